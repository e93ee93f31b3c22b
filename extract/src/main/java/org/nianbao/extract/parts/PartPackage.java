// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.parts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** The parts of a packaged document. Every part is bounded in size and expansion, and its checksum is verified. */
public final class PartPackage implements Parts, Closeable {
    private static final byte[] OLE_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** An array holds no more. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

    private final ZipFile zip;
    private final Limits limits;

    private PartPackage(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * The package that the bytes are.
     *
     * @throws RejectionException where they cannot be opened as one, or are locked
     */
    public static PartPackage open(byte[] bytes, Limits limits) throws RejectionException {
        if (isOle(bytes)) {
            throw rejected(RejectionCode.ENCRYPTED, "the document is locked by a password");
        }
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new PartPackage(zip, limits);
        } catch (IOException | RuntimeException e) {
            // The library meets hostile headers with unchecked exceptions as well.
            throw rejected(
                    RejectionCode.DAMAGED, "the package cannot be opened: its list of parts is cut off or broken");
        }
    }

    private static boolean isOle(byte[] bytes) {
        for (int i = 0; i < OLE_MARK.length; i++) {
            if (bytes.length <= i || bytes[i] != OLE_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Markup markup(String name) throws IOException, RejectionException {
        PartStream stream = part(name);
        return stream == null ? null : new Markup(stream, limits);
    }

    @Override
    public byte @Nullable [] content(String name) throws IOException, RejectionException {
        try (PartStream stream = part(name)) {
            byte[] bytes = stream == null ? null : stream.readNBytes((int) Math.min(limits.maxBytes(), MOST_BYTES) + 1);
            if (bytes != null && bytes.length > limits.maxBytes()) {
                throw rejected(
                        RejectionCode.TOO_LARGE, "part " + name + " has more than " + limits.maxBytes() + " bytes");
            }
            return bytes;
        } catch (PartStream.GrownTooFar e) {
            throw rejected(RejectionCode.EXPANSION, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable PartStream part(String name) throws IOException, RejectionException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw rejected(RejectionCode.ENCRYPTED, "part " + name + " is locked by a password");
        }
        if (!zip.canReadEntryData(entry)) {
            throw rejected(RejectionCode.DAMAGED, "part " + name + " is packed by a method that is not known");
        }
        InputStream content = zip.getInputStream(entry);
        return new PartStream(content, entry.getCrc(), limits);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The exception that refuses the document. */
    public static RejectionException rejected(RejectionCode code, String message) {
        return new RejectionException(code, Stage.EXTRACT, message);
    }
}
