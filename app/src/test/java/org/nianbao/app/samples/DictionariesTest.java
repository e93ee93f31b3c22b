// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.app.GoldenFile;
import org.nianbao.app.command.Main;

/** HanLP and its dictionaries are loaded by the reports that need them, and by no others. */
class DictionariesTest {
    private static final Path SAMPLES = GoldenFile.root().resolve("samples");
    private static final String TRADITIONAL = "html/traditional.html";
    private static final Set<String> NEED_DICTIONARIES = Set.of(TRADITIONAL);
    private static final String HANLP = "com.hankcs.";

    @TempDir
    private Path work = Path.of("");

    @Test
    void cleanReportsLoadNoDictionary() throws IOException, InterruptedException {
        List<String> clean = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            files.filter(Files::isRegularFile)
                    .map(file -> SAMPLES.relativize(file).toString())
                    .filter(name -> !name.startsWith("README") && !NEED_DICTIONARIES.contains(name))
                    .forEach(clean::add);
        }
        assertTrue(clean.size() > 30, () -> "only " + clean);
        String classes = classesLoadedBy(clean);
        assertTrue(classes.contains("org.nianbao.normalize.label.LabelFolder"), "no class of ours was seen");
        assertFalse(
                classes.contains(HANLP),
                () -> classes.lines()
                        .filter(line -> line.contains(HANLP))
                        .toList()
                        .toString());
    }

    @Test
    void traditionalCharactersLoadTheDictionary() throws IOException, InterruptedException {
        assertTrue(classesLoadedBy(List.of(TRADITIONAL)).contains(HANLP));
    }

    /** What a JVM of its own loads to convert the samples. */
    private String classesLoadedBy(List<String> samples) throws IOException, InterruptedException {
        Path log = work.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "convert"));
        samples.forEach(sample -> command.add(SAMPLES.resolve(sample).toString()));
        command.addAll(List.of("--out", work.resolve("out").toString()));
        Path output = work.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "it does not end");
        assertEquals(0, process.exitValue(), Files.readString(output));
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}
