// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs that agencies and readers use. Fails where they are missing. */
final class OfficePrograms {
    private static final int TIMEOUT_MINUTES = 5;

    private final Path folder;

    /** @param folder for what the programs write, their settings and logs among it */
    OfficePrograms(Path folder) {
        this.folder = folder;
    }

    /** Converts files of the folder by LibreOffice, each to one beside it with another ending. */
    void convert(List<String> files, String format, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless"));
        command.addAll(List.of(options));
        command.addAll(List.of("--convert-to", format, "--outdir", folder.toString()));
        files.forEach(file -> command.add(folder.resolve(file).toString()));
        run(command);
    }

    void run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES), command.get(0) + " does not end");
            assertEquals(0, process.exitValue(), () -> command + " failed: " + text(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
