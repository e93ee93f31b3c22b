// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.List;

/**
 * A table of a form.
 *
 * @param key its key in the canonical report
 * @param decides the rank of the table in deciding a report's form: 1 decides first; 0 never decides
 */
public record TableDefinition(String key, int decides, List<BlockDefinition> blocks) {
    /** The objects that the canonical report has for tables, in its order. */
    public static final List<String> KEYS =
            List.of("proactiveDisclosure", "requests", "reviewAndLitigation", "statistics");

    public TableDefinition {
        blocks = List.copyOf(blocks);
    }
}
