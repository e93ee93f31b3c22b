// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.Omission;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.detect.SourceDocuments;

@NullMarked
class InputsTest {
    @TempDir
    Path folder;

    private final List<Omission> omissions = new ArrayList<>();
    private Limits limits = Limits.standard();

    /** Each entry as {@code uri=text} or {@code uri!code}, uris relative to the folder. */
    private List<String> read(String... arguments) {
        List<String> lines = new ArrayList<>();
        try (Inputs inputs = Inputs.of(Arrays.asList(arguments), limits, omissions::add)) {
            while (inputs.hasNext()) {
                lines.add(line(inputs.next()));
            }
        }
        return lines;
    }

    private String line(Entry entry) {
        String uri = entry.uri().replace(folder + "/", "");
        if (entry instanceof Entry.Refused refused) {
            return uri + "!" + refused.rejected().code().code();
        }
        try {
            Entry.Found found = (Entry.Found) entry;
            return uri + "="
                    + new String(
                            SourceDocuments.of(found.content().read(), limits).bytes(), StandardCharsets.UTF_8);
        } catch (RejectionException e) {
            Rejected rejected = e.toRejected(uri);
            return uri + "!" + rejected.code().code() + (rejected.sha256() == null ? "" : "#");
        }
    }

    private List<String> omitted() {
        return omissions.stream()
                .map(o -> o.uri().replace(folder + "/", "") + ":" + o.reason())
                .toList();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                member(zip, namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void member(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "GBK")) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] content = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsArgumentsInTheOrderGiven() throws IOException {
        Path b = file("b.txt", "b");
        Path a = file("a.txt", "a");
        assertEquals(List.of("b.txt=b", "a.txt=a", "b.txt=b"), read(b.toString(), a.toString(), b.toString()));
    }

    @Test
    void sortsAFolderByTheBytesOfThePath() throws IOException {
        for (String name :
                new String[] {"a/z.txt", "a.txt", "a-b.txt", "a0.txt", "B.txt", "年.txt", "\uE000.txt", "𠀀.txt"}) {
            file(name, "x");
        }
        List<String> expected = List.of(
                "B.txt=x", "a-b.txt=x", "a.txt=x", "a/z.txt=x", "a0.txt=x", "年.txt=x", "\uE000.txt=x", "𠀀.txt=x");
        assertEquals(expected, read(folder.toString()));
        assertEquals(expected, read(folder + "/"));
    }

    @Test
    void saysWhatItLeavesOut() throws IOException {
        file("reports.jsonl", "x");
        file("sub/rejected.jsonl", "x");
        file(".git/config", "x");
        file(".hidden.html", "x");
        file("seen.txt", "x");
        assertEquals(List.of("seen.txt=x"), read(folder.toString()));
        assertEquals(
                List.of(
                        ".git:HIDDEN",
                        ".hidden.html:HIDDEN",
                        "reports.jsonl:EARLIER_OUTPUT",
                        "sub/rejected.jsonl:EARLIER_OUTPUT"),
                omitted());
    }

    @Test
    void refusesWhatIsMissing() {
        assertEquals(List.of("none.html!unreadable"), read(folder + "/none.html"));
    }

