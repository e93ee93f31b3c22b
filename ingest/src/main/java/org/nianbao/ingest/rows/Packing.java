// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.rows;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.nianbao.ingest.Limits;

/** Opens a file, packed with gzip or zstd or not packed: which is told by content. */
final class Packing {
    private static final long FREE_BYTES = 1L << 20;

    private Packing() {}

    /**
     * The unpacked bytes; reading fails with {@link GrownTooFar} where they grow beyond the ratio.
     *
     * @throws ZipException where the packed data are broken at their start
     */
    static InputStream open(Path file, Limits limits) throws IOException {
        Counted packed = new Counted(Files.newInputStream(file));
        BufferedInputStream in = new BufferedInputStream(packed, 1 << 16);
        try {
            in.mark(4);
            byte[] head = in.readNBytes(4);
            in.reset();
            if (startsWith(head, 0x1F, 0x8B)) {
                return new Bounded(gunzip(in), packed, limits.maxExpansionRatio());
            }
            if (startsWith(head, 0x28, 0xB5, 0x2F, 0xFD)) {
                return new Bounded(new ZstdInputStream(in), packed, limits.maxExpansionRatio());
            }
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream gunzip(InputStream in) throws ZipException {
        try {
            return GzipCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .get();
        } catch (IOException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Thrown where a stream grows too far. */
    static final class GrownTooFar extends IOException {
        private static final long serialVersionUID = 1L;

        GrownTooFar(String message) {
            super(message);
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final Counted packed;
        private final int maxRatio;
        private long unpackedBytes;

        Bounded(InputStream in, Counted packed, int maxRatio) {
            super(in);
            this.packed = packed;
            this.maxRatio = maxRatio;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int n = read(one, 0, 1);
            return n < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n;
            try {
                n = super.read(into, offset, length);
            } catch (RuntimeException e) {
                // The library's decoders throw unchecked exceptions on broken data.
                throw new IOException("the packed data are broken: " + e.getMessage(), e);
            }
            unpackedBytes += Math.max(n, 0);
            if (unpackedBytes > FREE_BYTES + maxRatio * packed.count) {
                throw new GrownTooFar(unpackedBytes + " bytes from " + packed.count + " packed ones, more than "
                        + maxRatio + " for one");
            }
            return n;
        }
    }
}
