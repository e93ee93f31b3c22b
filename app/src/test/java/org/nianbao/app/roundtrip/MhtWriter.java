// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Writes a web page and a picture into one file, as Word and browsers save it; the page's charset is that of the page. */
record MhtWriter(HtmlWriter page) implements ReportWriter {
    private static final String BOUNDARY = "----=_NextPart_01DB.7A6C";
    private static final String ENCODING = "Content-Transfer-Encoding: ";
    private static final int LONGEST_LINE = 76;

    static List<MhtWriter> all() {
        return HtmlWriter.all().stream()
                .filter(HtmlWriter::hasSpans)
                .map(MhtWriter::new)
                .toList();
    }

    @Override
    public String name() {
        return "mht of " + page.name();
    }

    @Override
    public String ending() {
        return ".mht";
    }

    @Override
    public boolean hasSpans() {
        return page.hasSpans();
    }

    @Override
    public byte[] write(FilledReport report, Random random) {
        boolean base64 = random.nextBoolean();
        byte[] html = page.write(report, random);
        String type = "Content-Type: text/html; charset=\"" + page.charset().name() + "\"\r\n";
        String message = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"" + BOUNDARY
                + "\"\r\n\r\nA page.\r\n\r\n--" + BOUNDARY + "\r\nContent-Location: file:///C:/report.htm\r\n" + type
                + ENCODING + (base64 ? "base64" : "quoted-printable") + "\r\n\r\n"
                + (base64 ? Base64.getMimeEncoder().encodeToString(html) : quoted(html)) + "\r\n--" + BOUNDARY
                + "\r\nContent-Location: file:///C:/report.files/image001.png\r\nContent-Type: image/png\r\n"
                + ENCODING + "base64\r\n\r\niVBORw0KGgo=\r\n--" + BOUNDARY + "--\r\n";
        return message.getBytes(StandardCharsets.US_ASCII);
    }

    private static String quoted(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int line = 0;
        for (byte b : bytes) {
            boolean plain = b > ' ' && b < 0x7F && b != '=';
            String written = plain ? String.valueOf((char) b) : String.format("=%02X", b & 0xFF);
            if (line + written.length() >= LONGEST_LINE) {
                out.append("=\r\n");
                line = 0;
            }
            out.append(written);
            line += written.length();
        }
        return out.toString();
    }

    /** The page in a file that this writer wrote. */
    static String page(byte[] message, Charset charset) {
        String part = new String(message, StandardCharsets.US_ASCII).split("--" + BOUNDARY, -1)[1];
        int body = part.indexOf("\r\n\r\n") + 4;
        if (part.contains(ENCODING + "base64")) {
            return new String(Base64.getMimeDecoder().decode(part.substring(body)), charset);
        }
        String lines = part.substring(body).replace("=\r\n", "");
        byte[] bytes = new byte[lines.length()];
        int length = 0;
        for (int i = 0; i < lines.length(); i++) {
            boolean escaped = lines.charAt(i) == '=';
            bytes[length++] = (byte) (escaped ? Integer.parseInt(lines.substring(i + 1, i + 3), 16) : lines.charAt(i));
            i += escaped ? 2 : 0;
        }
        return new String(bytes, 0, length, charset);
    }
}
