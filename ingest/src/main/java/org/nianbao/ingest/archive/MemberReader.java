// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** Unpacks one member into memory, within its budget. */
final class MemberReader {
    private static final int BUFFER_BYTES = 1 << 14;

    private final ExpansionBudget budget;

    MemberReader(ExpansionBudget budget) {
        this.budget = budget;
    }

    /**
     * The member's bytes.
     *
     * @throws RejectionException where this member grows too far ({@code expansion}), is too large, or its checksum is
     *     wrong; where the whole archive has grown too far, the budget is given up as well
     * @throws IOException where the packed data are broken
     */
    byte[] read(Member member) throws IOException, RejectionException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
        try (InputStream in = member.open()) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
                check(member, in, bytes.size(), n);
            }
        }
        byte[] whole = bytes.toByteArray();
        verify(member, whole);
        return whole;
    }

    private void check(Member member, InputStream in, long size, int more) throws RejectionException {
        long packed = member.packedBytesRead(in);
        if (packed >= 0 && size > budget.ratioCap(packed)) {
            throw refused(
                    RejectionCode.EXPANSION,
                    size + " bytes from " + packed + " packed ones, more than "
                            + budget.limits().maxExpansionRatio() + " for one");
        }
        if (!budget.takeBytes(more)) {
            budget.giveUp();
            throw refused(
                    RejectionCode.EXPANSION, "the archive unpacks to more than " + budget.allowedBytes() + " bytes");
        }
        long max = budget.limits().maxBytes();
        if (size > max) {
            throw refused(RejectionCode.TOO_LARGE, "more than " + max + " bytes when unpacked");
        }
    }

    private static void verify(Member member, byte[] bytes) throws RejectionException {
        Member.Seal seal = member.seal();
        if (seal == null) {
            return;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        boolean otherBytes = seal.crc32() >= 0 && crc.getValue() != seal.crc32();
        if (otherBytes || (seal.sizeBytes() >= 0 && bytes.length != seal.sizeBytes())) {
            throw refused(
                    RejectionCode.DAMAGED,
                    "checksum or size differs from the archive's own: " + bytes.length + " bytes, stated "
                            + seal.sizeBytes());
        }
    }

    static RejectionException refused(RejectionCode code, String message) {
        return new RejectionException(code, Stage.INGEST, message);
    }
}
