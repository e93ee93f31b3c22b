// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.normalize.align.AlignedRow;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Fact;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** The facts and values of a report in order, without the cells that its tables do not have, and where they stand. */
final class ShownValues {
    private final List<ShownValue> all = new ArrayList<>();
    private final Map<Location, List<ShownValue>> places = new LinkedHashMap<>();

    ShownValues(Inspection inspection) {
        Report report = inspection.report();
        for (Fact fact : report.facts()) {
            add("", fact.pointer(), "", shown(fact.pointer(), report), fact.evidence(), "");
        }
        Reasons reasons = new Reasons(inspection);
        Map<CellKey, String> labels = labels(inspection.tables());
        for (TableValues table : report.tables()) {
            for (Value value : table.values()) {
                Evidence evidence = value.evidence();
                if (evidence.state() == ValueState.ABSENT) {
                    continue;
                }
                String shown = value.number() == null
                        ? evidence.state().code()
                        : value.number().toPlainString();
                String label = labels.getOrDefault(value.key(), "");
                add(table.key(), value.key().pointer(), label, shown, evidence, reasons.of(value));
            }
        }
    }

    private void add(String table, String pointer, String label, String shown, Evidence evidence, String reason) {
        ShownValue value = new ShownValue(all.size() + 1, table, pointer, label, shown, evidence, reason);
        all.add(value);
        if (evidence.location() != null) {
            places.computeIfAbsent(evidence.location(), k -> new ArrayList<>()).add(value);
        }
    }

    private static String shown(String pointer, Report report) {
        Object fact =
                switch (pointer) {
                    case "/title" -> report.title();
                    case "/agency/name" ->
                        report.agency() == null ? null : report.agency().name();
                    case "/year" -> report.year();
                    case "/publishedOn" -> report.publishedOn();
                    default -> null;
                };
        return fact == null ? "" : fact.toString();
    }

    private static Map<CellKey, String> labels(List<RecognisedTable> tables) {
        Map<CellKey, String> labels = new HashMap<>();
        for (RecognisedTable table : tables) {
            for (AlignedRow row : table.rows()) {
                for (AlignedRow.Column column : row.columns()) {
                    if (column.key() != null) {
                        String label = List.of(row.label(), column.label()).stream()
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · "));
                        labels.putIfAbsent(column.key(), label);
                    }
                }
            }
        }
        return labels;
    }

    List<ShownValue> all() {
        return all;
    }

    /** Every place at which something stands. */
    Iterable<Location> places() {
        return places.keySet();
    }

    /** What stands there; a mark for it carries the id of the first. */
    List<ShownValue> at(@Nullable Location location) {
        return location == null ? List.of() : places.getOrDefault(location, List.of());
    }

    /** The value whose mark is there for this one as well: the first at the same place. */
    ShownValue marked(ShownValue value) {
        List<ShownValue> same = at(value.evidence().location());
        return same.isEmpty() ? value : same.get(0);
    }

    /** Class of a mark for several values: that of the worst. */
    static String cssClass(List<ShownValue> values) {
        return values.stream()
                .max(Comparator.comparingInt(ShownValue::doubt))
                .map(ShownValue::cssClass)
                .orElse("");
    }

    static String tip(List<ShownValue> values) {
        return values.stream().map(ShownValue::tip).collect(Collectors.joining("\n\n"));
    }

    /** Attributes of a mark, with a blank before them; nothing where nothing stands. */
    static String attributes(List<ShownValue> values) {
        if (values.isEmpty()) {
            return "";
        }
        return " id=\"" + values.get(0).markId() + "\" class=\"mark " + cssClass(values) + "\" title=\""
                + Html.escape(tip(values)) + "\"";
    }
}
