// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.BrokenFiles;
import org.nianbao.extract.Document;
import org.nianbao.extract.Table;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

class HostileDocTest {
    private static final int FLAGS = 0x0A;
    private static final int ENCRYPTED = 0x0100;
    /** Where the header says at which offset of the table stream the pieces of the text are told. */
    private static final int PIECES_AT = 0x01A2;

    private final byte[] whole;
    private final int header;

    HostileDocTest() throws IOException {
        whole = BrokenFiles.sample("word/old-word.doc");
        int at = 512;
        while ((whole[at] & 0xFF) != 0xEC || (whole[at + 1] & 0xFF) != 0xA5) {
            at += 512;
        }
        header = at;
    }

    private RejectionCode refusal() {
        return assertThrows(RejectionException.class, () -> BrokenFiles.read(new DocReader(), whole))
                .code();
    }

    private ByteBuffer bytes() {
        return ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void readsTheWholeFile() throws RejectionException {
        Document document = BrokenFiles.read(new DocReader(), whole);
        assertEquals(
                3, document.blocks().stream().filter(Table.class::isInstance).count());
    }

    @Test
    void refusesALockedDocument() {
        bytes().putShort(header + FLAGS, (short) (bytes().getShort(header + FLAGS) | ENCRYPTED));
        assertEquals(RejectionCode.ENCRYPTED, refusal());
    }

    @Test
    void refusesABrokenTableOfPieces() {
        bytes().putInt(header + PIECES_AT, 0x00FF_FFFF);
        assertEquals(RejectionCode.DAMAGED, refusal());
    }

    /** Each number of the table of pieces in turn says something that cannot be: it ends soon, and says why. */
    @Test
    void survivesEveryLieOfTheTableOfPieces() throws IOException {
        byte[] table = stream("1Table");
        int start = bytes().getInt(header + PIECES_AT);
        int end = start + bytes().getInt(header + PIECES_AT + 4);
        Map<RejectionCode, Integer> codes = new EnumMap<>(RejectionCode.class);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int at = start; at + 4 <= end; at++) {
                for (int lie : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x00FF_FFFF, 0}) {
                    byte[] lying = table.clone();
                    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(at, lie);
                    try {
                        BrokenFiles.read(new DocReader(), with("1Table", lying));
                    } catch (RejectionException e) {
                        codes.merge(e.code(), 1, Integer::sum);
                    }
                }
            }
        });
        assertEquals(Set.of(RejectionCode.DAMAGED), codes.keySet());
    }

    private byte[] stream(String name) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(whole));
                DocumentInputStream stream = files.createDocumentInputStream(name)) {
            return stream.readAllBytes();
        }
    }

    /** The file with another content of a stream. */
    private byte[] with(String name, byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(whole));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createOrUpdateDocument(new ByteArrayInputStream(content), name);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void survivesBrokenFiles() {
        Map<RejectionCode, Integer> codes = BrokenFiles.readBroken(new DocReader(), whole, 300);
        assertTrue(codes.containsKey(RejectionCode.DAMAGED), codes::toString);
    }
}
