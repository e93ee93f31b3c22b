// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.ingest.webarchive.WarcFile.join;
import static org.nianbao.ingest.webarchive.WarcFile.latin1;
import static org.nianbao.ingest.webarchive.WarcFile.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.detect.SourceDocuments;
import org.nianbao.ingest.input.Inputs;

@NullMarked
class WebArchivesTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";

    @TempDir
    Path folder;

    private final List<String> omissions = new ArrayList<>();
    private final List<SourceDocument> documents = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private Limits limits = Limits.standard();

    /** Each entry as {@code uri=text} or {@code uri!code}, the archive's own uri as {@code FILE}. */
    private List<String> read(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("a.warc"), archive);
        List<String> lines = new ArrayList<>();
        omissions.clear();
        documents.clear();
        messages.clear();
        try (Inputs inputs =
                Inputs.of(List.of(file.toString()), limits, o -> omissions.add(o.uri() + ":" + o.reason()))) {
            while (inputs.hasNext()) {
                lines.add(line(inputs.next()).replace(file.toString(), "FILE"));
            }
        }
        return lines;
    }

    private String line(Entry entry) {
        if (entry instanceof Entry.Refused refused) {
            messages.add(refused.rejected().message());
            return entry.uri() + "!" + refused.rejected().code().code();
        }
        try {
            SourceDocument document =
                    SourceDocuments.of(((Entry.Found) entry).content().read(), limits);
            documents.add(document);
            String text = new String(document.bytes(), StandardCharsets.UTF_8);
            return entry.uri() + "=" + text.replaceAll("<[^>]*>", "");
        } catch (RejectionException e) {
            messages.add(String.valueOf(e.getMessage()));
            return entry.uri() + "!" + e.code().code();
        }
    }

    private static WarcFile threePages() {
        return new WarcFile()
                .info()
                .page("http://a/1", "one")
                .record("request", "WARC-Target-URI: http://a/1\r\n", latin1("GET /1 HTTP/1.1\r\n\r\n"))
                .page("http://a/2", "two")
                .page("http://a/3", "three");
    }

    @Test
    void givesTheResponsesWithAddressDateAndPlace() throws IOException {
        WarcFile warc = threePages();
        List<String> expected = List.of("http://a/1=one", "http://a/2=two", "http://a/3=three");
        assertEquals(expected, read(warc.plain()));
        String file = folder.resolve("a.warc").toString();
        assertEquals(
                new ArchivePosition(file, warc.starts().get(3)),
                documents.get(1).archive());
        assertEquals(Instant.parse(WarcFile.DATE), documents.get(1).retrievedAt());
        assertEquals("text/html", documents.get(1).mediaType());

        assertEquals(expected, read(warc.gzip()));
        assertEquals(
                new ArchivePosition(file, warc.gzipStarts().get(3)),
                documents.get(1).archive());
        assertEquals(List.of(), omissions);
    }

    @Test
    void readsAnArchivePackedAsAWhole() throws IOException {
        assertEquals(
                List.of("http://a/1=one", "http://a/2=two", "http://a/3=three"),
                read(WarcFile.gzip(threePages().plain())));
        byte[] plain = threePages().plain();
        byte[] first = Arrays.copyOf(plain, 700);
        byte[] second = Arrays.copyOfRange(plain, 700, plain.length);
        assertEquals(
                List.of("http://a/1=one", "http://a/2=two", "http://a/3=three"),
                read(join(WarcFile.gzip(first), WarcFile.gzip(second))));
    }

    /** Cut at every byte: what is whole is given, the cut is told once, and nothing else is made up. */
    @Test
    void aCutTakesNothingButWhatItCuts() throws IOException {
        WarcFile warc = threePages();
        cutEverywhere(warc.plain(), warc.starts(), 4);
        cutEverywhere(warc.gzip(), warc.gzipStarts(), 0);
    }

    /** @param endBytes of a record that can be lost without losing the record */
    private void cutEverywhere(byte[] whole, List<Integer> starts, int endBytes) throws IOException {
        List<String> pages = List.of("http://a/1=one", "http://a/2=two", "http://a/3=three");
        List<Integer> pageEnds = List.of(starts.get(2), starts.get(4), starts.get(5));
        for (int cut = 30; cut <= whole.length; cut++) {
            int at = cut;
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                if (cut >= pageEnds.get(i) - endBytes) {
                    expected.add(pages.get(i));
                }
            }
            if (!starts.contains(cut)) {
                expected.add("FILE!damaged");
            } else if (expected.isEmpty()) {
                expected.add("FILE!empty");
            }
            List<String> lines = read(Arrays.copyOf(whole, cut));
            assertEquals(expected, lines, () -> "cut at " + at + " of " + whole.length + " " + messages);
        }
    }

    @Test
    void goesOnBehindABrokenMember() throws IOException {
        WarcFile warc = threePages();
        byte[] bytes = warc.gzip();
        for (int at = warc.gzipStarts().get(3); at < warc.gzipStarts().get(4); at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            List<String> lines = read(damaged);
            String message = "flipped at " + at + ": " + lines;
            assertEquals("http://a/1=one", lines.get(0), message);
            assertEquals("http://a/3=three", lines.get(lines.size() - 1), message);
            // Bits of the member's header that say when and where it was packed change nothing.
            assertTrue(
                    lines.subList(1, lines.size() - 1).equals(List.of("FILE!damaged"))
                            || lines.subList(1, lines.size() - 1).equals(List.of("http://a/2=two")),
                    message);
        }
    }

    @Test
    void goesOnBehindARecordOfAWrongLength() throws IOException {
        WarcFile warc = new WarcFile()
                .page("http://a/1", "one")
                .raw(
                        latin1(
                                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x>\r\nWARC-Date: 2024-01-01T00:00:00Z"
                                        + "\r\nWARC-Target-URI: http://a/2\r\nContent-Length: 3\r\n\r\nHTTP/1.1 200 OK\r\n\r\ntwo\r\n\r\n"))
                .page("http://a/3", "three");
        assertEquals(List.of("http://a/1=one", "FILE!damaged", "http://a/3=three"), read(warc.plain()));
        assertEquals(List.of("http://a/1=one", "FILE!damaged", "http://a/3=three"), read(warc.gzip()));
        assertTrue(messages.get(0).contains("at byte " + warc.gzipStarts().get(1)), messages.get(0));
    }

    @Test
    void doesNotBelieveARecordOfTerabytes() throws IOException {
        byte[] huge = latin1("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x>\r\nWARC-Target-URI: http://a/2"
                + "\r\nContent-Length: 5000000000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\ntwo\r\n\r\n");
        WarcFile warc = new WarcFile().page("http://a/1", "one").raw(huge).page("http://a/3", "three");
        assertEquals(List.of("http://a/1=one", "FILE!damaged", "http://a/3=three"), read(warc.plain()));
        assertEquals(List.of("http://a/1=one", "FILE!damaged", "http://a/3=three"), read(warc.gzip()));
    }

    @Test
    void refusesWhatIsTooLargeAndReadsOn() throws IOException {
        limits = new Limits(1000, 10, 1000, 200, 1, 100, 100, 100, 100);
        WarcFile warc = new WarcFile()
                .page("http://a/1", "one")
                .page("http://a/2", "x".repeat(2000))
                .page("http://a/3", "three");
        List<String> expected = List.of("http://a/1=one", "http://a/2!tooLarge", "http://a/3=three");
        assertEquals(expected, read(warc.plain()));
        assertEquals(expected, read(warc.gzip()));
    }

    @Test
    void refusesAMemberThatGrowsTooFarAndReadsOn() throws IOException {
        WarcFile warc = new WarcFile()
                .page("http://a/1", "one")
                .page("http://a/2", "\0".repeat(40 << 20))
                .page("http://a/3", "three");
        assertEquals(List.of("http://a/1=one", "FILE!expansion", "http://a/3=three"), read(warc.gzip()));
    }

    @Test
    void takesTheTransferCodingsOff() throws IOException {
        byte[] chunked = latin1("4\r\n<p>o\r\n2;name=value\r\nne\r\n0\r\n\r\n");
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(page("one"));
        }
        byte[] brotli = Base64.getDecoder().decode("iwKAPHA+b25lAw==");
        WarcFile warc = new WarcFile()
                .response("http://a/1", OK + "\r\nTransfer-Encoding: chunked", chunked)
                .response("http://a/2", OK + "\r\nContent-Encoding: gzip", WarcFile.gzip(page("two")))
                .response("http://a/3", OK + "\r\nContent-Encoding: deflate", deflated.toByteArray())
                .response("http://a/4", OK + "\r\nContent-Encoding: br", brotli)
                .response("http://a/5", OK + "\r\nContent-Encoding: gzip\r\nContent-Length: 999", page("bare"))
                .response("http://a/6", OK + "\r\nTransfer-Encoding: chunked", page("joined"))
                .response("http://a/7", OK + "\r\nContent-Encoding: x-own", latin1("?"));
        assertEquals(
                List.of(
                        "http://a/1=one",
                        "http://a/2=two",
                        "http://a/3=one",
                        "http://a/4=one",
                        "http://a/5=bare",
                        "http://a/6=joined",
                        "http://a/7!unsupported"),
                read(warc.plain()));
        documents.forEach(document -> assertEquals(null, document.cutOff()));
    }

    @Test
    void saysThatAResponseIsCutOff() throws IOException {
        byte[] packed = WarcFile.gzip(page("y".repeat(50)));
        WarcFile warc = new WarcFile()
                .response("http://a/1", "WARC-Truncated: length\r\n", OK, page("one"))
                .response("http://a/2", OK + "\r\nContent-Length: 999", page("two"))
                .response("http://a/3", OK + "\r\nTransfer-Encoding: chunked", latin1("9\r\n<p>thr"))
                .response("http://a/4", OK + "\r\nContent-Encoding: gzip", Arrays.copyOf(packed, packed.length - 12));
        List<String> lines = read(warc.plain());
        assertEquals(List.of("http://a/1=one", "http://a/2=two", "http://a/3=thr"), lines.subList(0, 3));
        assertEquals(4, documents.size());
        documents.forEach(document -> assertTrue(document.cutOff() != null));
    }

    @Test
    void refusesChunksThatDoNotFit() throws IOException {
        WarcFile warc = new WarcFile()
                .response("http://a/1", OK + "\r\nTransfer-Encoding: chunked", latin1("3\r\n<p>one more\r\n0\r\n\r\n"));
        assertEquals(List.of("http://a/1!damaged"), read(warc.plain()));
    }

    @Test
    void believesTheServerAboutTheCharset() throws IOException {
        byte[] gbk = "<p>本年新收政府信息公开申请数量</p>".getBytes("GBK");
        read(new WarcFile()
                .response("http://a/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk", gbk)
                .plain());
        assertTrue(String.valueOf(documents.get(0).charset()).startsWith("GB"), documents.toString());
    }

    @Test
    void leavesOutWhatIsNoDocument() throws IOException {
        WarcFile warc = new WarcFile()
                .response("http://a/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", page("gone"))
                .response(
                        "http://a/moved",
                        "HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Type: text/html",
                        page("moved"))
                .response("http://a/logo", "HTTP/1.1 200 OK\r\nContent-Type: image/png", latin1("\u0089PNG\r\n"))
                .response("http://a/s.css", "HTTP/1.1 200 OK\r\nContent-Type: Text/CSS; charset=x", latin1("p{}"))
                .record(
                        "resource",
                        "WARC-Target-URI: metadata://wget.log\r\nContent-Type: text/plain\r\n",
                        latin1("log"))
                .record("response", "WARC-Target-URI: dns:a\r\nContent-Type: text/dns\r\n", latin1("a. 1 IN A 1"))
                .page("http://a/1", "one");
        assertEquals(List.of("http://a/1=one"), read(warc.plain()));
        assertEquals(
                List.of(
                        "http://a/gone:STATUS",
                        "http://a/moved:STATUS",
                        "http://a/logo:WEB_RESOURCE",
                        "http://a/s.css:WEB_RESOURCE"),
                omissions);
    }

    @Test
    void readsResourcesAndConversions() throws IOException {
        WarcFile warc = new WarcFile()
                .record("resource", "WARC-Target-URI: http://a/1\r\nContent-Type: text/html\r\n", page("one"))
                .record("conversion", "WARC-Target-URI: <http://a/2>\r\nContent-Type: text/plain\r\n", latin1("two"));
        assertEquals(List.of("http://a/1=one", "http://a/2=two"), read(warc.plain()));
        assertEquals("text/plain", documents.get(1).mediaType());
    }

    @Test
    void resolvesRevisitsInsideTheArchive() throws IOException {
        String same = "WARC-Payload-Digest: sha1:AAAA\r\n";
        WarcFile warc = new WarcFile()
                .response("http://a/1", same, OK, page("one"))
                .record("revisit", "WARC-Target-URI: http://a/2\r\n" + same, latin1(OK + "\r\n\r\n"))
                .record("revisit", "WARC-Target-URI: http://a/2\r\n" + same, latin1(OK + "\r\n\r\n"))
                .record("revisit", "WARC-Target-URI: http://a/1\r\n" + same, latin1(OK + "\r\n\r\n"))
                .response("http://a/1", same, OK, page("one"))
                .record("revisit", "WARC-Target-URI: http://a/3\r\nWARC-Payload-Digest: sha1:BBBB\r\n", latin1(""))
                .record(
                        "revisit",
                        "WARC-Target-URI: http://a/4\r\nWARC-Refers-To-Target-URI: http://a/1\r\nWARC-Refers-To-Date: "
                                + WarcFile.DATE + "\r\n",
                        latin1(""));
        for (byte[] bytes : List.of(warc.plain(), warc.gzip())) {
            assertEquals(List.of("http://a/1=one", "http://a/2=one", "http://a/4=one"), read(bytes));
            assertEquals(documents.get(0).archive(), documents.get(1).archive());
            assertEquals(
                    List.of("http://a/2:REPEATED", "http://a/1:REPEATED", "http://a/1:REPEATED", "http://a/3:REVISIT"),
                    omissions);
        }
    }

    @Test
    void refusesBytesThatAreNotThoseOfTheDigest() throws IOException {
        String wrong = "sha1:FHHQ2C2AQUQGYUZ64JS2ZHCD4VQPU5XA";
        String right = "sha1:fe05bcdcdc4928012781a5f1a2a77cbb5398e106";
        WarcFile warc = new WarcFile().record("resource", resource("1", wrong), latin1("one"));
        warc.record("resource", resource("2", right), latin1("one"));
        assertEquals(List.of("http://a/1!damaged", "http://a/2=one"), read(warc.plain()));
    }

    private static String resource(String name, String digest) {
        return "WARC-Target-URI: http://a/" + name + "\r\nWARC-Block-Digest: " + digest + "\r\n";
    }

    @Test
    void refusesAnArchiveWithoutDocuments() throws IOException {
        assertEquals(List.of("FILE!empty"), read(new WarcFile().info().gzip()));
    }

    @Test
    void givesUpAFileThatIsBrokenEverywhere() throws IOException {
        byte[] bytes = join(new WarcFile().info().plain(), latin1("WARC/1.0\r\nx\r\n\r\n".repeat(20_000)));
        assertEquals(List.of("FILE!damaged", "FILE!damaged"), read(bytes));
    }
}
