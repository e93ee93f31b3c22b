// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

/**
 * How far bytes are UTF-8.
 *
 * @param shortSequences well-formed sequences of two bytes, which text in GBK holds by chance
 * @param longSequences well-formed sequences of three or four bytes, as every Chinese character is
 * @param broken places where no well-formed sequence starts; one cut off by the end of the bytes is not counted
 */
record Utf8Tally(int shortSequences, int longSequences, int broken) {
    boolean isAscii() {
        return shortSequences == 0 && longSequences == 0 && broken == 0;
    }

    static Utf8Tally of(byte[] bytes) {
        int two = 0;
        int more = 0;
        int broken = 0;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i = AsciiRun.skip(bytes, i + 1, bytes.length);
                continue;
            }
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                broken++;
                i++;
            } else {
                if (length == 2) {
                    two++;
                } else {
                    more++;
                }
                i += length;
            }
        }
        return new Utf8Tally(two, more, broken);
    }

    /** Length of the well-formed sequence at {@code i}, reaching over the end if cut there; 0 where there is none. */
    private static int sequenceLength(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        for (int k = 1; k < length && i + k < bytes.length; k++) {
            int next = bytes[i + k] & 0xFF;
            if (next < 0x80 || next > 0xBF || (k == 1 && !secondFits(lead, next))) {
                return 0;
            }
        }
        return length;
    }

    /** Rules out overlong forms, surrogates and code points beyond the last. */
    private static boolean secondFits(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second <= 0x9F;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second <= 0x8F;
            default -> true;
        };
    }
}
