// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a JVM of its own, which a test may kill. */
record MainProcess(Process process, Path said) {
    private static final long MINUTES = 3;

    /** @param folder its working folder, with a folder {@code tmp} for temporary files */
    static MainProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /** @param before words of the command that starts it, such as those of a shell that sets limits */
    static MainProcess start(Path folder, List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("-Xmx200m");
        command.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new MainProcess(process, said);
    }

    /** Waits for its end; gives the exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end within " + MINUTES + " minutes");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
