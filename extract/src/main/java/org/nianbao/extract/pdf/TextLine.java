// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import org.nianbao.extract.PageBox;

/**
 * One line of text.
 *
 * @param text without spaces at its ends, never empty
 * @param start where it begins along the reading direction
 * @param end where it ends
 * @param baseline across the reading direction
 * @param size of its largest font
 * @param firstWidth advance of its first character
 */
record TextLine(
        String text,
        Direction direction,
        float left,
        float top,
        float right,
        float bottom,
        float start,
        float end,
        float baseline,
        float size,
        float firstWidth) {

    PageBox box(int page) {
        return new PageBox(page, left, top, right, bottom);
    }

    int first() {
        return text.codePointAt(0);
    }

    int last() {
        return text.codePointBefore(text.length());
    }

    boolean isNumber() {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.isDigit(c)) {
                digit = true;
            } else if (c != '.' && c != ',' && c != '\uFF0C' && c != '\uFF0E') {
                return false;
            }
        }
        return digit;
    }
}
