// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** Writes what was read in a form that shows each slot. */
final class Samples {
    private Samples() {}

    static SourceDocument source(byte[] bytes, Charset charset) {
        return new SourceDocument("sample.txt", "text/plain", charset, bytes, "", Instant.EPOCH, null);
    }

    static Document read(String text) {
        return read(text, Limits.standard());
    }

    static Document read(String text, Limits limits) {
        try {
            return new TextReader().read(source(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), limits);
        } catch (RejectionException e) {
            throw new AssertionError(e);
        }
    }

    /** The text with ␉ for a tab, ␤ for a line end, ⍽ for a full-width space. */
    static String visible(String shown) {
        return shown.replace("\n", "").replace('␤', '\n').replace('␉', '\t').replace('⍽', '\u3000');
    }

    /** A line per block: {@code P text}, {@code H2 text}, {@code T} with its rows in the form {@code [a][][0]}. */
    static String show(Document document) {
        StringBuilder out = new StringBuilder();
        for (Block block : document.blocks()) {
            out.append(block.accept(new Shown())).append('\n');
        }
        return out.toString().strip();
    }

    static List<Table> tables(Document document) {
        List<Table> tables = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                tables.add(table);
            }
        }
        return tables;
    }

    static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (Cell cell : table.cells()) {
            while (rows.size() <= cell.row()) {
                rows.add(new ArrayList<>());
            }
            List<String> row = rows.get(cell.row());
            if (row.size() != cell.column()) {
                throw new AssertionError("column " + cell.column() + " after " + row);
            }
            row.add(cell.text());
        }
        return rows;
    }

    static List<List<String>> rows(Document document) {
        List<List<String>> rows = new ArrayList<>();
        tables(document).forEach(table -> rows.addAll(rows(table)));
        return rows;
    }

    /** What stands at the place, by code points of the line. */
    static String at(String text, TextSpan span) {
        String line = text.split("\n", -1)[span.line() - 1];
        return line.substring(line.offsetByCodePoints(0, span.start()), line.offsetByCodePoints(0, span.end()));
    }

    private static final class Shown implements Block.Visitor<String> {
        @Override
        public String heading(Heading heading) {
            return "H" + heading.level() + " " + heading.text();
        }

        @Override
        public String paragraph(Paragraph paragraph) {
            return "P " + paragraph.text().replace('\n', '␤');
        }

        @Override
        public String table(Table table) {
            StringBuilder out = new StringBuilder("T");
            for (List<String> row : rows(table)) {
                out.append(' ');
                row.forEach(
                        cell -> out.append('[').append(cell.replace('\n', '␤')).append(']'));
            }
            return out.toString();
        }
    }
}
