// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nianbao.app.GoldenFile;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.json.ConverterName;
import org.nianbao.app.json.ReportJson;
import org.nianbao.app.schema.SchemaCheck;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.detect.SourceDocuments;
import org.nianbao.ingest.input.Inputs;

/** Every sample gives its reviewed JSON, and every reviewed JSON has its sample. */
class SamplesTest {
    private static final Path ROOT = GoldenFile.root();
    private static final Path SAMPLES = ROOT.resolve("samples");
    private static final Path EXPECTED = ROOT.resolve("app/src/test/expected/samples");
    /** What differs from run to run is the same in all golden files. */
    private static final Instant RETRIEVED = Instant.parse("2000-01-01T00:00:00Z");

    private static final ConverterName CONVERTER = new ConverterName("nianbao", "0");

    private final Converter converter = Converter.standard(Limits.standard());
    private final ReportJson json = new ReportJson(CONVERTER);
    private final SchemaCheck schema = new SchemaCheck();

    SamplesTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> givesTheReviewedJson() throws IOException {
        return samples().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.uri(), () -> {
                    String report = convert(sample);
                    GoldenFile.check(EXPECTED.resolve(sample.uri() + ".json"), report);
                    assertEquals(List.of(), schema.complaints(report));
                }));
    }

    @Test
    void everyReviewedJsonHasItsSample() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Entry.Found sample : samples()) {
            expected.add(sample.uri() + ".json");
        }
        Set<String> there = new TreeSet<>();
        if (Files.isDirectory(EXPECTED)) {
            try (Stream<Path> files = Files.walk(EXPECTED)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> there.add(EXPECTED.relativize(file).toString()));
            }
        }
        assertTrue(
                GoldenFile.regenerating() || there.equals(expected),
                () -> "samples give " + expected + "\nreviewed are " + there);
    }

    private String convert(Entry.Found sample) throws RejectionException {
        SourceDocument found = SourceDocuments.of(sample.content().read(), Limits.standard());
        SourceDocument source = new SourceDocument(
                "samples/" + sample.uri(),
                found.mediaType(),
                found.charset(),
                found.bytes(),
                found.sha256(),
                RETRIEVED,
                found.archive());
        return new String(json.pretty(converter.convert(source)), StandardCharsets.UTF_8);
    }

    /** The samples, with uris relative to their folder. */
    private static List<Entry.Found> samples() throws IOException {
        List<Entry.Found> samples = new ArrayList<>();
        String prefix = SAMPLES + "/";
        try (Inputs inputs = Inputs.of(List.of(SAMPLES.toString()), Limits.standard(), omission -> {})) {
            while (inputs.hasNext()) {
                Entry entry = inputs.next();
                String relative = entry.uri().substring(prefix.length());
                if (relative.startsWith("README")) {
                    continue;
                }
                if (!(entry instanceof Entry.Found found)) {
                    throw new IllegalStateException("a sample that cannot be read: " + entry);
                }
                samples.add(new Entry.Found(relative, found.content()));
            }
        }
        return samples;
    }
}
