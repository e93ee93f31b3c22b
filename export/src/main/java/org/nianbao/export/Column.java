// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name in lower case with underscores; the same in every format
 * @param title what the form prints, or what the column is called, for people
 * @param meaning in English
 * @param unit such as 件, or null
 * @param words the only texts that stand in it, or none where it is open
 */
public record Column(
        String name,
        ColumnType type,
        String title,
        String meaning,
        @Nullable String unit,
        List<String> words) {
    public Column {
        words = List.copyOf(words);
    }

    /** An open column without a unit. */
    public static Column of(String name, ColumnType type, String meaning) {
        return new Column(name, type, name, meaning, null, List.of());
    }

    /** A column that holds one of some words. */
    public static Column of(String name, List<String> words, String meaning) {
        return new Column(name, ColumnType.TEXT, name, meaning, null, words);
    }
}
