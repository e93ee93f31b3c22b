// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.Concept;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.ValueState;

/** Which figures of an agency's reports follow one another: those of one concept, else those of one cell. */
final class Series {
    private final CellIndex index;
    private final Map<String, Integer> concepts = new HashMap<>();
    private final Map<String, int[]> byForm = new HashMap<>();
    private final Map<String, List<Sum>> sums = new HashMap<>();

    Series(CellIndex index, Crosswalk crosswalk) {
        this.index = index;
        for (Concept concept : crosswalk.concepts()) {
            int number = index.size() + concepts.size();
            concepts.put(concept.id(), number);
            for (Concept.Member member : concept.members()) {
                CellKey cell = member.cell();
                if (cell != null) {
                    byForm.computeIfAbsent(member.form(), form -> cells())[index.number(cell.pointer())] = number;
                }
                if (!member.sum().isEmpty()) {
                    int[] addends = member.sum().stream()
                            .mapToInt(key -> index.number(key.pointer()))
                            .toArray();
                    sums.computeIfAbsent(member.form(), form -> new ArrayList<>())
                            .add(new Sum(number, addends));
                }
            }
        }
    }

    /** How many series there are. */
    int size() {
        return index.size() + concepts.size();
    }

    /** A cell without a concept is a series of its own. */
    private int[] cells() {
        int[] cells = new int[index.size()];
        Arrays.setAll(cells, i -> i);
        return cells;
    }

    /**
     * Fills in the report's figures.
     *
     * @param values one for each series; NaN for what the report does not have
     * @param sources for each series a cell that the figure comes from
     */
    void read(AuditedReport report, double[] values, int[] sources) {
        Arrays.fill(values, Double.NaN);
        int[] numbers = of(report.form());
        for (int i = 0; i < report.layout().size(); i++) {
            int cell = report.layout().cell(i);
            int number = numbers == null ? cell : numbers[cell];
            if (Double.isNaN(values[number])) {
                values[number] = report.values()[i];
                sources[number] = cell;
            }
        }
        for (Sum sum : sums.getOrDefault(report.form() == null ? "" : report.form(), List.of())) {
            if (Double.isNaN(values[sum.series])) {
                values[sum.series] = sum.of(report);
                sources[sum.series] = sum.addends[0];
            }
        }
    }

    private int @Nullable [] of(@Nullable String form) {
        return form == null ? null : byForm.get(form);
    }

    /** A series that a form gives in parts. */
    private record Sum(int series, int[] addends) {
        double of(AuditedReport report) {
            double sum = 0;
            boolean printed = false;
            for (int cell : addends) {
                double value = report.value(cell);
                if (CellEvidence.state(report.evidence(cell)) == ValueState.UNREADABLE) {
                    return Double.NaN;
                }
                if (!Double.isNaN(value)) {
                    sum += value;
                    printed = true;
                }
            }
            return printed ? sum : Double.NaN;
        }
    }
}
