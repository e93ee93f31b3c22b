// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import org.jspecify.annotations.Nullable;

/** A font with one-byte codes. */
final class SimpleFont implements TextFont {
    /** Stands for a font that the file does not have: every code is unknown. */
    static final TextFont MISSING = new SimpleFont(unknown(), null);

    private final Shown[] shown;
    private final @Nullable String doubt;

    /** @param shown what each of the 256 codes prints */
    SimpleFont(Shown[] shown, @Nullable String doubt) {
        this.shown = shown.clone();
        this.doubt = doubt;
    }

    private static Shown[] unknown() {
        Shown[] unknown = new Shown[256];
        java.util.Arrays.fill(unknown, new Shown(CidText.UNKNOWN, 0.5f));
        return unknown;
    }

    @Override
    public int codeLength(byte[] string, int at) {
        return 1;
    }

    @Override
    public Shown shown(int code, int codeLength) {
        return shown[code & 0xFF];
    }

    @Override
    public @Nullable String doubt() {
        return doubt;
    }
}
