// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import org.jspecify.annotations.Nullable;

/**
 * One slot of a row, which becomes one cell.
 *
 * @param line index of the line where its text starts
 * @param from place of its first character in the text
 * @param to the place after its last character on that line; {@code from} where it is empty
 * @param text what it says where that is not the stretch itself: broken over lines, or marks taken off; else null
 */
record Slot(int line, int from, int to, @Nullable String text) {
    boolean isEmpty() {
        return from == to;
    }

    boolean isNumeric(Lines lines) {
        return text == null && Characters.isNumeric(lines.text, from, to);
    }
}
