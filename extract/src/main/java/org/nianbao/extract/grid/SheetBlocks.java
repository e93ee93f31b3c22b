// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.extract.Block;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/**
 * Gathers the blocks of a spreadsheet's sheets: a table for each area of cells, paragraphs for what stands alone. A
 * location's row and cell are the sheet's own row and column, as the user sees them there.
 */
public final class SheetBlocks {
    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int tables;
    private long places;

    public SheetBlocks(Limits limits) {
        this.limits = limits;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Notes a flaw of the spreadsheet. */
    public void report(String code, String message, Location location) {
        problems.add(new Problem(code, message, location));
    }

    /** Notes that a sheet is left out because it is not shown. */
    public void leaveOut(String name, String part) {
        report("hiddenSheet", "sheet " + name + " is hidden and was left out", new PartPath(part, 0, 0, 0));
    }

    /**
     * Adds what the sheet shows.
     *
     * @throws RejectionException with {@code tooLarge} for more table cells than the limits allow
     */
    public void add(Sheet sheet) throws RejectionException {
        ShownCells shown = new ShownCells(sheet);
        tellOfHidden(sheet, shown);
        int rows = 0;
        int columns = 0;
        for (Shown cell : shown.cells()) {
            rows = Math.max(rows, cell.row() + 1);
            columns = Math.max(columns, cell.column() + 1);
        }
        List<Shown> used = new ArrayList<>(shown.cells().size());
        for (Shown cell : shown.cells()) {
            used.add(cell.within(rows, columns));
        }
        addInOrder(sheet, used, new RowKinds(used, rows, columns).tables());
    }

    private void addInOrder(Sheet sheet, List<Shown> used, List<RowKinds.Stretch> stretches) throws RejectionException {
        int at = 0;
        for (RowKinds.Stretch stretch : stretches) {
            at = addParagraphs(sheet, used, at, stretch.start());
            int end = at;
            while (end < used.size() && used.get(end).row() < stretch.end()) {
                end++;
            }
            addTable(sheet, used.subList(at, end), stretch);
            at = end;
        }
        addParagraphs(sheet, used, at, Integer.MAX_VALUE);
    }

    private int addParagraphs(Sheet sheet, List<Shown> used, int from, int beforeRow) {
        int at = from;
        while (at < used.size() && used.get(at).row() < beforeRow) {
            String text = used.get(at++).text();
            if (!text.isEmpty()) {
                blocks.add(new Paragraph(text, new PartPath(sheet.part(), 0, 0, 0)));
            }
        }
        return at;
    }

    private void addTable(Sheet sheet, List<Shown> cells, RowKinds.Stretch stretch) throws RejectionException {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (Shown cell : cells) {
            if (cell.hasText()) {
                left = Math.min(left, cell.column());
                right = Math.max(right, cell.columnEnd());
            }
        }
        int rows = stretch.end() - stretch.start();
        places += (long) rows * (right - left);
        if (places > limits.maxCells()) {
            throw new RejectionException(
                    RejectionCode.TOO_LARGE, Stage.EXTRACT, "more than " + limits.maxCells() + " table cells");
        }
        tables++;
        TableFill fill = new TableFill(sheet, tables, stretch.start(), left, rows, right - left);
        for (Shown cell : cells) {
            fill.put(cut(sheet, cell));
        }
        blocks.add(new Table(
                rows, right - left, fill.cells(), Geometry.EXPLICIT, new PartPath(sheet.part(), tables, 0, 0)));
    }

    private Shown cut(Sheet sheet, Shown cell) {
        int most = limits.maxSpan();
        if (cell.rowSpan() <= most && cell.columnSpan() <= most) {
            return cell;
        }
        report(
                "spanCut",
                "a cell spans " + cell.rowSpan() + " rows and " + cell.columnSpan() + " columns, cut to " + most,
                new PartPath(sheet.part(), tables, cell.sheetRow() + 1, cell.sheetColumn() + 1));
        return cell.spanning(Math.min(cell.rowSpan(), most), Math.min(cell.columnSpan(), most));
    }

    private void tellOfHidden(Sheet sheet, ShownCells shown) {
        Location place = new PartPath(sheet.part(), 0, 0, 0);
        if (shown.hiddenRowTexts() > 0) {
            report(
                    "hiddenRows",
                    "sheet " + sheet.name() + ": " + shown.hiddenRowTexts() + " cells in hidden rows "
                            + numbers(sheet.hiddenRows()) + " were left out",
                    place);
        }
        if (shown.hiddenColumnTexts() > 0) {
            report(
                    "hiddenColumns",
                    "sheet " + sheet.name() + ": " + shown.hiddenColumnTexts() + " cells in hidden columns "
                            + numbers(sheet.hiddenColumns()) + " were left out",
                    place);
        }
        if (shown.overlapping() > 0) {
            report(
                    "overlappingRegions",
                    "sheet " + sheet.name() + ": " + shown.overlapping()
                            + " merged regions lie over others and were left out",
                    place);
        }
    }

    /** The first few, from 1. */
    private static String numbers(BitSet set) {
        int named = 5;
        String first =
                set.stream().limit(named).mapToObj(i -> Integer.toString(i + 1)).collect(Collectors.joining(", "));
        return set.cardinality() > named ? first + ", …" : first;
    }
}
