// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A run of digits or numerals in a text.
 *
 * @param value scaled by 万, 亿 and their like, of a range its lower end; null where the run is no number that can be
 *     read in one way only
 * @param approximate true for 余, 多 inside it, and for a range
 * @param percent whether 百分之 stands before it
 * @param numerals how many Chinese numerals it is written with, 0 for Arabic digits
 * @param start index of its first character
 * @param end index behind its last character
 */
record ProseNumber(@Nullable BigDecimal value, boolean approximate, boolean percent, int numerals, int start, int end) {
    static ProseNumber none(int start, int end) {
        return new ProseNumber(null, false, false, 0, start, end);
    }
}
