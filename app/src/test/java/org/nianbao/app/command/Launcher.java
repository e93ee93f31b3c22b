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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.nianbao.app.GoldenFile;

/** Runs the launcher script as a user does, in a process of its own. */
final class Launcher {
    private static final long MINUTES = 3;

    private final Path script;
    private final Path workingFolder;
    private final Map<String, String> environment;

    private Launcher(Path script, Path workingFolder, Map<String, String> environment) {
        this.script = script;
        this.workingFolder = workingFolder;
        this.environment = Map.copyOf(environment);
    }

    static Launcher in(Path workingFolder) {
        return new Launcher(script(), workingFolder, Map.of());
    }

    /** The launcher script of this checkout. */
    static Path script() {
        return GoldenFile.root().resolve("nianbao");
    }

    Launcher called(Path otherScript) {
        return new Launcher(otherScript, workingFolder, environment);
    }

    Launcher with(Map<String, String> otherEnvironment) {
        return new Launcher(script, workingFolder, otherEnvironment);
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(script.toString());
        command.addAll(Arrays.asList(arguments));
        return start(command, null);
    }

    /** Runs with standard output sent to a file such as {@code /dev/full}. */
    Result runInto(File out, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(script.toString());
        command.addAll(Arrays.asList(arguments));
        return start(command, out);
    }

    /** Runs a line of shell in which {@code $NIANBAO} is the launcher. */
    Result shell(String line) throws IOException, InterruptedException {
        return start(List.of("bash", "-c", line), null);
    }

    private Result start(List<String> command, @org.jspecify.annotations.Nullable File target)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("nianbao", ".out");
        Path err = Files.createTempFile("nianbao", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(workingFolder.toFile())
                    .redirectOutput(target == null ? out.toFile() : target)
                    .redirectError(err.toFile());
            builder.environment().put("NIANBAO", script.toString());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + MINUTES + " minutes");
            }
            return new Result(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** How a process ended. */
    record Result(int exit, String out, String err) {}
}
