// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.scan;

/**
 * A ruling line along its middle, in pixels; horizontal where {@code top} equals {@code bottom}, else vertical, and then
 * {@code left} equals {@code right}.
 */
public record RecognisedRule(float left, float top, float right, float bottom) {
    public RecognisedRule {
        if (left > right || top > bottom || left != right && top != bottom) {
            throw new IllegalArgumentException("a rule is horizontal or vertical with its smaller end first, found "
                    + left + " " + top + " " + right + " " + bottom);
        }
    }
}
