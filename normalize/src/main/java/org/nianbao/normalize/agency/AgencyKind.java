// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.agency;

import java.util.List;

/**
 * A kind of agency, as the file {@code kinds.txt} lists it.
 *
 * @param code English, camel case; what a report says
 * @param meaning in English
 * @param words the Chinese words that tell it, with the marks of the file taken off
 */
public record AgencyKind(String code, String meaning, List<String> words) {
    public AgencyKind {
        words = List.copyOf(words);
    }
}
