// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;

/**
 * The bytes of a web archive in gzip, by rule a member for each record. Length and checksum of a member are verified
 * before its last bytes are given, and a broken member does not take those behind it along. The JDK's and the common
 * libraries' streams tell neither where a member starts nor let one go on behind a broken one.
 */
final class GzipBytes implements RecordBytes {
    private static final int BUFFER_BYTES = 1 << 15;
    private static final long FREE_BYTES = 1L << 20;
    private static final String START = "WARC/";
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECKSUM = 2;
    private static final int RESERVED = 0xE0;

    private final FileBytes file;
    private final int maxRatio;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;
    private boolean inMember;
    private long memberStart;
    private long bufferedFrom;

    GzipBytes(FileBytes file, Limits limits) {
        this.file = file;
        this.maxRatio = limits.maxExpansionRatio();
    }

    @Override
    public int read() throws IOException {
        return next < end || fill() ? buffer[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (next == end && !fillBody()) {
            return -1;
        }
        int n = Math.min(length, end - next);
        System.arraycopy(buffer, next, into, offset, n);
        next += n;
        return n;
    }

    @Override
    public long skip(long count) throws IOException {
        long left = count;
        while (left > 0 && (next < end || fillBody())) {
            int n = (int) Math.min(left, end - next);
            next += n;
            left -= n;
        }
        return count - left;
    }

    @Override
    public long place() {
        return bufferedFrom;
    }

    @Override
    public long unit() {
        return bufferedFrom;
    }

    @Override
    public long remainingAtMost() {
        return Long.MAX_VALUE;
    }

    /** Gets more bytes of a record's body, which may go on in another member, unless that starts a record itself. */
    private boolean fillBody() throws IOException {
        long before = bufferedFrom;
        boolean filled = fill();
        if (filled && bufferedFrom != before && startsRecord()) {
            throw new BrokenBytes(before, "a record that is not as long as it says");
        }
        return filled;
    }

    /** Gets more bytes, all of one member. */
    private boolean fill() throws IOException {
        while (inMember || startMember()) {
            int n = inflate();
            if (n > 0) {
                next = 0;
                end = n;
                bufferedFrom = memberStart;
                return true;
            }
        }
        return false;
    }

    private int inflate() throws IOException {
        int n = 0;
        try {
            while (n < START.length() && !inflater.finished()) {
                feed();
                n += inflater.inflate(buffer, n, buffer.length - n);
                if (inflater.needsDictionary()) {
                    throw broken("the packed data ask for a dictionary");
                }
            }
        } catch (DataFormatException e) {
            throw broken("the packed data are broken: " + e.getMessage());
        }
        crc.update(buffer, 0, n);
        if (inflater.getBytesWritten() > FREE_BYTES + maxRatio * inflater.getBytesRead()) {
            throw new BrokenBytes(
                    memberStart,
                    RejectionCode.EXPANSION,
                    inflater.getBytesWritten() + " bytes from " + inflater.getBytesRead() + " packed ones, more than "
                            + maxRatio + " for one");
        }
        if (inflater.finished()) {
            endMember();
        }
        return n;
    }

    private void feed() throws IOException {
        if (!inflater.needsInput()) {
            return;
        }
        ByteBuffer window = file.window();
        if (!window.hasRemaining()) {
            throw broken("cut off in packed data");
        }
        // The inflater moves the window on by what it takes, so that the file stands behind the member at its end.
        inflater.setInput(window);
    }

    private void endMember() throws IOException {
        inMember = false;
        long checksum = littleEndian();
        long size = littleEndian();
        if (checksum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw broken("checksum or size of the packed data is wrong");
        }
    }

    private long littleEndian() throws IOException {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value |= (long) mustRead() << 8 * i;
        }
        return value;
    }

    private int mustRead() throws IOException {
        int b = file.read();
        if (b < 0) {
            throw broken("cut off in packed data");
        }
        return b;
    }

    private BrokenBytes broken(String message) {
        return new BrokenBytes(memberStart, message);
    }

    /** Reads a member's header; false at the end of the file. */
    private boolean startMember() throws IOException {
        memberStart = file.position();
        int first = file.read();
        if (first < 0) {
            return false;
        }
        if (first != 0x1F || mustRead() != 0x8B || mustRead() != 8) {
            throw broken("no packed data where they should start");
        }
        int flags = mustRead();
        if ((flags & RESERVED) != 0) {
            throw broken("no packed data where they should start");
        }
        for (int i = 0; i < 6; i++) {
            mustRead();
        }
        skipHeaderFields(flags);
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    private void skipHeaderFields(int flags) throws IOException {
        if ((flags & EXTRA) != 0) {
            for (int left = mustRead() | mustRead() << 8; left > 0; left--) {
                mustRead();
            }
        }
        for (int field : new int[] {NAME, COMMENT}) {
            while ((flags & field) != 0 && mustRead() != 0) {
                // A text that ends in a zero.
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            mustRead();
            mustRead();
        }
    }

    @Override
    public boolean recover(long place) throws IOException {
        file.seek(place + 1);
        int before = -1;
        for (int b = file.read(); b >= 0; b = file.read()) {
            if (before == 0x1F && b == 0x8B) {
                long found = file.position();
                if (startsRecord(found - 2)) {
                    return true;
                }
                file.seek(found);
            }
            before = b;
        }
        inMember = false;
        next = end;
        return false;
    }

    /** Whether packed data start here that unpack to the start of a record; if so, they are read next. */
    private boolean startsRecord(long place) throws IOException {
        file.seek(place);
        inMember = false;
        next = end;
        try {
            return fill() && startsRecord();
        } catch (BrokenBytes e) {
            return false;
        }
    }

    private boolean startsRecord() {
        for (int i = 0; i < START.length(); i++) {
            if (i >= end || buffer[i] != START.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
