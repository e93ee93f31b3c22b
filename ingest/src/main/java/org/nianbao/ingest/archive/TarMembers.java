// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.detect.MemberNames;

/** Members of a TAR, packed with gzip or not. */
final class TarMembers implements Members {
    private final TarArchiveInputStream tar;

    TarMembers(InputStream in) {
        // Latin-1 keeps the bytes of a name, whose encoding is found out afterwards.
        this.tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name());
    }

    @Override
    public @Nullable Member next() throws IOException {
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            return entry == null ? null : new TarMember(tar, entry);
        } catch (IllegalArgumentException e) {
            throw new IOException("a header of the TAR is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private record TarMember(TarArchiveInputStream tar, TarArchiveEntry entry) implements Member {
        @Override
        public String name() {
            String name = entry.getName();
            for (int i = 0; i < name.length(); i++) {
                if (name.charAt(i) > 0xFF) {
                    // An extended header gave it in Unicode.
                    return name;
                }
            }
            return MemberNames.decode(name.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public boolean isFolder() {
            return entry.isDirectory();
        }

        @Override
        public boolean isSpecial() {
            return !entry.isFile()
                    || entry.isSymbolicLink()
                    || entry.isLink()
                    || entry.isFIFO()
                    || entry.isBlockDevice()
                    || entry.isCharacterDevice();
        }

        @Override
        public boolean isEncrypted() {
            return false;
        }

        @Override
        public boolean isReadable() {
            return tar.canReadEntryData(entry);
        }

        @Override
        public @Nullable Seal seal() {
            return null;
        }

        @Override
        public InputStream open() {
            return new FilterInputStream(tar) {
                @Override
                public void close() {
                    // The next member comes out of the same stream.
                }
            };
        }

        @Override
        public long packedBytesRead(InputStream content) {
            return -1;
        }
    }
}
