// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.align.FoundTable;
import org.nianbao.normalize.form.CheckDefinition;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Severity;

/**
 * Which form a report is in, and which form each of its tables. The labels decide, table by table; where tables of two
 * forms have the same labels the report's form does, and where nothing else decides, the year.
 */
final class FormChoice {
    private final Forms forms;
    private final @Nullable String form;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private FormChoice(Forms forms, @Nullable String form) {
        this.forms = forms;
        this.form = form;
    }

    static FormChoice of(List<FoundTable> found, @Nullable Integer year, Forms forms) {
        FormChoice choice = new FormChoice(forms, decide(found, year, forms));
        choice.reportMixture(found);
        return choice;
    }

    @Nullable String form() {
        return form;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The table's definition in the report's form if its labels allow that, else in the form that they speak for. */
    FormTable tableFor(FoundTable found) {
        for (FormTable table : found.candidates()) {
            if (table.formId().equals(form)) {
                return table;
            }
        }
        return found.candidates().get(0);
    }

    List<Equation> equations(FormTable table) {
        List<Equation> equations = new ArrayList<>();
        for (FormDefinition definition : forms.definitions()) {
            if (!definition.id().equals(table.formId())) {
                continue;
            }
            for (CheckDefinition check : definition.checks()) {
                for (Equation equation : check.equations()) {
                    if (equation.table().equals(table.definition().key())) {
                        equations.add(equation);
                    }
                }
            }
        }
        return equations;
    }

    private static @Nullable String decide(List<FoundTable> found, @Nullable Integer year, Forms forms) {
        if (found.isEmpty()) {
            return null;
        }
        List<FoundTable> ranked =
                found.stream().sorted(Comparator.comparingInt(FormChoice::rank)).toList();
        for (FoundTable table : ranked) {
            if (rank(table) < Integer.MAX_VALUE && formIds(table).size() == 1) {
                return table.candidates().get(0).formId();
            }
        }
        return byYear(formIds(ranked.get(0)), year, forms);
    }

    private static int rank(FoundTable table) {
        int rank = table.candidates().get(0).definition().decides();
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }

    private static Set<String> formIds(FoundTable table) {
        Set<String> ids = new TreeSet<>();
        table.candidates().forEach(candidate -> ids.add(candidate.formId()));
        return ids;
    }

    /** The form in force in the year; without a year, or with none in force, the newest. */
    private static @Nullable String byYear(Set<String> ids, @Nullable Integer year, Forms forms) {
        String newest = null;
        int newestYear = Integer.MIN_VALUE;
        for (FormDefinition definition : forms.definitions()) {
            if (!ids.contains(definition.id())) {
                continue;
            }
            Integer last = definition.lastYear();
            if (year != null && year >= definition.firstYear() && (last == null || year <= last)) {
                return definition.id();
            }
            if (definition.firstYear() > newestYear) {
                newestYear = definition.firstYear();
                newest = definition.id();
            }
        }
        return newest;
    }

    private void reportMixture(List<FoundTable> found) {
        List<String> others = new ArrayList<>();
        for (FoundTable table : found) {
            if (form != null && !formIds(table).contains(form)) {
                others.add("table " + table.key() + " is in the form " + String.join(" or ", formIds(table)));
            }
        }
        if (!others.isEmpty()) {
            diagnostics.add(new Diagnostic(
                    Severity.WARNING,
                    "mixedForms",
                    "the report is in the form " + form + ", but its " + String.join(", its ", others),
                    null));
        }
        if (form == null) {
            diagnostics.add(
                    new Diagnostic(Severity.WARNING, "noKnownForm", "the document has no table of a known form", null));
        }
    }
}
