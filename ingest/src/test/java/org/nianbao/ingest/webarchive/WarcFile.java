// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullMarked;

/** A web archive as tests write it, by the letter of the standard and not with the library that reads it. */
@NullMarked
final class WarcFile {
    static final String DATE = "2024-01-31T08:09:10Z";

    private final List<byte[]> records = new ArrayList<>();

    WarcFile record(String type, String fields, byte[] body) {
        String header = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
                + String.format("%012d", records.size()) + ">\r\nWARC-Date: " + DATE + "\r\n" + fields
                + "Content-Length: " + body.length + "\r\n\r\n";
        records.add(join(latin1(header), body, latin1("\r\n\r\n")));
        return this;
    }

    /** Bytes as they are, in the place of a record. */
    WarcFile raw(byte[] bytes) {
        records.add(bytes);
        return this;
    }

    WarcFile info() {
        return record("warcinfo", "Content-Type: application/warc-fields\r\n", latin1("software: a test\r\n"));
    }

    WarcFile response(String uri, String httpHeader, byte[] content) {
        return response(uri, "", httpHeader, content);
    }

    WarcFile response(String uri, String fields, String httpHeader, byte[] content) {
        return record(
                "response",
                "WARC-Target-URI: " + uri + "\r\nContent-Type: application/http; msgtype=response\r\n" + fields,
                join(latin1(httpHeader + "\r\n\r\n"), content));
    }

    WarcFile page(String uri, String text) {
        return response(uri, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", page(text));
    }

    static byte[] page(String text) {
        return ("<html><body><p>" + text + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
    }

    byte[] plain() {
        return join(records.toArray(byte[][]::new));
    }

    /** Each record a member of its own, as the standard asks. */
    byte[] gzip() {
        return join(records.stream().map(WarcFile::gzip).toArray(byte[][]::new));
    }

    /** Where in {@link #plain()} the records start, and its length. */
    List<Integer> starts() {
        return starts(records);
    }

    /** Where in {@link #gzip()} the records start, and its length. */
    List<Integer> gzipStarts() {
        return starts(records.stream().map(WarcFile::gzip).toList());
    }

    private static List<Integer> starts(List<byte[]> parts) {
        List<Integer> starts = new ArrayList<>(Collections.singleton(0));
        for (byte[] part : parts) {
            starts.add(starts.get(starts.size() - 1) + part.length);
        }
        return starts;
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
