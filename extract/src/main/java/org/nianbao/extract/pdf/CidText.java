// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import org.apache.fontbox.cmap.CMap;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a composite font read as: by its ToUnicode map, else by the character collection, else by the
 * embedded font program. A code that none of them knows reads as U+FFFD: taking the code itself for the character would
 * print wrong figures.
 */
final class CidText {
    static final String UNKNOWN = "\uFFFD";

    private final @Nullable CMap toUnicode;
    private final @Nullable CMap collection;
    private final EmbeddedProgram program;

    CidText(@Nullable CMap toUnicode, @Nullable CMap collection, EmbeddedProgram program) {
        this.toUnicode = toUnicode;
        this.collection = collection;
        this.program = program;
    }

    String of(int code, int codeLength, int cid) {
        String text = toUnicode == null ? null : toUnicode.toUnicode(code, codeLength);
        if (text == null && toUnicode != null && codeLength > 1 && code < 0x100) {
            // Some writers give the map's codes in one byte where the font's have two.
            text = toUnicode.toUnicode(code, 1);
        }
        if ((text == null || isNothing(text)) && collection != null) {
            text = collection.toUnicode(cid, 2);
        }
        if (text == null || isNothing(text)) {
            text = program.textOfCid(cid);
        }
        return text == null || isNothing(text) ? UNKNOWN : text;
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.charAt(0) == 0 || text.charAt(0) == 0xFFFD;
    }
}
