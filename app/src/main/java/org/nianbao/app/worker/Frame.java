// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * One message on the wire: its length in bytes as a 32-bit number, big end first, its kind as a byte, and its body.
 *
 * @param body at most {@link #MAX_BYTES}
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Frame(MessageKind kind, byte[] body) {
    /** More is no message of ours: a document has at most 2 GiB by the limits, and a report is smaller. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 64;

    private static final MessageKind[] KINDS = MessageKind.values();

    /** Writes a message; the caller flushes. */
    static void write(DataOutputStream out, MessageKind kind, Body body) throws IOException {
        byte[] bytes = bytes(body);
        out.writeInt(bytes.length);
        out.writeByte(kind.ordinal());
        out.write(bytes);
    }

    /**
     * The next message, or null at the end of the stream.
     *
     * @throws IOException where the stream ends within a message or holds none
     */
    static @Nullable Frame read(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int kind = in.readUnsignedByte();
        if (length < 0 || length > MAX_BYTES || kind >= KINDS.length) {
            throw new IOException("no message: length " + length + ", kind " + kind);
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a message of " + length + " bytes breaks off after " + body.length);
        }
        return new Frame(KINDS[kind], body);
    }

    private static byte[] bytes(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** Writes what a message says. */
    @FunctionalInterface
    interface Body {
        void write(DataOutputStream out) throws IOException;
    }
}
