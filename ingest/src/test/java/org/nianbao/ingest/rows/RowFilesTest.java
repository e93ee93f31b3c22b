// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.detect.SourceDocuments;
import org.nianbao.ingest.input.Inputs;

@NullMarked
class RowFilesTest {
    private static final String THREE = """
            {"url":"http://a/1","text":"一","n":1}
            {"n":[{"text":"no"}],"text":"two\\nlines","url":"http://a/2"}

            {"text":"three"}
            """;

    @TempDir
    Path folder;

    private final List<RawDocument> documents = new ArrayList<>();
    private RowFields fields = new RowFields("text", "url", null);
    private Limits limits = Limits.standard();

    /** Each entry as {@code uri=text} or {@code uri!code}, the file's own uri as {@code FILE}. */
    private List<String> read(String name, byte[] content) throws IOException {
        return read(Files.write(folder.resolve(name), content), fields);
    }

    private List<String> read(Path file, @Nullable RowFields rows) {
        List<String> lines = new ArrayList<>();
        documents.clear();
        try (Inputs inputs = Inputs.of(List.of(file.toString()).iterator(), rows, limits, o -> {})) {
            while (inputs.hasNext()) {
                lines.add(line(inputs.next()).replace(file.toString(), "FILE"));
            }
        }
        return lines;
    }

    private String line(Entry entry) {
        if (entry instanceof Entry.Refused refused) {
            return entry.uri() + "!" + refused.rejected().code().code();
        }
        try {
            RawDocument document = ((Entry.Found) entry).content().read();
            documents.add(document);
            return entry.uri() + "=" + new String(document.bytes(), StandardCharsets.UTF_8);
        } catch (RejectionException e) {
            return entry.uri() + "!" + e.code().code();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zstd = new ZstdOutputStream(bytes)) {
            zstd.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void givesADocumentForEachRow() throws IOException {
        List<String> expected = List.of("http://a/1=一", "http://a/2=two\nlines", "FILE#4=three");
        assertEquals(expected, read("a.jsonl", utf8(THREE)));
        String file = folder.resolve("a.jsonl").toString();
        long second = utf8(THREE.substring(0, THREE.indexOf('\n') + 1)).length;
        assertEquals(new ArchivePosition(file, 0), documents.get(0).archive());
        assertEquals(new ArchivePosition(file, second), documents.get(1).archive());
        assertEquals(expected, read("a.jsonl.gz", gzip(utf8(THREE))));
        assertEquals(expected, read("a.json.gz", gzip(utf8(THREE))));
        assertEquals(expected, read("a.ndjson.zst", zstd(utf8(THREE))));
    }

    @Test
    void aRowIsATextInUtf8() throws IOException, RejectionException {
        read("a.jsonl", utf8("{\"text\":\"本年新收政府信息公开申请数量 一\"}"));
        assertEquals("text/plain", SourceDocuments.of(documents.get(0), limits).mediaType());
        assertEquals(
                StandardCharsets.UTF_8,
                SourceDocuments.of(documents.get(0), limits).charset());
    }

    @Test
    void readsFilesAsTheyAreWhereNoFieldIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("a.jsonl"), utf8(THREE));
        assertEquals(List.of("FILE=" + THREE), read(file, null));
        assertEquals(List.of("FILE=" + THREE), read(Files.write(folder.resolve("a.txt"), utf8(THREE)), fields));
    }

    @Test
    void findsFieldsInsideObjects() throws IOException {
        fields = new RowFields("doc.body.text", "meta.url", null);
        assertEquals(
                List.of("u=x", "v=y"),
                read(
                        "a.jsonl",
                        utf8("{\"meta\":{\"text\":1,\"url\":\"u\"},\"doc\":{\"a\":[1],\"body\":{\"text\":\"x\"}}}\n"
                                + "{\"doc.body.text\":\"y\",\"meta\":{\"url\":\"v\"}}")));
    }

