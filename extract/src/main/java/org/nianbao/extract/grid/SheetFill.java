// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nianbao.extract.PartPath;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** A sheet while it is read, within the limits. */
public final class SheetFill {
    private final String name;
    private final String part;
    private final Limits limits;
    private final List<SheetCell> cells = new ArrayList<>();
    private final List<MergedRegion> merged = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int formulasWithoutValue;
    private int zerosNotShown;
    private int struck;

    public SheetFill(String name, String part, Limits limits) {
        this.name = name;
        this.part = part;
        this.limits = limits;
    }

    /** Leaves a row out. */
    public void hideRow(int row) {
        hiddenRows.set(row);
    }

    /** Hides columns, the last included. */
    public void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    /** Notes that a cell holds a formula without what it gives. */
    public void countFormulaWithoutValue() {
        formulasWithoutValue++;
    }

    /** Notes that text of a cell was left out because a line goes through it. */
    public void countStruck() {
        struck++;
    }

    /** Notes that a zero is not shown. */
    public void countZeroNotShown() {
        zerosNotShown++;
    }

    /** Adds a cell; one that shows nothing is left out. */
    public void add(int row, int column, String text, boolean bordered) throws RejectionException {
        if (row < 0 || row >= Sheet.MAX_ROWS || column < 0 || column >= Sheet.MAX_COLUMNS) {
            throw rejected(
                    RejectionCode.DAMAGED,
                    "sheet " + name + " has a cell in row " + (row + 1) + ", column " + (column + 1)
                            + ", where no sheet reaches");
        }
        String shown = text.strip();
        if (!shown.isEmpty() || bordered) {
            cells.add(new SheetCell(row, column, shown, bordered));
            bound(cells.size(), "cells");
        }
    }

    /** Joins cells, the last row and column included; a region that lies outside of any sheet is cut. */
    public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) throws RejectionException {
        int bottom = Math.min(lastRow, Sheet.MAX_ROWS - 1);
        int right = Math.min(lastColumn, Sheet.MAX_COLUMNS - 1);
        if (firstRow >= 0 && firstColumn >= 0 && firstRow <= bottom && firstColumn <= right) {
            merged.add(new MergedRegion(firstRow, firstColumn, bottom, right));
            bound(merged.size(), "merged regions");
        }
    }

    /** Adds what the sheet shows to the blocks, and what is wrong with it to the problems. */
    public void addTo(SheetBlocks blocks) throws RejectionException {
        PartPath place = new PartPath(part, 0, 0, 0);
        if (formulasWithoutValue > 0) {
            blocks.report(
                    "formulaWithoutValue",
                    "sheet " + name + ": " + formulasWithoutValue
                            + " formulas were saved without their value; the formula stands in its place",
                    place);
        }
        if (zerosNotShown > 0) {
            blocks.report(
                    "zerosNotShown",
                    "sheet " + name + " does not show zeros; " + zerosNotShown
                            + " were read as the blanks that they show",
                    place);
        }
        if (struck > 0) {
            blocks.report(
                    "struckText",
                    "sheet " + name + ": text that a line goes through was left out of " + struck + " cells",
                    place);
        }
        blocks.add(new Sheet(name, part, cells, merged, hiddenRows, hiddenColumns));
    }

    private void bound(int count, String what) throws RejectionException {
        if (count > limits.maxCells()) {
            throw rejected(
                    RejectionCode.TOO_LARGE, "sheet " + name + " has more than " + limits.maxCells() + " " + what);
        }
    }

    /** The exception that refuses the document. */
    public static RejectionException rejected(RejectionCode code, String message) {
        return new RejectionException(code, Stage.EXTRACT, message);
    }
}
