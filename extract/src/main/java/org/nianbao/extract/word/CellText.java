// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Table;

/** The text of a cell: its paragraphs a line each; of a table inside it, a row a line. */
final class CellText implements Block.Visitor<String> {
    private static final CellText TEXT = new CellText();

    private CellText() {}

    static String of(List<Block> content) {
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
