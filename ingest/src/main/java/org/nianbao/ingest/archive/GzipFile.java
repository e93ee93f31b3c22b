// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The unpacked side of a gzip stream, which stops where it grows beyond the ratio. */
final class GzipFile extends FilterInputStream {
    private final GzipCompressorInputStream gzip;
    private final ExpansionBudget budget;
    private long unpackedBytes;

    private GzipFile(GzipCompressorInputStream gzip, ExpansionBudget budget) {
        super(gzip);
        this.gzip = gzip;
        this.budget = budget;
    }

    /** Buffered, so that its first bytes can be looked at. */
    static BufferedInputStream open(InputStream packed, ExpansionBudget budget) throws IOException {
        GzipCompressorInputStream gzip = GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get();
        return new BufferedInputStream(new GzipFile(gzip, budget), 1 << 14);
    }

    /** Thrown where the stream grows too far; an I/O error, since it passes through libraries that know no other. */
    static final class GrownTooFar extends InterruptedIOException {
        private static final long serialVersionUID = 1L;

        GrownTooFar(String message) {
            super(message);
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int more) throws GrownTooFar {
        unpackedBytes += more;
        long packed = gzip.getCompressedCount();
        if (unpackedBytes > budget.ratioCap(packed) || unpackedBytes > budget.allowedBytes()) {
            budget.giveUp();
            throw new GrownTooFar(unpackedBytes + " bytes from " + packed + " packed ones, more than is unpacked");
        }
    }
}
