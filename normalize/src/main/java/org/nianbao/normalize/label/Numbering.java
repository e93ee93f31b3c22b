// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

/**
 * The number that stands before a label: a hint, never proof, since numbering restarts and is often wrong.
 *
 * @param style how it is written
 * @param number from 1; the last one where several stand in a row
 */
public record Numbering(Style style, int number) {
    /** How a number is written. */
    public enum Style {
        /** 三、 */
        CHINESE,
        /** (三) */
        CHINESE_IN_BRACKETS,
        /** 3. or 3、 or ③ */
        ARABIC
    }
}
