// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Trust;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.Quantity;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;
import org.nianbao.normalize.value.ReadValue;
import org.nianbao.normalize.value.Units;
import org.nianbao.normalize.value.ValueReader;

/** A printed row whose row, columns and cells are known. */
record ReadRow(FormTable table, RowMatch match, HeaderMap map, RowReading reading) {
    /** The value under a column of the form, or null where the printed table has no such column. */
    @Nullable Value value(FormCell cell, AxisLeaf leaf) {
        for (int k = 0; k < map.size(); k++) {
            ColumnMatch column = map.columns().get(k);
            if (leaf.equals(column.leaf())) {
                return value(cell, column, reading.cells().get(k));
            }
        }
        return null;
    }

    /** Whether the cell under a column of the form was recognised in a picture. */
    boolean isRecognised(AxisLeaf leaf) {
        for (int k = 0; k < map.size(); k++) {
            GridCell printed = reading.cells().get(k);
            if (leaf.equals(map.columns().get(k).leaf()) && printed != null) {
                return printed.cell().trust() != Trust.PRINTED;
            }
        }
        return false;
    }

    /** Labels that a recogniser is not sure of leave the row or column in doubt, though they match. */
    private Confidence labelConfidence(ColumnMatch column) {
        Trust trust = column.token().trust();
        for (GridCell label : match.row().cells().subList(0, match.labelCells())) {
            trust = trust.and(LabelTrust.of(label, table.rows()));
        }
        return trust == Trust.DOUBTFUL ? Confidence.INFERRED : Confidence.CERTAIN;
    }

    private Value value(FormCell cell, ColumnMatch column, @Nullable GridCell printed) {
        Match how = worst(match.match(), column.match());
        Double score = smaller(match.score(), column.score());
        Confidence confidence = worst(reading.confidence(), worst(match.confidence(), column.confidence()));
        confidence = worst(confidence, labelConfidence(column));
        if (printed == null) {
            Evidence evidence = new Evidence(
                    null,
                    ValueState.UNREADABLE,
                    Confidence.SUSPECT,
                    how,
                    match.row().cells().get(0).cell().location(),
                    score,
                    null,
                    null,
                    List.of());
            return new Value(cell.key(), null, evidence);
        }
        ReadValue read = ValueReader.read(printed.cell().text(), cell.quantity(), cell.unit(), labelUnit(cell, column));
        Evidence evidence = new Evidence(
                printed.cell().text(),
                read.state(),
                printed.cell().doubtful() ? Confidence.SUSPECT : worst(confidence, read.confidence()),
                how,
                printed.cell().location(),
                score,
                read.unit(),
                null,
                read.state() == ValueState.UNREADABLE ? readings(printed, cell) : List.of());
        return new Value(cell.key(), read.number(), evidence);
    }

    /** The numbers among what a recogniser took the cell's text for. */
    private static List<BigDecimal> readings(GridCell printed, FormCell cell) {
        List<BigDecimal> readings = new ArrayList<>();
        for (String text : printed.cell().readings()) {
            BigDecimal number =
                    ValueReader.read(text, cell.quantity(), cell.unit(), null).number();
            if (number != null && !readings.contains(number)) {
                readings.add(number);
            }
        }
        return readings;
    }

    /** The unit of money that the column's or the row's own label prints. */
    private @Nullable String labelUnit(FormCell cell, ColumnMatch column) {
        if (cell.quantity() != Quantity.AMOUNT) {
            return null;
        }
        String unit = Units.inLabel(LabelFolder.plain(column.token().printed()));
        GridCell label = match.row().label(match.labelCells());
        if (unit == null && label != null) {
            unit = Units.inLabel(LabelFolder.plain(label.cell().text()));
        }
        return unit != null ? unit : match.row().unit(match.labelCells());
    }

    private static Match worst(Match a, Match b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Confidence worst(Confidence a, Confidence b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static @Nullable Double smaller(@Nullable Double a, @Nullable Double b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Math.min(a, b);
    }
}
