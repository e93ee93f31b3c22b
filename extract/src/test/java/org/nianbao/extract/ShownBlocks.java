// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks as a line of text, for assertions. */
public final class ShownBlocks implements Block.Visitor<String> {
    private ShownBlocks() {}

    /** Blocks parted by {@code ¶}; of a table its size, and of a cell row, column, spans other than 1, and text. */
    public static String of(List<Block> blocks) {
        ShownBlocks shown = new ShownBlocks();
        return blocks.stream().map(block -> block.accept(shown)).collect(Collectors.joining(" ¶ "));
    }

    @Override
    public String heading(Heading heading) {
        return "#" + heading.level() + heading.text();
    }

    @Override
    public String paragraph(Paragraph paragraph) {
        return paragraph.text().replace("\n", "⏎");
    }

    @Override
    public String table(Table table) {
        return table.rows() + "x" + table.columns()
                + table.cells().stream().map(ShownBlocks::cell).collect(Collectors.joining(",", "[", "]"));
    }

    private static String cell(Cell cell) {
        String spans =
                cell.rowSpan() == 1 && cell.columnSpan() == 1 ? "" : "/" + cell.rowSpan() + "x" + cell.columnSpan();
        return cell.row() + "." + cell.column() + spans + ":" + cell.text().replace("\n", "⏎");
    }
}
