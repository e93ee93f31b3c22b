// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Table;

/** What stands in the cells of a table, tables among it. */
public final class CellContent implements Block.Visitor<String> {
    /** A layout holds a report's tables and a title or two; a data table holds a small one in some cell. */
    private static final int NESTED_PER_OWN_CELL = 3;

    private static final CellContent TEXT = new CellContent();

    private CellContent() {}

    /** Whether the cells of a table hold tables and little else beside them. */
    public static boolean onlyLaysOut(Iterable<List<Block>> cells) {
        int own = 0;
        int nested = 0;
        for (List<Block> content : cells) {
            boolean text = false;
            for (Block block : content) {
                if (block instanceof Table inner) {
                    nested += inner.rows() > 1 && inner.columns() > 1
                            ? inner.cells().size()
                            : 0;
                } else {
                    text = true;
                }
            }
            own += text ? 1 : 0;
        }
        return nested > own * NESTED_PER_OWN_CELL;
    }

    /** Whether any of it is a table. */
    public static boolean holdsTable(List<Block> content) {
        return content.stream().anyMatch(Table.class::isInstance);
    }

    /** The text of a cell: its paragraphs a line each; of a table inside it, a row a line. */
    public static String text(List<Block> content) {
        if (content.isEmpty()) {
            return "";
        }
        if (content.size() == 1) {
            return content.get(0).accept(TEXT);
        }
        StringBuilder text = new StringBuilder();
        for (Block block : content) {
            String line = block.accept(TEXT);
            if (!line.isEmpty()) {
                text.append(text.length() == 0 ? "" : "\n").append(line);
            }
        }
        return text.toString();
    }

    @Override
    public String heading(Heading heading) {
        return heading.text();
    }

    @Override
    public String paragraph(Paragraph paragraph) {
        return paragraph.text();
    }

    @Override
    public String table(Table table) {
        StringBuilder text = new StringBuilder();
        int row = 0;
        for (Cell cell : table.cells()) {
            if (!cell.text().isEmpty()) {
                text.append(text.length() == 0 ? "" : cell.row() == row ? " " : "\n")
                        .append(cell.text());
                row = cell.row();
            }
        }
        return text.toString();
    }
}