    @Test
    void refusesLinksInACircleAndLinksToNowhere() throws IOException {
        file("sub/a.txt", "a");
        Files.createSymbolicLink(folder.resolve("sub/up"), folder);
        Files.createSymbolicLink(folder.resolve("sub/self"), folder.resolve("sub/self"));
        Files.createSymbolicLink(folder.resolve("sub/nowhere"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("sub/z.txt"), folder.resolve("sub/a.txt"));
        assertEquals(
                List.of(
                        "sub/a.txt=a",
                        "sub/nowhere!unreadable",
                        "sub/self!unreadable",
                        "sub/up!unreadable",
                        "sub/z.txt=a"),
                read(folder.toString()));
    }

    @Test
    void readsALinkedFolderOnce() throws IOException {
        file("a/x.txt", "x");
        file("b/y.txt", "y");
        Files.createSymbolicLink(folder.resolve("a/to-b"), folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("b/to-a"), folder.resolve("a"));
        assertEquals(
                List.of(
                        "a/to-b/to-a!unreadable",
                        "a/to-b/y.txt=y",
                        "a/x.txt=x",
                        "b/to-a/to-b!unreadable",
                        "b/to-a/x.txt=x",
                        "b/y.txt=y"),
                read(folder.toString()));
    }

    @Test
    void doesNotOpenDevices() {
        assertEquals(List.of("/dev/zero!unreadable"), read("/dev/zero"));
    }

    @Test
    void digestsAHugeFileWithoutHoldingIt() throws IOException {
        Path file = folder.resolve("huge.html");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        assertTimeoutPreemptively(
                Duration.ofMinutes(3), () -> assertEquals(List.of("huge.html!tooLarge#"), read(file.toString())));
    }

    @Test
    void takesTheTimeOfTheFile() throws IOException, RejectionException {
        Path file = file("a.txt", "a");
        Instant time = Instant.parse("2024-01-31T08:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(time));
        try (Inputs inputs = Inputs.of(List.of(file.toString()), limits, omissions::add)) {
            assertEquals(time, ((Entry.Found) inputs.next()).content().read().retrievedAt());
        }
    }

    @Test
    void refusalsAtLoadingCarryTheDigest() throws IOException {
        assertEquals(List.of("blank.txt!empty#"), read(file("blank.txt", " ").toString()));
    }

    @Test
    void givesTheMembersOfAZipInStoredOrder() throws IOException {
        Path zip = file(
                "a.zip",
                zip(
                        "b/z.html",
                        "z",
                        "b/",
                        "",
                        "a.html",
                        "a",
                        "../../etc/passwd",
                        "p",
                        "c\\d.txt",
                        "d",
                        ".DS_Store",
                        "x",
                        "__MACOSX/._a.html",
                        "x"));
        assertEquals(
                List.of("a.zip!/b/z.html=z", "a.zip!/a.html=a", "a.zip!/../../etc/passwd=p", "a.zip!/c\\d.txt=d"),
                read(zip.toString()));
        assertEquals(
                List.of("a.zip!/b/:FOLDER", "a.zip!/.DS_Store:HIDDEN", "a.zip!/__MACOSX/._a.html:RESOURCE_FORK"),
                omitted());
    }

    @Test
    void decodesMemberNamesInGbk() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            member(zip, "年报.html", new byte[] {'x'});
        }
        assertEquals(
                List.of("a.zip!/年报.html=x"),
                read(file("a.zip", bytes.toByteArray()).toString()));
        assertEquals(
                List.of("b.tar!/年报.html=x"),
                read(file("b.tar", tar("年报.html", "x")).toString()));
    }

    @Test
    void readsTarAndGzip() throws IOException {
        assertEquals(
                List.of("a.tar!/b.html=b", "a.tar!/c=c"),
                read(file("a.tar", tar("./b.html", "b", "c", "c")).toString()));
        assertEquals(
                List.of("a.tgz!/b.html=b"),
                read(file("a.tgz", gzip(tar("b.html", "b"))).toString()));
        assertEquals(
                List.of("p.html.gz=<p>x"),
                read(file("p.html.gz", gzip(new byte[] {'<', 'p', '>', 'x'})).toString()));
    }

