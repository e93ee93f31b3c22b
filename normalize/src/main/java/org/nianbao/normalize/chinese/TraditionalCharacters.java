// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.chinese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The characters that simplified text does not have, from the file {@code traditional.txt} beside this class: those that
 * HanLP's converter changes into one of GB 2312 and that are not in GB 2312 themselves. Cheap to ask; HanLP is not.
 */
public final class TraditionalCharacters {
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    private static final long[] BITS = read();

    private TraditionalCharacters() {}

    /** Whether the character is one of traditional text only. */
    public static boolean has(char c) {
        int at = c - FIRST;
        return at >= 0 && c <= LAST && (BITS[at >> 6] >>> at & 1) != 0;
    }

    /** Whether one of the characters is of traditional text only. */
    public static boolean in(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (has(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static long[] read() {
        long[] bits = new long[(LAST - FIRST + 64) >> 6];
        try (InputStream in = TraditionalCharacters.class.getResourceAsStream("traditional.txt")) {
            if (in == null) {
                throw new IllegalStateException(
                        "traditional.txt is missing beside " + TraditionalCharacters.class.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    line.chars().map(c -> c - FIRST).forEach(at -> bits[at >> 6] |= 1L << at);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bits;
    }
}
