// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tidy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that every format can have for a column: letters, digits and underscores, at most {@link #MOST_LETTERS} of them. */
final class ColumnNames {
    /** What PostgreSQL keeps of a name. */
    static final int MOST_LETTERS = 63;

    private static final int SHORT_WORD = 4;

    private final Set<String> taken = new HashSet<>();

    /** {@code REPORT_ID} as {@code report_id}. */
    static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A name that is not given twice. */
    void take(String name) {
        taken.add(name);
    }

    /**
     * The name for a cell, from the keys of its pointer: {@code /requests/carriedIn/total} is
     * {@code requests_carried_in_total}. Of one that is too long words are cut, from the left and no more than it takes.
     */
    String of(String pointer) {
        String name = shortened(words(pointer));
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            String end = "_" + i;
            unique = name.substring(0, Math.min(name.length(), MOST_LETTERS - end.length())) + end;
        }
        return unique;
    }

    private static List<String> words(String pointer) {
        String spaced = pointer.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split("[^\\p{Alnum}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(java.util.ArrayList::new));
    }

    private static String shortened(List<String> words) {
        String name = String.join("_", words);
        for (int i = 1; i < words.size() && name.length() > MOST_LETTERS; i++) {
            String word = words.get(i);
            words.set(i, word.substring(0, Math.min(word.length(), SHORT_WORD)));
            name = String.join("_", words);
        }
        return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS);
    }
}
