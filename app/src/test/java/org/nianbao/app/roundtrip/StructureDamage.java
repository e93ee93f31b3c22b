// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.ValueState;

/** Damage to rows, columns, spans and whole tables. */
final class StructureDamage {
    private static final int HEADER = 3;

    private StructureDamage() {}

    static FilledReport rowMissing(FilledReport report, Random random) {
        String name = Filling.pick(random, List.of("requests", "requests", "disclosure"));
        return report.mapTable(name, table -> table.withoutRow(Filling.pick(random, table.dataRows())));
    }

    static FilledReport rowsMissing(FilledReport report, Random random) {
        return rowMissing(rowMissing(rowMissing(report, random), random), random);
    }

    static FilledReport rowDoubled(FilledReport report, Random random) {
        String name = Filling.pick(random, List.of("requests", "requests", "disclosure"));
        return report.mapTable(name, table -> table.withRowDoubled(Filling.pick(random, table.dataRows())));
    }

    /** Two rows of one group change places, labels and all. */
    static FilledReport rowsSwapped(FilledReport report, Random random) {
        return report.mapTable("requests", table -> {
            int[] pair = pairInGroup(table, random);
            return table.withRowsSwapped(pair[0], pair[1]);
        });
    }

    /** The same, but the numbers before the labels stay in order. */
    static FilledReport rowsSwappedRenumbered(FilledReport report, Random random) {
        return report.mapTable("requests", table -> {
            int[] pair = pairInGroup(table, random);
            String a = table.labelOf(pair[0]).text();
            String b = table.labelOf(pair[1]).text();
            PrintedTable swapped = table.withRowsSwapped(pair[0], pair[1]);
            return swapped.map(cell -> cell.text().equals(a) && cell.isLabel()
                    ? cell.saying(number(b) + bare(a))
                    : cell.text().equals(b) && cell.isLabel() ? cell.saying(number(a) + bare(b)) : cell);
        });
    }

    private static String number(String label) {
        return label.substring(0, label.length() - bare(label).length());
    }

    private static String bare(String label) {
        return label.replaceFirst("^(\\d+\\.|[一二三四]、|\\([一二三四五六七]\\))", "");
    }

    private static int[] pairInGroup(PrintedTable table, Random random) {
        while (true) {
            int a = Filling.pick(random, table.dataRows());
            int b = Filling.pick(random, table.sameShape(a));
            if (a != b && sameGroup(table, a, b)) {
                return new int[] {a, b};
            }
        }
    }

    private static boolean sameGroup(PrintedTable table, int a, int b) {
        return Objects.equals(table.at(a, 1), table.at(b, 1))
                || table.labelOf(a).columnSpan() > 1;
    }

    /** Two kinds of organizations change places. */
    static FilledReport columnsSwapped(FilledReport report, Random random) {
        int a = 4 + random.nextInt(5);
        int b = 4 + random.nextInt(5);
        return report.mapTable("requests", table -> table.withColumnsSwapped(a, b, HEADER - 1, table.rows()));
    }

    static FilledReport personsAndTotalSwapped(FilledReport report, Random random) {
        return report.mapTable("requests", table -> table.withColumnsSwapped(3, 9, 1, table.rows()));
    }

    static FilledReport resultsSwapped(FilledReport report, Random random) {
        int group = random.nextInt(3) * 5;
        int a = group + random.nextInt(5);
        int b = group + random.nextInt(5);
        return report.mapTable("review", table -> table.withColumnsSwapped(a, b, 1, table.rows()));
    }

    static FilledReport disclosureColumnsSwapped(FilledReport report, Random random) {
        int a = 1 + random.nextInt(3);
        int b = 1 + random.nextInt(3);
        return report.mapTable("disclosure", table -> table.withColumnsSwapped(a, b, 1, 4));
    }

    static FilledReport headerRepeated(FilledReport report, Random random) {
        return report.mapTable("requests", table -> {
            int cut = HEADER + 1 + random.nextInt(table.rows() - HEADER - 1);
            PrintedTable header = table.slice(0, HEADER);
            return table.slice(0, cut).above(header).above(table.slice(cut, table.rows()));
        });
    }

    static FilledReport groupRepeated(FilledReport report, Random random) {
        return report.mapTable("requests", table -> {
            int cut = HEADER + 3 + random.nextInt(table.rows() - HEADER - 4);
            return table.slice(0, cut).above(table.slice(cut, table.rows()));
        });
    }

    static FilledReport tableSplit(FilledReport report, Random random) {
        return split(report, random, false);
    }

    static FilledReport tableSplitWithHeader(FilledReport report, Random random) {
        return split(report, random, true);
    }

    private static FilledReport split(FilledReport report, Random random, boolean header) {
        List<Part> parts = new ArrayList<>();
        for (Part part : report.parts()) {
            PrintedTable table = part.table();
            if (table == null || !table.name().equals("requests")) {
                parts.add(part);
                continue;
            }
            int cut = HEADER + 1 + random.nextInt(table.rows() - HEADER - 1);
            PrintedTable rest = table.slice(cut, table.rows());
            parts.add(Part.of(table.slice(0, cut)));
            parts.add(Part.of(header ? table.slice(0, HEADER).above(rest) : rest));
        }
        return report.withParts(parts);
    }

