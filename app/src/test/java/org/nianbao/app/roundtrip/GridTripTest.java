// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Table;

/** The readers give the grids that were written, cell by cell. */
class GridTripTest {
    private static final int TRIES = Integer.getInteger("nianbao.tries", 4);

    /** Without spreadsheets that have no borders, where a banner on top of a table looks like a title above it. */
    static List<ReportWriter> explicit() {
        return RoundTrip.writers().stream()
                .filter(writer -> writer.hasSpans() && !(writer instanceof PdfWriter))
                .filter(writer -> !(writer instanceof SheetWriter sheet) || sheet.borders())
                .toList();
    }

    /** Without tabs and spaces alone, where a line of one cell is a paragraph as well. */
    static List<TextWriter> ragged() {
        return TextWriter.all().stream()
                .filter(writer -> writer.dialect() != TextWriter.Dialect.TABS_DROPPED
                        && writer.dialect() != TextWriter.Dialect.SPACES)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("explicit")
    void keepsSpansAndPlaces(ReportWriter writer) throws IOException {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            FilledReport report = Filling.draw(random);
            List<Table> tables = tables(writer, report, random);
            for (int i = 0; i < 3; i++) {
                PrintedTable printed = report.tables().get(i);
                List<String> wanted =
                        printed.cells().stream().map(GridTripTest::place).toList();
                List<String> found =
                        tables.get(i).cells().stream().map(GridTripTest::place).toList();
                assertSame(wanted, found, writer.name() + " seed " + seed + " " + printed.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ragged")
    void keepsTheOrderOfCells(ReportWriter writer) throws IOException {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            FilledReport report = Filling.draw(random, Filling.Zeros.PRINTED);
            List<Table> tables = tables(writer, report, random);
            for (int i = 0; i < 3; i++) {
                PrintedTable printed = report.tables().get(i);
                boolean repeated = writer.name().endsWith("repeated");
                List<String> wanted = new ArrayList<>();
                for (int row = 0; row < printed.rows(); row++) {
                    for (int column = 0; column < printed.columns(); column++) {
                        PrintedCell cell = printed.at(row, column);
                        if (cell != null && (repeated || (cell.row() == row && cell.column() == column))) {
                            wanted.add(row + " " + squeezed(cell.text()));
                        }
                    }
                }
                List<String> found = tables.get(i).cells().stream()
                        .filter(cell -> !cell.text().isEmpty())
                        .map(cell -> cell.row() + " " + squeezed(cell.text()))
                        .toList();
                assertSame(wanted, found, writer.name() + " seed " + seed + " " + printed.name());
            }
        }
    }

    /** On pages a merged cell may be cut, and a header be repeated: the rest keeps its column and its order. */
    @ParameterizedTest
    @EnumSource
    void keepsEveryCellOverPages(PdfWriter.Style style) throws IOException {
        PdfWriter writer = new PdfWriter(style);
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            FilledReport report = Filling.draw(random);
            List<Table> tables = tables(writer, report, random);
            for (int i = 0; i < 3; i++) {
                PrintedTable printed = report.tables().get(i);
                Set<String> ignored = printed.cells().stream()
                        .filter(cell -> cell.header() || cell.rowSpan() > 1)
                        .map(cell -> squeezed(cell.text()))
                        .collect(Collectors.toSet());
                List<String> wanted = printed.cells().stream()
                        .filter(cell -> !cell.header()
                                && cell.rowSpan() == 1
                                && !isGroup(printed, cell.column(), cell.columnSpan()))
                        .map(cell -> cell.column() + " " + cell.columnSpan() + " " + squeezed(cell.text()))
                        .toList();
                List<String> found = tables.get(i).cells().stream()
                        .filter(cell -> !ignored.contains(squeezed(cell.text()))
                                && !isGroup(printed, cell.column(), cell.columnSpan()))
                        .map(cell -> cell.column() + " " + cell.columnSpan() + " " + squeezed(cell.text()))
                        .toList();
                assertSame(wanted, found, writer.name() + " seed " + seed + " " + printed.name());
            }
        }
    }

    /** Labels that span rows, and so may be cut by a page, stand in the first two columns. */
    private static boolean isGroup(PrintedTable printed, int column, int columnSpan) {
        return printed.name().equals("requests") && column < 2 && columnSpan == 1;
    }

    /** The same in the same order; says only what differs. */
    private static void assertSame(List<String> wanted, List<String> found, String where) {
        if (!wanted.equals(found)) {
            List<String> lost = new ArrayList<>(wanted);
            lost.removeAll(found);
            List<String> added = new ArrayList<>(found);
            added.removeAll(wanted);
            fail(where + ": not found " + lost + ", found instead " + added);
        }
    }

    private static List<Table> tables(ReportWriter writer, FilledReport report, Random random) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (Block block : Reading.document("a" + writer.ending(), writer.write(report, random))
                .blocks()) {
            if (block instanceof Table table && table.rows() > 3) {
                tables.add(table);
            }
        }
        assertEquals(3, tables.size(), writer.name() + ": tables");
        return tables;
    }

    private static String place(PrintedCell cell) {
        return place(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text());
    }

    private static String place(Cell cell) {
        return place(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text());
    }

    private static String place(int row, int column, int rowSpan, int columnSpan, String text) {
        return row + "," + column + " " + rowSpan + "x" + columnSpan + " " + squeezed(text);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]+", "");
    }
}
