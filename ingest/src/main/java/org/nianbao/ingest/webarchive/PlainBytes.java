// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.IOException;

/** The bytes of a web archive that is not packed. */
final class PlainBytes implements RecordBytes {
    private static final String START = "\nWARC/";

    private final FileBytes file;

    PlainBytes(FileBytes file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return file.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return file.read(into, offset, length);
    }

    @Override
    public long skip(long count) throws IOException {
        long n = Math.min(count, remainingAtMost());
        file.seek(file.position() + n);
        return n;
    }

    @Override
    public long place() {
        return file.position() - 1;
    }

    @Override
    public long unit() {
        return 0;
    }

    @Override
    public long remainingAtMost() {
        return Math.max(0, file.size() - file.position());
    }

    @Override
    public boolean recover(long place) throws IOException {
        file.seek(place + 1);
        int matched = 0;
        for (int b = file.read(); b >= 0; b = file.read()) {
            matched = b == START.charAt(matched) ? matched + 1 : b == '\n' ? 1 : 0;
            if (matched == START.length()) {
                file.seek(file.position() - START.length() + 1);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
