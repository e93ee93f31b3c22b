// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each string a number, the same one to the same string. */
final class StringPool {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> strings = new ArrayList<>();

    int number(String string) {
        Integer known = numbers.get(string);
        if (known != null) {
            return known;
        }
        strings.add(string);
        numbers.put(string, strings.size() - 1);
        return strings.size() - 1;
    }

    /** The strings in the order of their numbers. */
    List<String> all() {
        return strings;
    }
}
