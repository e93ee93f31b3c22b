// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
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

    @Test
    void survivesBrokenFiles() {
        Map<RejectionCode, Integer> codes = BrokenFiles.readBroken(new DocReader(), whole, 300);
        assertTrue(codes.containsKey(RejectionCode.DAMAGED), codes::toString);
    }
}
