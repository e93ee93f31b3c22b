// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One member of an archive, before it is unpacked. */
interface Member {
    /** A label, never used as a path. */
    String name();

    boolean isFolder();

    /** A link, device or other member that has no content of its own. */
    default boolean isSpecial() {
        return false;
    }

    boolean isEncrypted();

    /** Whether the compression method is one that can be unpacked. */
    boolean isReadable();

    /** Size and checksum as the archive states them, or null where it states none. */
    @Nullable Seal seal();

    /** The content; closed by the caller. */
    InputStream open() throws IOException;

    /** Packed bytes consumed so far by the stream that {@link #open()} gave, or -1 where members are not packed. */
    long packedBytesRead(InputStream content);

    /** Size and CRC-32 of a member's content. */
    record Seal(long sizeBytes, long crc32) {}
}