    @Test
    void opensArchivesInArchivesToASmallDepth() throws IOException {
        byte[] inner = zip("c.html", "c");
        for (int i = 0; i < 5; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                member(zip, "b.zip", inner);
                member(zip, "d.html", new byte[] {'d'});
            }
            inner = bytes.toByteArray();
        }
        assertEquals(
                List.of(
                        "a.zip!/b.zip!/b.zip!/b.zip!/b.zip!expansion",
                        "a.zip!/b.zip!/b.zip!/b.zip!/d.html=d",
                        "a.zip!/b.zip!/b.zip!/d.html=d",
                        "a.zip!/b.zip!/d.html=d",
                        "a.zip!/d.html=d"),
                read(file("a.zip", inner).toString()));
    }

    @Test
    void refusesABombAndReadsTheRest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            member(zip, "bomb.html", new byte[30 << 20]);
            member(zip, "good.html", new byte[] {'g'});
        }
        assertEquals(
                List.of("a.zip!/bomb.html!expansion", "a.zip!/good.html=g"),
                read(file("a.zip", bytes.toByteArray()).toString()));
    }

    @Test
    void givesUpAnArchiveThatGrowsTooFarAsAWhole() throws IOException {
        limits = new Limits(1 << 20, 1 << 20, 1000, 200, 100, 100, 100, 100, 100);
        String text = "x".repeat(600);
        Path zip = file("a.zip", zip("a", text, "b", text, "c", text));
        assertEquals(List.of("a.zip!/a=" + text, "a.zip!/b!expansion", "a.zip!expansion"), read(zip.toString()));
    }

    @Test
    void givesUpAGzipBomb() throws IOException {
        assertEquals(
                List.of("a.gz!expansion"),
                read(file("a.gz", gzip(new byte[20 << 20])).toString()));
        byte[] tar = tar("a.html", "\0".repeat(20 << 20), "b.html", "b");
        List<String> lines = read(file("a.tgz", gzip(tar)).toString());
        assertEquals(List.of("a.tgz!/a.html!expansion", "a.tgz!expansion"), lines);
    }

    @Test
    void boundsTheNumberOfMembers() throws IOException {
        limits = new Limits(1000, 10_000, 10_000, 200, 2, 100, 100, 100, 100);
        assertEquals(
                List.of("a.zip!tooLarge"),
                read(file("a.zip", zip("a", "a", "b", "b", "c", "c")).toString()));
        assertEquals(
                List.of("a.tar!/a=a", "a.tar!/b=b", "a.tar!tooLarge"),
                read(file("a.tar", tar("a", "a", "b", "b", "c", "c")).toString()));
    }

    @Test
    void readsAsFarAsATruncatedArchiveGoes() throws IOException {
        byte[] whole = zip("a.html", "a", "b.html", "b", "c.html", "a text that is cut off, somewhere here");
        int cut = new String(whole, StandardCharsets.ISO_8859_1).indexOf("c.html") + 20;
        assertEquals(
                List.of("a.zip!/a.html=a", "a.zip!/b.html=b"),
                read(file("a.zip", Arrays.copyOf(whole, cut)).toString()).subList(0, 2));
        assertTrue(read(folder + "/a.zip").contains("a.zip!damaged"));

        byte[] tar = tar("a.html", "a", "b.html", "b".repeat(600));
        List<String> lines =
                read(file("a.tar", Arrays.copyOf(tar, 1024 + 512 + 200)).toString());
        assertEquals("a.tar!/a.html=a", lines.get(0));
        assertTrue(lines.contains("a.tar!damaged") || lines.contains("a.tar!/b.html!damaged"), lines.toString());
    }

    @Test
    void noticesAWrongChecksum() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            member(zip, "a.html", "MARKED".getBytes(StandardCharsets.UTF_8));
            member(zip, "b.html", new byte[] {'b'});
        }
        byte[] damaged = bytes.toByteArray();
        damaged[new String(damaged, StandardCharsets.ISO_8859_1).indexOf("MARKED")] = 'X';
        assertEquals(
                List.of("a.zip!/a.html!damaged", "a.zip!/b.html=b"),
                read(file("a.zip", damaged).toString()));
    }

    @Test
    void refusesLockedMembers() throws IOException {
        byte[] bytes = zip("a.html", "a", "b.html", "b");
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("PK\u0001\u0002") + 8] |= 1;
        assertEquals(
                List.of("a.zip!/a.html!encrypted", "a.zip!/b.html=b"),
                read(file("a.zip", bytes).toString()));
    }

    @Test
    void refusesAnEmptyArchive() throws IOException {
        assertEquals(List.of("a.zip!empty"), read(file("a.zip", zip()).toString()));
        assertEquals(List.of("b.zip!empty"), read(file("b.zip", zip("d/", "")).toString()));
    }

    @Test
    void takesAnOfficeDocumentAsOneDocument() throws IOException {
        byte[] docx = zip("word/document.xml", "x", "[Content_Types].xml", "x");
        Path file = file("a.zip", docx);
        try (Inputs inputs = Inputs.of(List.of(file.toString()), limits, omissions::add)) {
            assertEquals(file.toString(), inputs.next().uri());
            assertTrue(!inputs.hasNext());
        }
    }
}
