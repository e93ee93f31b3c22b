// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A national or local form of the report, as data.
 *
 * @param id such as {@code gid-2021}
 * @param name in English
 * @param notice the document that prescribes it
 * @param firstYear first reporting year in force
 * @param lastYear last reporting year, or null while in force
 */
public record FormDefinition(
        String id,
        String name,
        String notice,
        int firstYear,
        @Nullable Integer lastYear,
        List<TableDefinition> tables,
        List<CheckDefinition> checks) {
    public FormDefinition {
        tables = List.copyOf(tables);
        checks = List.copyOf(checks);
    }
}
