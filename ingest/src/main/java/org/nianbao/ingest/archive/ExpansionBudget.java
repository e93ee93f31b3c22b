// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import org.nianbao.ingest.Limits;

/** What one archive file, with all archives inside it, may still unpack to. For one thread. */
final class ExpansionBudget {
    private static final long FREE_BYTES = 1L << 20;

    /** Pages pack five to fifteen times; what grows no more than this is no bomb, however large it is. */
    private static final int HARMLESS_RATIO = 20;

    private final String rootUri;
    private final Limits limits;
    private final long allowedBytes;
    private long usedBytes;
    private int usedEntries;
    private boolean spent;

    /** @param rootUri the archive file, to which a refusal of the whole goes */
    ExpansionBudget(String rootUri, Limits limits, long packedBytes) {
        this.rootUri = rootUri;
        this.limits = limits;
        this.allowedBytes =
                Math.min(Math.max(limits.maxExpandedBytes(), packedBytes * HARMLESS_RATIO), ratioCap(packedBytes));
    }

    String rootUri() {
        return rootUri;
    }

    Limits limits() {
        return limits;
    }

    /** Bytes that {@code packedBytes} may unpack to by the ratio alone. */
    long ratioCap(long packedBytes) {
        long perByte = limits.maxExpansionRatio();
        return packedBytes > (Long.MAX_VALUE - FREE_BYTES) / perByte
                ? Long.MAX_VALUE
                : FREE_BYTES + packedBytes * perByte;
    }

    long allowedBytes() {
        return allowedBytes;
    }

    /** Whether the whole archive is to be given up. */
    boolean spent() {
        return spent;
    }

    void giveUp() {
        spent = true;
    }

    /** Counts bytes; false where the archive as a whole has grown too far. */
    boolean takeBytes(long bytes) {
        usedBytes += bytes;
        return usedBytes <= allowedBytes;
    }

    /** Counts an entry; false where there are too many. */
    boolean takeEntry() {
        return ++usedEntries <= limits.maxEntries();
    }
}
