// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** Reads pages given as text, and shows what came out as text again. */
final class Pages {
    private Pages() {}

    static Document read(String html) {
        return read(html, Limits.standard());
    }

    static Document read(String html, Limits limits) {
        try {
            return readStrictly(html, limits);
        } catch (RejectionException e) {
            throw new AssertionError(e);
        }
    }

    static Document readStrictly(String html, Limits limits) throws RejectionException {
        return readBytes(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, limits);
    }

    static Document readBytes(byte[] bytes, @Nullable Charset charset, Limits limits) throws RejectionException {
        SourceDocument source =
                new SourceDocument("test.html", MediaTypes.HTML, charset, bytes, "0".repeat(64), Instant.EPOCH, null);
        return new HtmlReader().read(source, limits);
    }

    /** One line for each block: {@code # text}, {@code text} or {@code [a|b//c|d]}; line ends inside a text as ⏎. */
    static String show(Document document) {
        return document.blocks().stream().map(Pages::show).collect(Collectors.joining("\n"));
    }

    static String show(Block block) {
        return block.accept(new Block.Visitor<String>() {
            @Override
            public String heading(Heading heading) {
                return "#".repeat(heading.level()) + " " + oneLine(heading.text());
            }

            @Override
            public String paragraph(Paragraph paragraph) {
                return oneLine(paragraph.text());
            }

            @Override
            public String table(Table table) {
                return Pages.show(table);
            }
        });
    }

    /** Cells in order, rows parted by {@code //}; a cell that spans shows its rows x columns. */
    static String show(Table table) {
        StringBuilder out = new StringBuilder("[");
        int row = 0;
        boolean first = true;
        for (Cell cell : table.cells()) {
            while (row < cell.row()) {
                out.append("//");
                row++;
                first = true;
            }
            out.append(first ? "" : "|").append(oneLine(cell.text()));
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                out.append('{')
                        .append(cell.rowSpan())
                        .append('x')
                        .append(cell.columnSpan())
                        .append('}');
            }
            first = false;
        }
        return out.append(']').toString();
    }

    static Table onlyTable(Document document) {
        List<Table> tables = tables(document);
        if (tables.size() != 1) {
            throw new AssertionError("one table expected, found " + tables.size() + ": " + show(document));
        }
        return tables.get(0);
    }

    static List<Table> tables(Document document) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    static List<String> problemCodes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    static DomPath dom(Location location) {
        return location.accept(new Location.Visitor<DomPath>() {
            @Override
            public DomPath dom(DomPath path) {
                return path;
            }

            @Override
            public DomPath page(PageBox box) {
                throw new AssertionError(box);
            }

            @Override
            public DomPath text(TextSpan span) {
                throw new AssertionError(span);
            }

            @Override
            public DomPath part(PartPath path) {
                throw new AssertionError(path);
            }
        });
    }

    private static String oneLine(String text) {
        return text.replace("\n", "⏎");
    }
}
