// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import org.nianbao.app.audit.Place;

/**
 * Some whole lines of a file.
 *
 * @param file index into the files that are read
 * @param firstLine number of its first line, from 1
 * @param offset of its first byte in the file
 * @param bytes filled up to {@code length}; the last line feed may be missing
 * @param tooLong whether it stands for a single line that is too long to be read, and has no bytes
 */
public record LineBlock(int file, long firstLine, long offset, byte[] bytes, int length, boolean tooLong) {
    /** Gives each line that is not blank. */
    void forEach(Line each, Refused refused) {
        if (tooLong) {
            refused.line(firstLine, "the line is longer than " + LineBlocks.MOST_LINE_BYTES + " bytes");
            return;
        }
        long line = firstLine;
        int start = 0;
        while (start < length) {
            int end = start;
            while (end < length && bytes[end] != '\n') {
                end++;
            }
            if (!isBlank(start, end)) {
                each.line(start, new Place(file, line, offset + start, end - start));
            }
            line++;
            start = end + 1;
        }
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Takes a line. */
    @FunctionalInterface
    interface Line {
        void line(int start, Place place);
    }

    /** Takes a line that cannot be read. */
    @FunctionalInterface
    interface Refused {
        void line(long line, String message);
    }
}
