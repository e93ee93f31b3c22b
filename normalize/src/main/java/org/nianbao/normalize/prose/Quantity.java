// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit.
 *
 * @param unit null where the word before it says what is counted (浏览量, 人数)
 * @param wordsEnd index behind the words before it, 约 and its like left out
 * @param end index behind the unit and 以上, 左右 and their like
 * @param isSecondOfRange true for the upper end of a range
 */
record Quantity(
        BigDecimal value, @Nullable String unit, boolean approximate, int wordsEnd, int end, boolean isSecondOfRange) {}
