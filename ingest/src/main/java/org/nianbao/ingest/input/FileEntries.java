// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;
import org.nianbao.ingest.archive.Archives;
import org.nianbao.ingest.archive.Trail;
import org.nianbao.ingest.detect.ArchiveKind;
import org.nianbao.ingest.detect.Sha256;

/** Turns one file into an entry, or into those of the archive that it is. */
final class FileEntries {
    /** Beyond this a digest would take longer than it is worth. */
    private static final long MAX_DIGESTED_BYTES = 8L << 30;

    private final Limits limits;

    FileEntries(Limits limits) {
        this.limits = limits;
    }

    /** Puts a file on the trail. Only its head is read here; a document's bytes are read when it is loaded. */
    void offer(String uri, Path file, BasicFileAttributes attributes, Trail trail) {
        if (!attributes.isRegularFile()) {
            trail.refuse(uri, RejectionCode.UNREADABLE, "a device, pipe or socket, not a file; it was not opened");
            return;
        }
        long size = attributes.size();
        Instant modified = attributes.lastModifiedTime().toInstant();
        try {
            ArchiveKind kind = ArchiveKind.of(head(file));
            boolean tooLarge =
                    size > limits.maxArchiveBytes() || (kind == ArchiveKind.NONE && size > limits.maxBytes());
            if (tooLarge) {
                trail.give(uri, () -> {
                    throw tooLarge(file, size);
                });
            } else if (kind == ArchiveKind.NONE || !Archives.open(uri, file, kind, size, modified, limits, trail)) {
                trail.give(uri, () -> read(uri, file, modified));
            }
        } catch (IOException e) {
            trail.refuse(uri, RejectionCode.UNREADABLE, reason(e));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ArchiveKind.HEAD_BYTES);
        }
    }

    private RawDocument read(String uri, Path file, Instant modified) throws RejectionException {
        byte[] bytes;
        int max = (int) Math.min(limits.maxBytes(), Integer.MAX_VALUE - 16);
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(max);
            if (in.read() >= 0) {
                throw tooLarge(file, Files.size(file));
            }
        } catch (IOException e) {
            throw new RejectionException(RejectionCode.UNREADABLE, Stage.INGEST, reason(e), e);
        }
        return new RawDocument(uri, bytes, modified);
    }

    private RejectionException tooLarge(Path file, long size) {
        String message = size + " bytes, more than " + limits.maxBytes() + " for a document or "
                + limits.maxArchiveBytes() + " for an archive";
        return new RejectionException(RejectionCode.TOO_LARGE, Stage.INGEST, message, digest(file, size));
    }

    private static @Nullable String digest(Path file, long size) {
        if (size > MAX_DIGESTED_BYTES) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        } catch (IOException e) {
            return null;
        }
    }

    /** What went wrong, without the path that the uri gives already. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null ? "an I/O error of the kind " + e.getClass().getSimpleName() : message;
    }
}
