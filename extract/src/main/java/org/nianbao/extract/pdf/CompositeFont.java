// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.jspecify.annotations.Nullable;

/** A Type 0 font: codes of one to four bytes. */
final class CompositeFont implements TextFont {
    private final @Nullable CMap encoding;
    private final CidText text;
    private final CidWidths widths;
    private final boolean vertical;
    private final Map<Integer, Shown> shown = new HashMap<>();

    /** @param encoding from codes to CIDs, or null for the identity on two bytes */
    CompositeFont(@Nullable CMap encoding, boolean vertical, CidText text, CidWidths widths) {
        this.encoding = encoding;
        this.vertical = vertical;
        this.text = text;
        this.widths = widths;
    }

    @Override
    public int codeLength(byte[] string, int at) {
        int left = string.length - at;
        if (encoding == null) {
            return Math.min(2, left);
        }
        ByteArrayInputStream rest = new ByteArrayInputStream(string, at, Math.min(4, left));
        try {
            int available = rest.available();
            encoding.readCode(rest);
            return Math.max(1, Math.min(left, available - rest.available()));
        } catch (IOException e) {
            return 1;
        }
    }

    @Override
    public Shown shown(int code, int codeLength) {
        Integer key = (code << 3) | codeLength;
        Shown known = shown.get(key);
        if (known == null) {
            int cid = encoding == null ? code : encoding.toCID(code, codeLength);
            known = new Shown(text.of(code, codeLength, cid), widths.of(cid) / 1000);
            shown.put(key, known);
        }
        return known;
    }

    @Override
    public boolean isVertical() {
        return vertical;
    }

    @Override
    public float verticalAdvance() {
        return widths.verticalAdvance();
    }
}
