// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.detect.ArchiveKind;
import org.nianbao.ingest.detect.ZipContents;

/** Opens archives: ZIP, TAR, TAR in gzip, and single files in gzip. What is one is told by content, not by name. */
public final class Archives {
    /** An archive in an archive in an archive happens; a fifth level is a bomb or a mistake. */
    private static final int DEEPEST = 4;

    private Archives() {}

    /**
     * Puts an archive file on the trail; false where the file is a document, such as a DOCX, and nothing was done.
     *
     * @param kind what the file starts as, not {@link ArchiveKind#NONE}
     * @param sizeBytes of the file
     * @throws IOException where the file cannot be read
     */
    public static boolean open(
            String uri, Path file, ArchiveKind kind, long sizeBytes, Instant retrievedAt, Limits limits, Trail trail)
            throws IOException {
        ExpansionBudget budget = new ExpansionBudget(uri, limits, sizeBytes);
        Packed packed = new FilePacked(file);
        try {
            EntrySource source = open(uri, packed, kind, retrievedAt, budget, 1);
            if (source != null) {
                trail.enter(source);
            } else if (kind == ArchiveKind.GZIP) {
                trail.give(uri, new GzipDocument(uri, packed::stream, sizeBytes, retrievedAt, limits));
            } else {
                return false;
            }
        } catch (RejectionException e) {
            trail.refuse(uri, e.code(), String.valueOf(e.getMessage()));
        }
        return true;
    }

    /** The archive that a member is, or null where it is a document, packed or not. */
    static @Nullable EntrySource openNested(
            String uri, byte[] bytes, Instant retrievedAt, ExpansionBudget budget, int depth)
            throws IOException, RejectionException {
        return open(uri, new BytesPacked(bytes), ArchiveKind.of(bytes), retrievedAt, budget, depth);
    }

    private static @Nullable EntrySource open(
            String uri, Packed packed, ArchiveKind kind, Instant retrievedAt, ExpansionBudget budget, int depth)
            throws IOException, RejectionException {
        Members members =
                switch (kind) {
                    case ZIP -> openZip(packed, budget.limits());
                    case TAR -> new TarMembers(new BufferedInputStream(packed.stream()));
                    case GZIP -> openTarInGzip(packed, budget);
                    case WARC, NONE -> null;
                };
        if (members == null) {
            return null;
        }
        if (depth > Math.min(DEEPEST, budget.limits().maxNesting())) {
            members.close();
            throw MemberReader.refused(RejectionCode.EXPANSION, "an archive more than " + DEEPEST + " archives deep");
        }
        return new ArchiveSource(uri, retrievedAt, members, budget, depth);
    }

    private static @Nullable Members openZip(Packed packed, Limits limits) throws IOException, RejectionException {
        ZipContents contents;
        try (SeekableByteChannel channel = packed.channel()) {
            contents = ZipContents.of(channel, limits.maxEntries());
        }
        if (contents.documentType() != null) {
            return null;
        }
        if (contents.members() > limits.maxEntries()) {
            throw MemberReader.refused(
                    RejectionCode.TOO_LARGE, "more than " + limits.maxEntries() + " members in the archive");
        }
        if (contents.intact()) {
            SeekableByteChannel channel = packed.channel();
            try {
                // The library finds a directory that is not where it is said to be, as behind a program that unpacks.
                return contents.members() > 0
                        ? new SlicedZipMembers(channel, contents.directory())
                        : new ZipMembers(channel);
            } catch (IOException | RuntimeException e) {
                // The directory is damaged: what the members themselves say is read instead.
                channel.close();
            }
        }
        return new ZipStreamMembers(new BufferedInputStream(packed.stream()));
    }

    /** Null where the stream holds one file, or is broken at its start, which loading it will tell. */
    private static @Nullable Members openTarInGzip(Packed packed, ExpansionBudget budget) throws IOException {
        InputStream in = packed.stream();
        try {
            BufferedInputStream content = GzipFile.open(in, budget);
            content.mark(ArchiveKind.HEAD_BYTES);
            byte[] head = content.readNBytes(ArchiveKind.HEAD_BYTES);
            if (ArchiveKind.of(head) == ArchiveKind.TAR) {
                content.reset();
                return new TarMembers(content);
            }
        } catch (IOException e) {
            in.close();
            return null;
        }
        in.close();
        return null;
    }

    /** The packed bytes, wherever they are. */
    private interface Packed {
        SeekableByteChannel channel() throws IOException;

        InputStream stream() throws IOException;
    }

    private record FilePacked(Path file) implements Packed {
        @Override
        public SeekableByteChannel channel() throws IOException {
            return Files.newByteChannel(file);
        }

        @Override
        public InputStream stream() throws IOException {
            return Files.newInputStream(file);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record BytesPacked(byte[] bytes) implements Packed {
        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(bytes);
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
