// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.jspecify.annotations.Nullable;

/** Members of an intact ZIP, in the order of its directory. */
final class ZipMembers implements Members {
    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;

    /** @param channel closed with this */
    ZipMembers(SeekableByteChannel channel) throws IOException {
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setCharset(StandardCharsets.UTF_8)
                .setIgnoreLocalFileHeader(true)
                .get();
        this.entries = zip.getEntries();
    }

    @Override
    public @Nullable Member next() {
        return entries.hasMoreElements() ? new ZipMember(zip, entries.nextElement()) : null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private record ZipMember(ZipFile zip, ZipArchiveEntry entry) implements Member {
        @Override
        public String name() {
            return ZipNames.of(entry);
        }

        @Override
        public boolean isFolder() {
            return entry.isDirectory();
        }

        @Override
        public boolean isSpecial() {
            return entry.isUnixSymlink();
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
            return new Seal(entry.getSize(), entry.getCrc());
        }

        @Override
        public InputStream open() throws IOException {
            return zip.getInputStream(entry);
        }

        @Override
        public long packedBytesRead(InputStream content) {
            return content instanceof InputStreamStatistics counted ? counted.getCompressedCount() : -1;
        }
    }
}
