// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.extract.TextSpan;
import org.nianbao.normalize.align.ColumnMatch;
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

/** Makes values of the figures of a row once they are parted. */
final class RunValues {
    private final RowFigures row;
    private final Confidence confidence;
    private final @Nullable String unitBefore;

    /**
     * @param confidence no value is surer than this
     * @param unitBefore the unit of money that the row's label or its header prints, or null
     */
    RunValues(RowFigures row, Confidence confidence, @Nullable String unitBefore) {
        this.row = row;
        this.confidence = confidence;
        this.unitBefore = unitBefore;
    }

    /** The value of a cell, at a place in the row. */
    Value value(FormCell cell, int place) {
        ColumnMatch column = row.map().columns().get(place);
        String unit = place == row.map().size() - 1 ? unitBehind() : "";
        Set<BigDecimal> readings = new TreeSet<>();
        Atom printed = null;
        ReadValue read = null;
        for (Splits.Split split : row.candidates()) {
            Atom value = split.values().get(place);
            ReadValue next = read(value, unit, cell);
            BigDecimal number = next.number();
            readings.add(number == null ? BigDecimal.ZERO : number);
            // A dash among other readings of zero: it is there that something is printed.
            if (read == null || value.isDash()) {
                printed = value;
                read = next;
            }
        }
        if (printed == null || read == null || readings.size() > 1 || read.state() == ValueState.UNREADABLE) {
            return new Value(cell.key(), null, unreadable(column, List.copyOf(readings)));
        }
        Evidence evidence = new Evidence(
                printed.isDash() ? printed.text() : printed.text() + unit,
                read.state(),
                worst(confidence, worst(read.confidence(), worst(row.match().confidence(), column.confidence()))),
                how(column),
                printed.location(),
                score(column),
                read.unit(),
                null,
                List.of());
        return new Value(cell.key(), read.number(), evidence);
    }

    private Evidence unreadable(ColumnMatch column, List<BigDecimal> readings) {
        return new Evidence(
                joined(row.atoms()),
                ValueState.UNREADABLE,
                Confidence.SUSPECT,
                how(column),
                whole(row.atoms()),
                score(column),
                null,
                null,
                readings);
    }

    private ReadValue read(Atom value, String unit, FormCell cell) {
        String text = value.isDash() ? value.text() : value.text() + unit;
        String before = cell.quantity() == Quantity.AMOUNT ? unitBefore : null;
        return ValueReader.read(text, cell.quantity(), cell.unit(), before);
    }

    /** A unit of money, or a scale, that stands behind the figures. */
    private String unitBehind() {
        String unit = Units.at(LabelFolder.plain(row.pair().following()), 0);
        return unit != null && (unit.endsWith("元") || unit.startsWith("万") || unit.startsWith("亿")) ? unit : "";
    }

    private Match how(ColumnMatch column) {
        Match own = row.match().match();
        return own.compareTo(column.match()) >= 0 ? own : column.match();
    }

    private @Nullable Double score(ColumnMatch column) {
        return row.match().score() != null ? row.match().score() : column.score();
    }

    static String joined(List<Atom> atoms) {
        return String.join(" ", atoms.stream().map(Atom::text).toList());
    }

    private static Location whole(List<Atom> atoms) {
        Location first = atoms.get(0).location();
        Location last = atoms.get(atoms.size() - 1).location();
        if (first instanceof TextSpan from && last instanceof TextSpan to && from.line() == to.line()) {
            return new TextSpan(from.line(), from.start(), to.end());
        }
        return first;
    }

    private static Confidence worst(Confidence a, Confidence b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
