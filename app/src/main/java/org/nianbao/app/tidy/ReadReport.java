// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tidy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of one report, until its rows are made; then it is used for the next. Used by one thread. */
public final class ReadReport {
    private final @Nullable Object[] columns = new @Nullable Object[ReportColumn.values().length];
    private final List<@Nullable Object[]> checks = new ArrayList<>();
    private final boolean[] present;
    private final @Nullable Number[] numbers;
    private final @Nullable String[] states;
    private final @Nullable String[] confidences;
    private final @Nullable String[] raws;
    private final @Nullable String[] units;
    private final @Nullable String[] places;

    /** @param cells how many there are */
    public ReadReport(int cells) {
        present = new boolean[cells];
        numbers = new @Nullable Number[cells];
        states = new @Nullable String[cells];
        confidences = new @Nullable String[cells];
        raws = new @Nullable String[cells];
        units = new @Nullable String[cells];
        places = new @Nullable String[cells];
    }

    /** Forgets everything. */
    public void clear() {
        Arrays.fill(columns, null);
        checks.clear();
        Arrays.fill(present, false);
        Arrays.fill(numbers, null);
        Arrays.fill(states, null);
        Arrays.fill(confidences, null);
        Arrays.fill(raws, null);
        Arrays.fill(units, null);
        Arrays.fill(places, null);
    }

    /** Sets a column of the report. */
    public void set(ReportColumn column, @Nullable Object value) {
        columns[column.ordinal()] = value;
    }

    /** A column of the report. */
    public @Nullable Object get(ReportColumn column) {
        return columns[column.ordinal()];
    }

    /** Says that the report has a cell, and its number if it has one. */
    public void number(int cell, @Nullable Number number) {
        present[cell] = true;
        numbers[cell] = number;
    }

    /** What the report says of how a cell was read. */
    public void evidence(
            int cell,
            @Nullable String state,
            @Nullable String confidence,
            @Nullable String raw,
            @Nullable String unit,
            @Nullable String place) {
        states[cell] = state;
        confidences[cell] = confidence;
        raws[cell] = raw;
        units[cell] = unit;
        places[cell] = place;
    }

    /** Takes a check; the columns of the report in it are set later. */
    public void check(@Nullable Object[] row) {
        checks.add(row);
    }

    List<@Nullable Object[]> checks() {
        return checks;
    }

    int cells() {
        return present.length;
    }

    boolean has(int cell) {
        return present[cell];
    }

    @Nullable Number number(int cell) {
        return numbers[cell];
    }

    @Nullable String state(int cell) {
        return states[cell];
    }

    @Nullable String confidence(int cell) {
        return confidences[cell];
    }

    @Nullable String raw(int cell) {
        return raws[cell];
    }

    @Nullable String unit(int cell) {
        return units[cell];
    }

    @Nullable String place(int cell) {
        return places[cell];
    }
}
