// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nianbao.extract.BrokenFiles;
import org.nianbao.extract.Document;
import org.nianbao.ingest.RejectionException;

/** Pieces of Word's markup, and packages of them. */
final class WordMarkup {
    static final String ROOT = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='urn:mc' xmlns:v='urn:v' xmlns:o='urn:o' xmlns:r='urn:r'><w:body>";
    static final String END = "</w:body></w:document>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    WordMarkup with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    WordMarkup with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    /** A package of the parts and a main part with that body, read. */
    Document read(String body) throws IOException, RejectionException {
        with("word/document.xml", ROOT + body + END);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return BrokenFiles.read(new DocxReader(), bytes.toByteArray());
    }

    static String r(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    static String tc(String text) {
        return tc("", p(text));
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }
}
