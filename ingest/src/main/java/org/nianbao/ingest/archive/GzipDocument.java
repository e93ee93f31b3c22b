// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/** One document packed with gzip; it keeps the uri of the packed file. */
record GzipDocument(String uri, Opener packed, long packedBytes, Instant retrievedAt, Limits limits)
        implements Entry.Loader {
    /** Opens the packed bytes anew. */
    interface Opener {
        InputStream open() throws IOException;
    }

    @Override
    public RawDocument read() throws RejectionException {
        return new RawDocument(uri, unpack(), retrievedAt);
    }

    private byte[] unpack() throws RejectionException {
        int max = (int) Math.min(limits.maxBytes(), Integer.MAX_VALUE - 16);
        try (InputStream in = packed.open();
                InputStream content = GzipFile.open(in, new ExpansionBudget(uri, limits, packedBytes))) {
            byte[] bytes = content.readNBytes(max);
            if (content.read() >= 0) {
                throw MemberReader.refused(RejectionCode.TOO_LARGE, "more than " + max + " bytes when unpacked");
            }
            return bytes;
        } catch (GzipFile.GrownTooFar e) {
            throw MemberReader.refused(RejectionCode.EXPANSION, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw MemberReader.refused(RejectionCode.DAMAGED, "the gzip data are broken: " + e.getMessage());
        }
    }
}
