// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** How the records that travel between parent and worker look as bytes. Both are of the same build. */
final class Wire {
    /** Raised with every change of what is written here. */
    static final int VERSION = 1;

    private Wire() {}

    static void limits(DataOutputStream out, Limits limits) throws IOException {
        out.writeLong(limits.maxBytes());
        out.writeLong(limits.maxArchiveBytes());
        out.writeLong(limits.maxExpandedBytes());
        out.writeInt(limits.maxExpansionRatio());
        out.writeInt(limits.maxEntries());
        out.writeInt(limits.maxCells());
        out.writeInt(limits.maxSpan());
        out.writeInt(limits.maxNesting());
        out.writeInt(limits.maxPages());
    }

    static Limits limits(DataInputStream in) throws IOException {
        return new Limits(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }

    private static void raw(DataOutputStream out, RawDocument raw) throws IOException {
        text(out, raw.uri());
        text(out, raw.contentType());
        Instant retrievedAt = raw.retrievedAt();
        out.writeLong(retrievedAt.getEpochSecond());
        out.writeInt(retrievedAt.getNano());
        ArchivePosition archive = raw.archive();
        text(out, archive == null ? null : archive.file());
        out.writeLong(archive == null ? 0 : archive.offset());
        text(out, raw.cutOff());
        bytes(out, raw.bytes());
    }

    private static RawDocument raw(DataInputStream in) throws IOException {
        String uri = required(in);
        String contentType = text(in);
        Instant retrievedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
        String file = text(in);
        long offset = in.readLong();
        ArchivePosition archive = file == null ? null : new ArchivePosition(file, offset);
        String cutOff = text(in);
        return new RawDocument(uri, required(bytes(in)), retrievedAt, contentType, archive, cutOff);
    }

    static void converted(DataOutputStream out, Converted converted) throws IOException {
        bytes(out, converted.json());
        out.writeInt(converted.suspectValues());
        out.writeInt(converted.failedChecks().size());
        for (String failed : converted.failedChecks()) {
            text(out, failed);
        }
        text(out, converted.joined());
        Rejected rejected = converted.rejected();
        out.writeBoolean(rejected != null);
        if (rejected != null) {
            rejected(out, rejected);
        }
    }

    private static void rejected(DataOutputStream out, Rejected rejected) throws IOException {
        text(out, rejected.uri());
        text(out, rejected.sha256());
        text(out, rejected.code().name());
        text(out, rejected.message());
        text(out, rejected.stage().name());
    }

    private static Rejected rejected(DataInputStream in) throws IOException {
        String uri = required(in);
        String sha256 = text(in);
        RejectionCode code = RejectionCode.valueOf(required(in));
        String message = required(in);
        return new Rejected(uri, sha256, code, message, Stage.valueOf(required(in)));
    }

    /** Writes an input and those that it may be one report with. */
    static void request(DataOutputStream out, Request request) throws IOException {
        out.writeInt(request.entries().size());
        for (Entry entry : request.entries()) {
            entry(out, entry);
        }
        out.writeInt(request.own());
        out.writeInt(request.main());
    }

    static Request request(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(in));
        }
        return new Request(entries, in.readInt(), in.readInt());
    }

    private static void entry(DataOutputStream out, Entry entry) throws IOException {
        RawDocument raw = null;
        Rejected refusal = null;
        if (entry instanceof Entry.Refused refused) {
            refusal = refused.rejected();
        } else {
            try {
                raw = ((Entry.Found) entry).content().read();
            } catch (RejectionException e) {
                refusal = e.toRejected(entry.uri());
            }
        }
        out.writeBoolean(raw != null);
        if (raw != null) {
            raw(out, raw);
        } else if (refusal != null) {
            rejected(out, refusal);
        }
    }

    private static Entry entry(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return new Entry.Refused(rejected(in));
        }
        RawDocument raw = raw(in);
        return new Entry.Found(raw.uri(), () -> raw);
    }

    static Converted converted(DataInputStream in) throws IOException {
        byte[] json = bytes(in);
        int suspect = in.readInt();
        int count = in.readInt();
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            failed.add(required(in));
        }
        String joined = text(in);
        Rejected rejected = in.readBoolean() ? rejected(in) : null;
        return new Converted(json, failed, suspect, rejected, joined, null);
    }

    private static void text(DataOutput out, @Nullable String text) throws IOException {
        bytes(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        byte[] bytes = bytes(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static String required(DataInputStream in) throws IOException {
        return new String(required(bytes(in)), StandardCharsets.UTF_8);
    }

    private static byte[] required(byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            throw new IOException("a message lacks what it must have");
        }
        return bytes;
    }

    private static void bytes(DataOutput out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[Math.min(length, in.available())];
        in.readFully(bytes);
        if (bytes.length < length) {
            throw new IOException("a message states " + length + " bytes and has " + bytes.length);
        }
        return bytes;
    }
}
