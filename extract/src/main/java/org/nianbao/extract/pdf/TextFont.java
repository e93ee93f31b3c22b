// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import org.jspecify.annotations.Nullable;

/** What the reader needs of a font: how long codes are, what they read as and how far they advance. */
interface TextFont {
    /** What one code prints. */
    record Shown(String text, float width) {}

    /** Bytes of the code at this place, at least 1. */
    int codeLength(byte[] string, int at);

    Shown shown(int code, int codeLength);

    /** Whether text runs from top to bottom; then the advance is {@link #verticalAdvance}. */
    default boolean isVertical() {
        return false;
    }

    /** Advance of a vertically set code, in ems, downwards positive. */
    default float verticalAdvance() {
        return 1;
    }

    /** Why the texts of this font are a guess, or null where they are not. */
    default @Nullable String doubt() {
        return null;
    }
}
