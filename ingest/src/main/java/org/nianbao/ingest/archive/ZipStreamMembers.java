// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Members of a ZIP whose directory is lost, as when a download broke off: read forward as far as they go. */
final class ZipStreamMembers implements Members {
    private final ZipArchiveInputStream zip;

    ZipStreamMembers(InputStream in) {
        this.zip = new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true);
    }

    @Override
    public @Nullable Member next() throws IOException {
        ZipArchiveEntry entry = zip.getNextEntry();
        return entry == null ? null : new StreamedMember(zip, entry);
    }

    @Override
    public String flaw() {
        return "the ZIP's directory is missing: cut off or overwritten";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private record StreamedMember(ZipArchiveInputStream zip, ZipArchiveEntry entry) implements Member {
        @Override
        public String name() {
            return ZipNames.of(entry);
        }

        @Override
        public boolean isFolder() {
            return entry.isDirectory();
        }

        @Override
        public boolean isEncrypted() {
            return entry.getGeneralPurposeBit().usesEncryption();
        }

        @Override
        public boolean isReadable() {
            return zip.canReadEntryData(entry);
        }

        @Override
        public @Nullable Seal seal() {
            boolean known = entry.getSize() >= 0 && entry.getCrc() >= 0;
            return known && !entry.getGeneralPurposeBit().usesDataDescriptor()
                    ? new Seal(entry.getSize(), entry.getCrc())
                    : null;
        }

        @Override
        public InputStream open() {
            return new FilterInputStream(zip) {
                @Override
                public void close() {
                    // The next member comes out of the same stream.
                }
            };
        }

        @Override
        public long packedBytesRead(InputStream content) {
            return zip.getCompressedCount();
        }
    }
}
