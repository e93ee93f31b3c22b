// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.extract.pdf.TestPdf;

class TablesCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private int run(String name, byte[] content, String... options) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "tables";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return NianbaoCommand.commandLine(new Console(out, new PrintWriter(err), false))
                .execute(arguments);
    }

    @Test
    void drawsMergedCellsOpen() throws IOException {
        String page = "<html><body><p>季度销量</p><table><tr><td rowspan=2>品名</td><td colspan=2>销量</td></tr>"
                + "<tr><td>一季度</td><td>2</td></tr><tr><td>茶</td><td>10</td><td>7</td></tr></table></body></html>";
        assertEquals(0, run("a.html", page.getBytes(StandardCharsets.UTF_8)));
        assertEquals("""
                table 1: 3 rows, 3 columns
                +------+--------+---+
                | 品名 | 销量       |
                +      +--------+---+
                |      | 一季度 | 2 |
                +------+--------+---+
                | 茶   | 10     | 7 |
                +------+--------+---+
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void givesATableOverTwoPagesOncePerPage() throws IOException {
        float[] xs = {100, 200, 300};
        TestPdf pdf = new TestPdf().page().grid(xs, new float[] {740, 760, 780});
        pdf.row(xs, 754, "品名", "销量").row(xs, 774, "茶", "10");
        pdf.page().grid(xs, new float[] {60, 80, 100}).row(xs, 74, "酒", "20").row(xs, 94, "米", null);
        assertEquals(0, run("a.pdf", pdf.bytes(), "--json"));
        JsonNode tables = new ObjectMapper().readTree(out.toByteArray()).get("tables");
        assertEquals(2, tables.size());
        assertEquals(2, tables.get(1).get("page").asInt());
        JsonNode cell = tables.get(1).get("cells").get(0);
        assertEquals("酒", cell.get("text").asText());
        assertEquals(0, cell.get("row").asInt());
        assertEquals(60, tables.get(1).get("bbox").get(1).asDouble(), 10);
    }

    @Test
    void endsWithOneWhereTheDocumentCannotBeRead() throws IOException {
        assertEquals(1, run("a.pdf", "%PDF-1.4\nnothing".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(err.toString().contains("a.pdf: damaged: "), err::toString);
        assertEquals(0, out.size());
    }
}