    /** A group label cut by the page: （四）无 and 法提供. */
    static FilledReport groupLabelCut(FilledReport report, Random random) {
        return report.mapTable("requests", table -> {
            List<PrintedCell> groups = table.cells().stream()
                    .filter(cell -> cell.isLabel() && cell.column() == 1 && cell.rowSpan() > 1 && cell.row() > HEADER)
                    .toList();
            PrintedCell group = Filling.pick(random, groups);
            int cut = group.row() + 1 + random.nextInt(group.rowSpan() - 1);
            int half = group.text().length() / 2 + 1;
            PrintedTable upper = table.slice(0, cut)
                    .map(cell -> cell.text().equals(group.text())
                            ? cell.saying(group.text().substring(0, half))
                            : cell);
            PrintedTable lower = table.slice(cut, table.rows())
                    .map(cell -> cell.text().equals(group.text())
                            ? cell.saying(group.text().substring(half))
                            : cell.column() == 0 && cell.rowSpan() > 1 ? cell.saying("") : cell);
            return upper.above(lower);
        });
    }

    static FilledReport otherAsOneRow(FilledReport report, Random random) {
        if (!report.form().equals("gid-2021")) {
            return report;
        }
        return report.mapTable("requests", table -> {
            int first = rowOf(table, pointer -> pointer.startsWith("/requests/outcomes/other/correctionOverdue"));
            PrintedTable merged = table.withoutRow(first + 1).withoutRow(first + 1);
            return merged.map(cell -> {
                        if (cell.row() != first) {
                            return cell;
                        }
                        Truth truth = cell.truth();
                        if (truth == null) {
                            return cell.column() == 1
                                    ? cell.spanning(1, 2)
                                    : cell.column() == 2 ? cell.at(-1, 0) : cell;
                        }
                        return sumOfThree(table, cell, first);
                    })
                    .without(cell -> cell.row() < 0);
        });
    }

    private static PrintedCell sumOfThree(PrintedTable table, PrintedCell cell, int first) {
        String pointer = "/requests/outcomes/other/subtotal/" + FormLayout.APPLICANTS.get(cell.column() - 3);
        BigDecimal sum = null;
        for (int row = first; row < first + 3; row++) {
            PrintedCell addend = table.at(row, cell.column());
            BigDecimal value = addend == null || addend.truth() == null
                    ? null
                    : addend.truth().value();
            sum = value == null ? sum : sum == null ? value : sum.add(value);
        }
        return sum == null
                ? cell.meaning("", Truth.empty(pointer, ValueState.BLANK))
                : cell.meaning(sum.toPlainString(), Truth.of(pointer, sum));
    }

    private static int rowOf(PrintedTable table, Predicate<String> pointer) {
        for (PrintedCell cell : table.cells()) {
            if (cell.truth() != null && pointer.test(cell.truth().pointer())) {
                return cell.row();
            }
        }
        throw new AssertionError("no such row");
    }

    static FilledReport totalsBlank(FilledReport report, Random random) {
        return report.mapTable(
                "requests",
                table -> table.map(cell -> cell.column() == 9 && cell.row() >= HEADER + 2 ? blank(cell) : cell));
    }

    static FilledReport onlyTotals(FilledReport report, Random random) {
        return report.mapTable(
                "requests",
                table -> table.map(cell -> cell.column() != 9 && cell.row() >= HEADER ? blank(cell) : cell));
    }

    private static PrintedCell blank(PrintedCell cell) {
        Truth truth = cell.truth();
        return truth == null ? cell : cell.meaning("", Truth.empty(truth.pointer(), ValueState.BLANK));
    }

    static FilledReport trailingColumn(FilledReport report, Random random) {
        return report.mapTable("requests", table -> {
            List<PrintedCell> empty = new ArrayList<>();
            for (int row = 0; row < table.rows(); row++) {
                empty.add(new PrintedCell(row, table.columns(), 1, 1, "", row < HEADER, null));
            }
            return new PrintedTable(table.name(), table.rows(), table.columns() + 1, table.cells()).with(empty);
        });
    }

    /** A row of the agency's own, which the form does not know. */
    static FilledReport extraRow(FilledReport report, Random random) {
        return report.mapTable("requests", table -> {
            int after = rowOf(table, pointer -> pointer.startsWith("/requests/outcomes/refused/administrativeQueries"));
            PrintedTable wider = table.withRowDoubled(after);
            return wider.map(cell -> cell.row() != after + 1
                    ? cell
                    : cell.meaning(cell.isLabel() ? "9.其他不宜公开情形" : "" + (1 + random.nextInt(40)), null));
        });
    }

    static FilledReport groupSpanLonger(FilledReport report, Random random) {
        return groupSpan(report, random, 1);
    }

    static FilledReport groupSpanShorter(FilledReport report, Random random) {
        return groupSpan(report, random, -1);
    }

    private static FilledReport groupSpan(FilledReport report, Random random, int change) {
        return report.mapTable("requests", table -> {
            List<PrintedCell> groups = table.cells().stream()
                    .filter(cell -> cell.isLabel() && cell.rowSpan() > 1 && cell.row() > HEADER)
                    .toList();
            PrintedCell group = Filling.pick(random, groups);
            return table.map(
                    cell -> cell.equals(group) ? cell.spanning(cell.rowSpan() + change, cell.columnSpan()) : cell);
        });
    }

    static FilledReport columnSpanLonger(FilledReport report, Random random) {
        return report.mapTable(
                "requests",
                table -> table.map(cell ->
                        cell.text().startsWith("法人") ? cell.spanning(cell.rowSpan(), cell.columnSpan() + 1) : cell));
    }

    static FilledReport tableMissing(FilledReport report, Random random) {
        String name = Filling.pick(random, List.of("requests", "disclosure", "review"));
        List<Part> parts = report.parts().stream()
                .filter(part -> !nameOf(part.table()).equals(name))
                .toList();
        return report.withParts(parts);
    }

    private static String nameOf(@Nullable PrintedTable table) {
        return table == null ? "" : table.name();
    }
}
