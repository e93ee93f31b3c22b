// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the text dialects. */
record TextWriter(Dialect dialect) implements ReportWriter {
    enum Dialect {
        PADDED,
        CELL_A_LINE,
        BARE,
        MARKDOWN,
        MARKDOWN_REPEATED,
        TABS,
        TABS_DROPPED,
        SPACES
    }

    static List<TextWriter> all() {
        return List.of(Dialect.values()).stream().map(TextWriter::new).toList();
    }

    @Override
    public String name() {
        return "text " + dialect.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String ending() {
        return isMarkdown() ? ".md" : ".txt";
    }

    @Override
    public boolean showsBlanks() {
        return dialect != Dialect.SPACES;
    }

    private boolean isMarkdown() {
        return dialect == Dialect.MARKDOWN || dialect == Dialect.MARKDOWN_REPEATED;
    }

    @Override
    public byte[] write(FilledReport report, Random random) {
        StringBuilder out = new StringBuilder();
        String blankLine = random.nextBoolean() ? " |" : "|";
        for (Part part : report.parts()) {
            switch (part.kind()) {
                case TITLE ->
                    out.append(isMarkdown() ? "# " + part.text().replace("\n", "") : part.text())
                            .append(isMarkdown() ? "\n\n" : "\n");
                case HEADING -> out.append(isMarkdown() ? "## " + part.text() + "\n\n" : part.text() + "\n");
                case PARAGRAPH -> out.append(part.text()).append(isMarkdown() ? "\n\n" : "\n");
                case TABLE -> {
                    if (part.table() != null) {
                        table(out, part.table(), random, blankLine);
                    }
                }
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void table(StringBuilder out, PrintedTable table, Random random, String blankLine) {
        String lineBreak = isMarkdown() && random.nextBoolean() ? "<br>" : " ";
        int[] widths = new int[table.columns()];
        for (PrintedCell cell : table.cells()) {
            widths[cell.column()] = Math.max(widths[cell.column()], cell.columnSpan() > 1 ? 0 : width(text(cell, " ")));
        }
        for (int row = 0; row < table.rows(); row++) {
            List<String> packed = packed(table, row, lineBreak);
            int swallowed = table.columns() - packed.size();
            switch (dialect) {
                case PADDED ->
                    out.append(String.join(" | ", packed))
                            .append(" |")
                            .append(swallowed > 0 ? " " + "|".repeat(swallowed) : "")
                            .append('\n');
                case CELL_A_LINE -> {
                    for (String text : packed) {
                        out.append(text.isEmpty() ? blankLine : text + " |").append('\n');
                    }
                    out.append(swallowed > 0 ? "|".repeat(swallowed) + "\n" : "");
                }
                case BARE ->
                    out.append(String.join("|", packed))
                            .append('|')
                            .append("|".repeat(swallowed))
                            .append('\n');
                case MARKDOWN -> markdown(out, inPlace(table, row, lineBreak, false), row);
                case MARKDOWN_REPEATED -> markdown(out, inPlace(table, row, lineBreak, true), row);
                case TABS ->
                    out.append(String.join("\t", inPlace(table, row, lineBreak, false)))
                            .append('\n');
                case TABS_DROPPED -> out.append(String.join("\t", packed)).append('\n');
                case SPACES -> out.append(aligned(table, row, widths)).append('\n');
            }
        }
        out.append(isMarkdown() ? "\n" : "");
    }

    private static void markdown(StringBuilder out, List<String> cells, int row) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
        if (row == 0) {
            out.append("|").append(" --- |".repeat(cells.size())).append('\n');
        }
    }

    private static String text(PrintedCell cell, String lineBreak) {
        return cell.text().replace("\n", lineBreak);
    }

    private static List<String> packed(PrintedTable table, int row, String lineBreak) {
        return table.row(row).stream().map(cell -> text(cell, lineBreak)).toList();
    }

    private static List<String> inPlace(PrintedTable table, int row, String lineBreak, boolean repeated) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            PrintedCell cell = table.at(row, column);
            boolean first = cell != null && cell.row() == row && cell.column() == column;
            cells.add(cell != null && (first || repeated) ? text(cell, lineBreak) : "");
        }
        return cells;
    }

    private static String aligned(PrintedTable table, int row, int[] widths) {
        StringBuilder line = new StringBuilder();
        int lineWidth = 0;
        int stop = 0;
        int column = 0;
        for (PrintedCell cell : table.row(row)) {
            for (; column < cell.column(); column++) {
                stop += widths[column] + 2;
            }
            int gap = line.isEmpty() ? 0 : Math.max(2, stop - lineWidth);
            line.append(" ".repeat(gap)).append(text(cell, " "));
            lineWidth += gap + width(text(cell, " "));
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
