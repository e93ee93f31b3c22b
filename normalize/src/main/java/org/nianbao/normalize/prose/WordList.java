// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that are looked up at a place of a text; the longest one counts. Immutable. */
final class WordList {
    private static final String[] NONE = {};

    private final Set<String> words;
    private final Buckets byFirst;
    private final Buckets byLast;

    WordList(List<String> words) {
        this.words = Set.copyOf(words);
        this.byFirst = new Buckets(this.words, 0);
        this.byLast = new Buckets(this.words, -1);
    }

    /** The words by one of their characters, the longest first; a hash table without boxes, since it is asked often. */
    private static final class Buckets {
        private final char[] keys;
        private final String[][] lists;

        /** By the first character (0) or the last (-1). */
        Buckets(Set<String> words, int side) {
            Map<Character, List<String>> map = new HashMap<>();
            for (String word : words) {
                char key = word.charAt(side == 0 ? 0 : word.length() - 1);
                map.computeIfAbsent(key, c -> new ArrayList<>()).add(word);
            }
            int size = Integer.highestOneBit(4 * map.size() + 4);
            keys = new char[size];
            lists = new String[size][];
            Arrays.fill(lists, NONE);
            map.forEach((key, list) -> {
                list.sort(Comparator.comparingInt(String::length).reversed());
                int slot = slot(key);
                while (keys[slot] != 0) {
                    slot = (slot + 1) & (size - 1);
                }
                keys[slot] = key;
                lists[slot] = list.toArray(NONE);
            });
        }

        private int slot(char key) {
            return (key * 0x9E3779B1 >>> 16) & (keys.length - 1);
        }

        String[] get(char key) {
            int slot = slot(key);
            while (keys[slot] != key) {
                if (keys[slot] == 0) {
                    return NONE;
                }
                slot = (slot + 1) & (keys.length - 1);
            }
            return lists[slot];
        }
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    /** The length of the longest word that begins at this place, or 0. */
    int lengthAt(String text, int at) {
        if (at < text.length()) {
            for (String word : byFirst.get(text.charAt(at))) {
                if (text.startsWith(word, at)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    /** The length of the longest word that ends before this place, or 0. */
    int lengthBefore(String text, int end) {
        if (end > 0) {
            for (String word : byLast.get(text.charAt(end - 1))) {
                if (word.length() <= end && text.startsWith(word, end - word.length())) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    /** Whether one of the words stands somewhere in the text. */
    boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (lengthAt(text, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
