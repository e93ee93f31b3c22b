// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds how text bytes are to be decoded. Byte order mark first, then what the bytes themselves prove, then what was
 * declared, since pages of this kind often declare a charset they are not in.
 */
final class CharsetDetector {
    /** Share of broken sequences among Chinese ones up to which damaged UTF-8 is still UTF-8; GBK breaks at nearly all. */
    private static final int UTF8_VALID_PER_BROKEN = 20;

    /** Bytes looked at to tell UTF-16 without a mark; a report's head is enough. */
    private static final int UTF16_PROBE_BYTES = 4096;

    private CharsetDetector() {}

    /** The charset that the byte order mark states, or null. */
    static @Nullable Charset byMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** UTF-16 without a mark, seen from where the high bytes of Chinese and Latin characters lie; null otherwise. */
    static @Nullable Charset unmarkedUtf16(byte[] bytes) {
        int length = Math.min(bytes.length, UTF16_PROBE_BYTES) & ~1;
        int big = 0;
        int little = 0;
        for (int i = 0; i < length; i += 2) {
            big += isTextUnit(bytes[i] & 0xFF, bytes[i + 1] & 0xFF) ? 1 : 0;
            little += isTextUnit(bytes[i + 1] & 0xFF, bytes[i] & 0xFF) ? 1 : 0;
        }
        int units = length / 2;
        // Nine of ten units must be plausible in one order and far fewer in the other; two units prove nothing.
        if (units < 4) {
            return null;
        }
        if (big * 10 >= units * 9 && big > little * 2) {
            return StandardCharsets.UTF_16BE;
        }
        return little * 10 >= units * 9 && little > big * 2 ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean isTextUnit(int high, int low) {
        if (high == 0) {
            return (low >= ' ' && low < 0x7F) || low == '\n' || low == '\r' || low == '\t';
        }
        // CJK ideographs, CJK punctuation, full-width forms, general punctuation. 4E to 7A are also ASCII letters, so
        // plain ASCII passes in both orders, and the comparison of the two orders rules it out.
        // A zero low byte is ASCII seen in the wrong order, but for 一 and the wide space.
        if (low == 0) {
            return high == 0x4E || high == 0x30;
        }
        return (high >= 0x4E && high <= 0x9F) || high == 0x30 || high == 0xFF || high == 0x20;
    }

    /** The charset of bytes that carry no mark and are not UTF-16. */
    static Charset of(byte[] bytes, @Nullable Charset declared) {
        Utf8Tally tally = Utf8Tally.of(bytes);
        if (tally.isAscii()) {
            return declared == null ? StandardCharsets.UTF_8 : declared;
        }
        boolean declaresOther = declared != null && !declared.equals(StandardCharsets.UTF_8);
        if (tally.broken() == 0 && !(declaresOther && tally.longSequences() == 0)) {
            return StandardCharsets.UTF_8;
        }
        if (tally.broken() > 0 && (long) tally.broken() * UTF8_VALID_PER_BROKEN <= tally.longSequences()) {
            return StandardCharsets.UTF_8;
        }
        if (declared != null && declaresOther) {
            return declared;
        }
        return DoubleByteTally.of(bytes).looksLikeBig5() ? CharsetLabels.BIG5 : CharsetLabels.GB18030;
    }
}