    @Test
    void refusesRowsThatHoldNoText() throws IOException {
        String rows = "{\"url\":\"u\"}\n{\"text\":null}\n{\"text\":5}\n{\"text\":\n[1]\nx\n{\"text\":\"a\"}{}\n"
                + "{\"text\":\"good\"}\n{\"text\":\"cut o";
        assertEquals(
                List.of(
                        "FILE#1!notADocument",
                        "FILE#2!notADocument",
                        "FILE#3!notADocument",
                        "FILE#4!damaged",
                        "FILE#5!damaged",
                        "FILE#6!damaged",
                        "FILE#7!damaged",
                        "FILE#8=good",
                        "FILE#9!damaged"),
                read("a.jsonl", utf8(rows)));
    }

    @Test
    void refusesAFileWithoutRows() throws IOException {
        assertEquals(List.of("FILE!empty"), read("a.jsonl", utf8("\n \n")));
        assertEquals(List.of("FILE!empty"), read("b.jsonl", new byte[0]));
    }

    @Test
    void refusesALineThatIsTooLongAndReadsOn() throws IOException {
        limits = new Limits(100, 10, 1000, 200, 1, 100, 100, 100, 100);
        String rows = "{\"text\":\"" + "x".repeat(200_000) + "\"}\n{\"text\":\"good\"}\n";
        assertEquals(List.of("FILE#1!tooLarge", "FILE#2=good"), read("a.jsonl", utf8(rows)));
    }

    @Test
    void givesUpAFileThatGrowsTooFar() throws IOException {
        assertEquals(List.of("FILE!expansion"), read("a.jsonl.gz", gzip(new byte[40 << 20])));
        assertEquals(List.of("FILE!expansion"), read("a.jsonl.zst", zstd(new byte[40 << 20])));
    }

    @Test
    void takesTheDateOfTheRow() throws IOException {
        fields = new RowFields("text", null, "date");
        String rows = """
                {"text":"a","date":"2024-01-31T08:00:00+08:00"}
                {"text":"b","date":1706659200}
                {"text":"c","date":"2024-01-31"}
                {"text":"d","date":"yesterday"}
                """;
        assertEquals(List.of("FILE#1=a", "FILE#2=b", "FILE#3=c", "FILE#4!damaged"), read("a.jsonl", utf8(rows)));
        for (RawDocument document : documents) {
            assertEquals(Instant.parse("2024-01-31T00:00:00Z"), document.retrievedAt());
        }
    }

    @Test
    void readsTheDatesOfCorpora() {
        Instant moment = Instant.parse("2024-01-31T08:09:10Z");
        for (String date : List.of(
                "2024-01-31T08:09:10Z",
                "2024-01-31 08:09:10",
                "2024-01-31T16:09:10+08:00",
                "20240131080910",
                "1706688550",
                "1706688550.0",
                "1706688550000")) {
            assertEquals(moment, RowDates.parse(date), date);
        }
        assertNull(RowDates.parse("31.1.2024"));
        assertNull(RowDates.parse(""));
    }

    /** Cut anywhere, packed or not: what is given is a beginning of what there was, and the cut is told. */
    @Property(tries = 200)
    void aCutGivesNoWrongRow(
            @ForAll @IntRange(min = 0, max = 1_000) int permille, @ForAll @IntRange(max = 2) int packing)
            throws IOException {
        folder = Files.createTempDirectory("rows");
        String name = List.of("a.jsonl", "a.jsonl.gz", "a.jsonl.zst").get(packing);
        byte[] whole = packing == 0 ? utf8(THREE) : packing == 1 ? gzip(utf8(THREE)) : zstd(utf8(THREE));
        List<String> all = List.of("http://a/1=一", "http://a/2=two\nlines", "FILE#4=three");
        int cut = whole.length * permille / 1_000;
        List<String> lines = read(name, Arrays.copyOf(whole, cut));
        List<String> given = lines.stream().filter(line -> line.contains("=")).toList();
        assertEquals(all.subList(0, given.size()), given);
        assertTrue(lines.size() - given.size() <= 1, lines::toString);
        assertTrue(lines.stream().noneMatch(line -> line.endsWith("!unreadable")), lines::toString);
        if (packing > 0 && cut < whole.length) {
            assertEquals(given.size() + 1, lines.size(), lines::toString);
        }
        Files.delete(folder.resolve(name));
        Files.delete(folder);
    }
}
