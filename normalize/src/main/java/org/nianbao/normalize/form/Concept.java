// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;

/**
 * A measure that several forms ask for, under whatever key.
 *
 * @param id such as {@code requests.received}; public, like the keys of the report
 * @param meaning in English
 * @param unit the unit of the series, such as 件
 * @param partOf id of the concept that it is a part of, or null
 * @param note what to mind when the series is read, or null
 * @param members at most one for each form
 */
public record Concept(
        String id,
        String meaning,
        String unit,
        @Nullable String partOf,
        @Nullable String note,
        List<Member> members) {
    public Concept {
        members = List.copyOf(members);
    }

    /**
     * Where a form has the measure.
     *
     * @param cell null where the form prints it only in parts
     * @param sum cells that add up to it; read where there is no cell, or the report leaves it out
     */
    public record Member(String form, @Nullable CellKey cell, List<CellKey> sum) {
        public Member {
            sum = List.copyOf(sum);
        }
    }
}
