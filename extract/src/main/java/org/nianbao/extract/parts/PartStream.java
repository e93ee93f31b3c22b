// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.parts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.nianbao.ingest.Limits;

/** A part's bytes as they are unpacked, bounded, with a checksum at the end. */
final class PartStream extends FilterInputStream {
    private static final long FREE_BYTES = 1L << 20;

    private final CRC32 crc = new CRC32();
    private final long statedCrc;
    private final Limits limits;
    private long unpackedBytes;

    PartStream(InputStream content, long statedCrc, Limits limits) {
        super(content);
        this.statedCrc = statedCrc;
        this.limits = limits;
    }

    /** Thrown, through an XML parser that passes I/O errors on, where the part grows too far. */
    static final class GrownTooFar extends IOException {
        private static final long serialVersionUID = 1L;

        GrownTooFar(String message) {
            super(message);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            crc.update(buffer, offset, n);
            unpackedBytes += n;
            check();
        } else if (n < 0 && statedCrc >= 0 && crc.getValue() != statedCrc) {
            throw new IOException("the checksum of a part differs from the package's own");
        }
        return n;
    }

    private void check() throws GrownTooFar {
        if (unpackedBytes > limits.maxExpandedBytes()) {
            throw new GrownTooFar("a part unpacks to more than " + limits.maxExpandedBytes() + " bytes");
        }
        if (unpackedBytes > FREE_BYTES && in instanceof InputStreamStatistics counted) {
            long packed = counted.getCompressedCount();
            if ((unpackedBytes - FREE_BYTES) / limits.maxExpansionRatio() > packed) {
                throw new GrownTooFar(unpackedBytes + " bytes from " + packed + " packed ones, more than "
                        + limits.maxExpansionRatio() + " for one");
            }
        }
    }
}
