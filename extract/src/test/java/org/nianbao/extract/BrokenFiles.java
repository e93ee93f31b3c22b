// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** What a reader makes of whole and of broken files. */
public final class BrokenFiles {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Set<RejectionCode> ANSWERS = EnumSet.of(
            RejectionCode.DAMAGED,
            RejectionCode.ENCRYPTED,
            RejectionCode.TOO_LARGE,
            RejectionCode.EXPANSION,
            RejectionCode.UNSUPPORTED);

    private BrokenFiles() {}

    /** The bytes of a sample, named by its path below {@code samples}. */
    public static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("../samples").resolve(name));
    }

    public static Document read(DocumentReader reader, byte[] bytes) throws RejectionException {
        return reader.read(
                new SourceDocument("a", "application/x", null, bytes, "", Instant.EPOCH, null), Limits.standard());
    }

    /**
     * Reads the file cut off, and with bytes changed, many times over: it must end soon, in a document or in a rejection
     * that says why, and never in another exception.
     *
     * @return how often each rejection came
     */
    public static Map<RejectionCode, Integer> readBroken(DocumentReader reader, byte[] whole, int times) {
        Map<RejectionCode, Integer> codes = new EnumMap<>(RejectionCode.class);
        assertTimeoutPreemptively(SOON, () -> {
            for (int seed = 0; seed < times; seed++) {
                try {
                    read(reader, broken(whole, seed));
                } catch (RejectionException e) {
                    assertTrue(ANSWERS.contains(e.code()), () -> e.code() + ": " + e.getMessage());
                    codes.merge(e.code(), 1, Integer::sum);
                }
            }
        });
        return codes;
    }

    private static byte[] broken(byte[] whole, int seed) {
        Random random = new Random(seed);
        byte[] broken =
                random.nextInt(4) == 0 ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1)) : whole.clone();
        for (int i = 0; i <= seed % 20; i++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }
}
