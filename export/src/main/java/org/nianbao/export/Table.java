// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

import java.util.List;

/**
 * A table of a data set, without its rows.
 *
 * @param name such as {@code values}
 * @param meaning what a row is, in English
 * @param key names of the columns that tell a row from others; none where nothing does
 */
public record Table(String name, String meaning, List<Column> columns, List<String> key) {
    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }
}
