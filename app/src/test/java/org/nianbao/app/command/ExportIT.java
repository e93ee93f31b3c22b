// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.app.GoldenFile;

/** The packaged program with and without its large formats, and on a disk that is full. */
class ExportIT {
    private static final long MOST_BYTES_WITHOUT_LARGE_FORMATS = 120_000_000;
    private static final long MINUTES = 5;
    private static final List<String> LARGE = List.of(
            "nianbao-export-parquet",
            "nianbao-export-duckdb",
            "nianbao-export-postgres",
            "parquet-",
            "zstd-jni",
            "duckdb_jdbc",
            "postgresql");

    @TempDir
    Path folder = Path.of("");

    /** A copy of the program without what the large formats need; gives its jar. */
    private Path withoutLargeFormats() throws IOException {
        Path built = GoldenFile.root().resolve("app/target");
        Path lib = Files.createDirectories(folder.resolve("program/lib"));
        int leftOut = 0;
        try (Stream<Path> jars = Files.list(built.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                String name = String.valueOf(jar.getFileName());
                if (LARGE.stream().anyMatch(name::startsWith)) {
                    leftOut++;
                } else {
                    Files.copy(jar, lib.resolve(name));
                }
            }
        }
        assertTrue(leftOut >= LARGE.size(), leftOut + " jars were left out");
        return Files.copy(built.resolve("nianbao.jar"), folder.resolve("program/nianbao.jar"));
    }

    private static Launcher.Result java(Path jar, String limit, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "-c", limit + " exec \"$@\"", "bash"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                jar.toString(),
                "org.nianbao.app.command.Main"));
        command.addAll(Arrays.asList(arguments));
        Path err = Files.createTempFile("nianbao", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        try {
            assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "does not end");
            return new Launcher.Result(process.exitValue(), "", Files.readString(err));
        } finally {
            process.destroyForcibly();
            Files.delete(err);
        }
    }

    @Test
    void convertsAndNamesTheMissingArtifactWithoutTheLargeFormats() throws Exception {
        Path jar = withoutLargeFormats();
        long bytes;
        try (Stream<Path> files = Files.walk(folder.resolve("program"))) {
            bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        assertTrue(bytes < MOST_BYTES_WITHOUT_LARGE_FORMATS, bytes + " bytes");
        String sample = GoldenFile.root().resolve("samples/text").toString();
        String data = folder.resolve("data").toString();
        Launcher.Result run = java(jar, "", "convert", sample, "--out", data, "--format", "csv,xlsx");
        assertEquals(0, run.exit(), run::err);
        for (String format : List.of("parquet", "duckdb", "postgres")) {
            Path out = folder.resolve("none");
            List<String> arguments =
                    new ArrayList<>(List.of("export", data, "--out", out.toString(), "--format", "csv," + format));
            if (format.equals("postgres")) {
                arguments.addAll(List.of("--postgres-url", "postgresql://localhost/none"));
            }
            Launcher.Result refused = java(jar, "", arguments.toArray(String[]::new));
            assertEquals(2, refused.exit(), refused::err);
            assertEquals(
                    "nianbao: the format " + format + " needs the artifact org.nianbao:nianbao-export-" + format
                            + ", which is not installed\n",
                    refused.err());
            assertFalse(Files.exists(out));
        }
    }

    @Test
    void aFullDiskIsToldAndLeavesNothing() throws Exception {
        Path jar = GoldenFile.root().resolve("app/target/nianbao.jar");
        String samples = GoldenFile.root().resolve("samples").toString();
        String data = folder.resolve("data").toString();
        assertEquals(0, java(jar, "", "convert", samples, "--out", data).exit());
        for (String format : List.of("csv", "xlsx", "jsonl")) {
            Path out = Files.createDirectories(folder.resolve(format));
            // No file may be longer than 200 KB; for the program that is a disk that takes no more.
            Launcher.Result run =
                    java(jar, "ulimit -f 200;", "export", data, "--out", out.toString(), "--format", format);
            assertEquals(2, run.exit(), run::err);
            assertTrue(run.err().startsWith("nianbao: cannot write " + format + " in " + out + ": "), run::err);
            assertEquals(1, run.err().lines().count(), run::err);
            try (Stream<Path> left = Files.list(out)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }
}
