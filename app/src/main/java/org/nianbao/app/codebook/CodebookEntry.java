// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of one form means.
 *
 * @param key JSON Pointer into the canonical report
 * @param label as the form prints it, from the outermost group inwards
 * @param meaning in English
 * @param unit null where the form leaves it to the report
 * @param lastYear null while the form is in force
 * @param concept id of the measure that it shares with other forms, or null
 * @param formulas the sums whose total it is, and the concepts whose part it is, in words of keys
 * @param notes why it is not what it looks like
 */
public record CodebookEntry(
        String key,
        String label,
        String meaning,
        @Nullable String unit,
        String form,
        int firstYear,
        @Nullable Integer lastYear,
        @Nullable String concept,
        List<String> formulas,
        List<String> notes) {
    public CodebookEntry {
        formulas = List.copyOf(formulas);
        notes = List.copyOf(notes);
    }

    /** The reporting years that the form is for. */
    public String years() {
        return firstYear + " to " + (lastYear == null ? "now" : lastYear);
    }
}
