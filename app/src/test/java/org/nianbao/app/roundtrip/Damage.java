// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.util.Random;

/**
 * Something that goes wrong with a report before it is written, or a habit of agencies that forms do not foresee.
 *
 * @param floor the least share of the printed cells that must be read right over all dialects together, set from
 *     measurement; none may ever be silent
 */
record Damage(String name, Scope scope, double floor, Change change) {
    /** Where the damage can happen. */
    enum Scope {
        ANY,
        /** Only where empty cells show. */
        BLANKS_SHOW,
        /** Only in HTML with row and column spans. */
        HTML_SPANS
    }

    /** The damaged report, or the report itself where there is nothing to damage. */
    @FunctionalInterface
    interface Change {
        FilledReport apply(FilledReport report, Random random);
    }

    boolean fits(ReportWriter writer) {
        return switch (scope) {
            case ANY -> true;
            case BLANKS_SHOW -> writer.showsBlanks();
            case HTML_SPANS -> writer instanceof HtmlWriter && writer.hasSpans();
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
