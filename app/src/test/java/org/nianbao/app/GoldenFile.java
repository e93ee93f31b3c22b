// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A reviewed file in the tree that a test holds against what the program gives. Written anew with {@code
 * -Dnianbao.regenerate=true}, which fails where {@code CI} is set.
 */
public final class GoldenFile {
    private static final String FLAG = "nianbao.regenerate";

    private GoldenFile() {}

    /** Whether the golden files are to be written anew; fails under CI. */
    public static boolean regenerating() {
        boolean regenerating = Boolean.getBoolean(FLAG);
        if (regenerating) {
            assertFalse("true".equals(System.getenv("CI")), "golden files are never written anew under CI");
        }
        return regenerating;
    }

    /** Fails where the file is missing or says something else. */
    public static void check(Path file, String actual) throws IOException {
        if (regenerating()) {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, actual);
            return;
        }
        String expected = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        assertEquals(
                expected,
                actual,
                () -> file + " is out of date; look at the difference, then run with -D" + FLAG + "=true");
    }

    /** The repository's root, from the module that the test runs in. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "no root with a LICENSE above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
