// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a web archive into its records, one after another, without holding one. A record counts only once its end was
 * seen and was right: what is asked of its body before that may still turn out to be broken.
 */
final class RecordCutter implements Closeable {
    /** Headers of real records are below 4 KB; a longer one is no header. */
    private static final int LONGEST_HEADER = 1 << 16;

    private final RecordBytes bytes;
    private long place;
    private long left;
    private int pending = -1;
    private long pendingPlace;
    private @Nullable BrokenBytes later;

    RecordCutter(RecordBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * The header of the next record, or null at the end of the archive.
     *
     * @throws BrokenBytes where there is none
     */
    @Nullable RecordHeader next() throws IOException {
        BrokenBytes broken = later;
        if (broken != null) {
            later = null;
            throw broken;
        }
        int first = pending >= 0 ? pending : bytes.read();
        place = pending >= 0 ? pendingPlace : bytes.place();
        pending = -1;
        while (first == '\r' || first == '\n') {
            first = bytes.read();
            place = bytes.place();
        }
        if (first < 0) {
            return null;
        }
        RecordHeader header = RecordHeader.parse(headerBytes(first), place);
        left = header.length();
        if (left > bytes.remainingAtMost()) {
            throw new BrokenBytes(
                    place,
                    "cut off in a record of " + left + " bytes, of which " + bytes.remainingAtMost() + " are there");
        }
        return header;
    }

    private byte[] headerBytes(int first) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream(1 << 10);
        header.write(first);
        int lineLength = 1;
        while (true) {
            int b = bytes.read();
            if (b < 0) {
                throw new BrokenBytes(place, "cut off in the header of a record");
            }
            header.write(b);
            if (b == '\n') {
                if (lineLength == 0) {
                    return header.toByteArray();
                }
                lineLength = 0;
            } else if (b != '\r') {
                lineLength++;
            }
            if (header.size() == RecordHeader.MARK.length() && !RecordHeader.isMark(header.toByteArray())) {
                throw new BrokenBytes(place, "no record where one should start");
            }
            if (header.size() > LONGEST_HEADER) {
                throw new BrokenBytes(place, "a record's header of more than " + LONGEST_HEADER + " bytes");
            }
        }
    }

    /** Bytes of the current record's body that were not read yet. */
    long left() {
        return left;
    }

    /** More of the current record's body: as many bytes as asked for, or all that are left. */
    byte[] read(int atMost) throws IOException {
        byte[] body = new byte[(int) Math.min(atMost, left)];
        int size = 0;
        while (size < body.length) {
            int n = bytes.read(body, size, body.length - size);
            if (n < 0) {
                throw cutOff();
            }
            size += n;
            left -= n;
        }
        return size == body.length ? body : Arrays.copyOf(body, size);
    }

    private BrokenBytes cutOff() {
        return new BrokenBytes(place, "cut off in a record, " + left + " bytes before its end");
    }

    /**
     * Goes to the end of the current record.
     *
     * @throws BrokenBytes where it is not whole, or is not as long as it says
     */
    void end() throws IOException {
        left -= bytes.skip(left);
        if (left > 0) {
            throw cutOff();
        }
        long unit = bytes.unit();
        int lineEnds = 0;
        int b;
        try {
            b = bytes.read();
            while (b == '\r' || b == '\n') {
                lineEnds += b == '\n' ? 1 : 0;
                b = bytes.read();
            }
        } catch (BrokenBytes e) {
            if (e.place() == unit) {
                throw e;
            }
            later = e;
            return;
        }
        if (b < 0) {
            if (lineEnds < 2) {
                later = new BrokenBytes(place, "cut off right behind a record, which is whole");
            }
            return;
        }
        if (lineEnds == 0 && bytes.unit() == unit) {
            throw new BrokenBytes(place, "a record that is not as long as it says");
        }
        pending = b;
        pendingPlace = bytes.place();
    }

    /** Moves to the next place behind {@code broken} where a record seems to start; false where there is none. */
    boolean recover(BrokenBytes broken) throws IOException {
        pending = -1;
        later = null;
        left = 0;
        return bytes.recover(broken.place());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
