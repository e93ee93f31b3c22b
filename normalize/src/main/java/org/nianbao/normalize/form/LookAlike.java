// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;

/**
 * Two measures that may be taken for one another.
 *
 * @param note why they are not the same
 */
public record LookAlike(Side first, Side second, String note) {
    /** What a cell of a form may be taken for, or null where the pair does not concern it, by itself or its concept. */
    public @Nullable Side otherThan(String form, CellKey cell, @Nullable String concept) {
        if (first.is(form, cell, concept)) {
            return second;
        }
        return second.is(form, cell, concept) ? first : null;
    }

    /** One of the two: a cell of a form, or a concept. Either both {@code form} and {@code cell} are null, or {@code concept}. */
    public record Side(
            @Nullable String form,
            @Nullable CellKey cell,
            @Nullable String concept) {
        boolean is(String otherForm, CellKey otherCell, @Nullable String otherConcept) {
            if (concept != null) {
                return concept.equals(otherConcept);
            }
            return otherForm.equals(form) && otherCell.equals(cell);
        }

        @Override
        public String toString() {
            return concept != null ? concept : form + " " + cell;
        }
    }
}
