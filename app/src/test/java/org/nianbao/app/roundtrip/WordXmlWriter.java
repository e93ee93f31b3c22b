// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Writes Word files that are one XML file: the packaged parts as they are, or the markup of Word 2003. */
record WordXmlWriter(Kind kind) implements ReportWriter {
    enum Kind {
        FLAT_PACKAGE,
        WORD_2003
    }

    private static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<?mso-application progid=\"Word.Document\"?>\n";

    @Override
    public String name() {
        return "word xml " + kind;
    }

    @Override
    public String ending() {
        return ".xml";
    }

    @Override
    public boolean hasSpans() {
        return true;
    }

    @Override
    public byte[] write(FilledReport report, Random random) throws IOException {
        byte[] docx = new DocxWriter().write(report, random);
        StringBuilder out = new StringBuilder(DECLARATION);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            out.append(
                    kind == Kind.FLAT_PACKAGE
                            ? "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
                            : "");
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part =
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*\\?>", "");
                if (kind == Kind.FLAT_PACKAGE) {
                    out.append("<pkg:part pkg:name=\"/").append(entry.getName()).append("\"><pkg:xmlData>");
                    out.append(part).append("</pkg:xmlData></pkg:part>");
                } else if (entry.getName().equals("word/document.xml")) {
                    out.append(old(part));
                }
            }
            out.append(kind == Kind.FLAT_PACKAGE ? "</pkg:package>" : "");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Elements of Word 2003 have the same names but for a few, in another namespace. */
    private static String old(String document) {
        return document.replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://schemas.microsoft.com/office/word/2003/wordml")
                .replace("w:document", "w:wordDocument")
                .replace("w:vMerge", "w:vmerge");
    }
}
