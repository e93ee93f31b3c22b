// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.MediaTypes;

/**
 * What a ZIP container holds, read from its directory without unpacking anything.
 *
 * @param documentType media type where the container is a document, or null where it is an archive of files
 * @param members members counted, at most one more than asked for
 * @param directory where the directory starts, or -1 where the end of the container, which says so, is missing
 */
public record ZipContents(@Nullable String documentType, int members, long directory) {
    private static final int END_RECORD = 0x06054B50;
    private static final int DIRECTORY_HEADER = 0x02014B50;
    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int DIRECTORY_HEADER_BYTES = 46;
    private static final int LOCAL_HEADER_BYTES = 30;
    /** A cut office document shows its kind by its first members. */
    private static final int SCANNED_BYTES = 1 << 20;

    private static final int LONGEST_TYPE = 100;

    /** Whether the directory at the end was found. */
    public boolean intact() {
        return directory >= 0;
    }

    /** Reads the directory; of a container cut off before it, the first member's header. */
    public static ZipContents of(SeekableByteChannel zip, int maxMembers) throws IOException {
        ZipKind kind = new ZipKind();
        readFirstHeader(zip, kind);
        long directory = directoryStart(zip);
        int members = 0;
        if (directory >= 0) {
            ZipPages pages = new ZipPages(zip, directory);
            while (members <= maxMembers) {
                ByteBuffer header = pages.next(DIRECTORY_HEADER_BYTES);
                if (header == null || header.getInt(0) != DIRECTORY_HEADER) {
                    break;
                }
                int nameBytes = header.getShort(28) & 0xFFFF;
                int others = (header.getShort(30) & 0xFFFF) + (header.getShort(32) & 0xFFFF);
                ByteBuffer name = pages.next(nameBytes);
                if (name == null) {
                    break;
                }
                kind.see(StandardCharsets.ISO_8859_1.decode(name).toString());
                pages.skip(others);
                members++;
            }
        }
        if (directory < 0) {
            readLocalHeaders(zip, kind);
        }
        return new ZipContents(kind.mediaType(directory >= 0), members, directory);
    }

    /** Of a container that was cut off, the names in front of the members that are left. */
    private static void readLocalHeaders(SeekableByteChannel zip, ZipKind kind) throws IOException {
        int length = (int) Math.min(zip.size(), SCANNED_BYTES);
        ByteBuffer front = new ZipPages(zip, 0).next(length);
        for (int at = 0; front != null && at + LOCAL_HEADER_BYTES < length; at++) {
            if (front.get(at) != 'P' || front.getInt(at) != LOCAL_HEADER) {
                continue;
            }
            int nameBytes = front.getShort(at + 26) & 0xFFFF;
            if (at + LOCAL_HEADER_BYTES + nameBytes <= length) {
                ByteBuffer name = front.slice(at + LOCAL_HEADER_BYTES, nameBytes);
                kind.see(StandardCharsets.ISO_8859_1.decode(name).toString());
            }
        }
    }

    private static void readFirstHeader(SeekableByteChannel zip, ZipKind kind) throws IOException {
        ZipPages pages = new ZipPages(zip, 0);
        ByteBuffer header = pages.next(LOCAL_HEADER_BYTES);
        if (header == null || header.getInt(0) != LOCAL_HEADER) {
            return;
        }
        boolean stored = header.getShort(8) == 0;
        int sizeBytes = header.getInt(18);
        int nameBytes = header.getShort(26) & 0xFFFF;
        int extraBytes = header.getShort(28) & 0xFFFF;
        ByteBuffer name = pages.next(nameBytes);
        if (name == null) {
            return;
        }
        String first = StandardCharsets.ISO_8859_1.decode(name).toString();
        kind.see(first);
        if (first.equals("mimetype") && stored && sizeBytes > 0 && sizeBytes < LONGEST_TYPE) {
            pages.skip(extraBytes);
            ByteBuffer type = pages.next(sizeBytes);
            if (type != null) {
                kind.declare(StandardCharsets.ISO_8859_1.decode(type).toString().strip());
            }
        }
    }

    /** Offset of the first directory header, or -1 where the end record is missing or points nowhere. */
    private static long directoryStart(SeekableByteChannel zip) throws IOException {
        long size = zip.size();
        int tailBytes = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
        ByteBuffer tail = new ZipPages(zip, size - tailBytes).next(tailBytes);
        if (tail == null) {
            return -1;
        }
        for (int at = tailBytes - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END_RECORD) {
                long directoryBytes = tail.getInt(at + 12) & 0xFFFFFFFFL;
                long stated = tail.getInt(at + 16) & 0xFFFFFFFFL;
                // The 64-bit form puts two more records between directory and end; its fields are all ones.
                boolean wide = stated == 0xFFFFFFFFL || directoryBytes == 0xFFFFFFFFL;
                return wide ? wideDirectoryStart(zip, size - tailBytes + at) : stated <= size ? stated : -1;
            }
        }
        return -1;
    }

    private static long wideDirectoryStart(SeekableByteChannel zip, long endRecord) throws IOException {
        ByteBuffer locator = endRecord < 20 ? null : new ZipPages(zip, endRecord - 20).next(20);
        if (locator == null || locator.getInt(0) != 0x07064B50) {
            return -1;
        }
        long wide = locator.getLong(8);
        ByteBuffer record = wide < 0 || wide > zip.size() ? null : new ZipPages(zip, wide).next(56);
        if (record == null || record.getInt(0) != 0x06064B50) {
            return -1;
        }
        long start = record.getLong(48);
        return start < 0 || start > zip.size() ? -1 : start;
    }

    /** Gathers the member names that tell one kind of document from another. */
    private static final class ZipKind {
        private boolean contentTypes;
        private boolean packageParts;
        private boolean word;
        private boolean sheet;
        private boolean slides;
        private @Nullable String declared;

        void see(String name) {
            contentTypes |= name.equals("[Content_Types].xml");
            packageParts |= name.startsWith("docProps/") || name.startsWith("_rels/");
            word |= name.startsWith("word/");
            sheet |= name.startsWith("xl/");
            slides |= name.startsWith("ppt/");
        }

        void declare(String mediaType) {
            declared = mediaType;
        }

        /** @param intact whether every name was seen; of a cut package the list of types may be lost with its end */
        @Nullable String mediaType(boolean intact) {
            if (declared != null && declared.startsWith("application/")) {
                return declared;
            }
            if (!contentTypes && (intact || !packageParts)) {
                return null;
            }
            // Cut off before a part that tells its kind: most are Word files, and that reader says what is broken.
            if (word || (!intact && !sheet && !slides)) {
                return MediaTypes.DOCX;
            }
            return sheet
                    ? MediaTypes.XLSX
                    : slides
                            ? "application/vnd.openxmlformats-officedocument.presentationml.presentation"
                            : "application/x-tika-ooxml";
        }
    }
}
