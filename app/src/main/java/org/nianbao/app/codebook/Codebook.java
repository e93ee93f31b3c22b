// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.normalize.form.BlockDefinition;
import org.nianbao.normalize.form.CheckDefinition;
import org.nianbao.normalize.form.Concept;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.LookAlike;
import org.nianbao.normalize.form.TableDefinition;
import org.nianbao.normalize.report.CellKey;

/** Brings together what form files and crosswalk say of a cell. */
public final class Codebook {
    private final Forms forms;
    private final Crosswalk crosswalk;

    public Codebook(Forms forms, Crosswalk crosswalk) {
        this.forms = forms;
        this.crosswalk = crosswalk;
    }

    /** An entry for each cell of each form, in the order of the forms and of their tables. */
    public List<CodebookEntry> entries() {
        return forms.definitions().stream()
                .flatMap(form -> entries(form).stream())
                .toList();
    }

    /** An entry for each cell of one form, in the order of its tables. */
    public List<CodebookEntry> entries(FormDefinition form) {
        Map<CellKey, List<String>> formulas = formulas(form);
        List<CodebookEntry> entries = new ArrayList<>();
        for (TableDefinition table : form.tables()) {
            for (BlockDefinition block : table.blocks()) {
                for (FormCell cell : block.cells()) {
                    entries.add(entry(form, cell, formulas.getOrDefault(cell.key(), List.of())));
                }
            }
        }
        return entries;
    }

    private CodebookEntry entry(FormDefinition form, FormCell cell, List<String> formulas) {
        Concept concept = crosswalk.conceptOf(form.id(), cell.key());
        String id = concept == null ? null : concept.id();
        List<String> notes = new ArrayList<>();
        if (concept != null && concept.note() != null) {
            notes.add(concept.note());
        }
        for (LookAlike pair : crosswalk.lookAlikes()) {
            LookAlike.Side other = pair.otherThan(form.id(), cell.key(), id);
            if (other != null) {
                notes.add("not the same as " + other + ": " + pair.note());
            }
        }
        return new CodebookEntry(
                cell.key().pointer(),
                Stream.concat(cell.row().stream(), cell.column().stream())
                        .filter(label -> !label.isEmpty())
                        .collect(Collectors.joining(" › ")),
                cell.meaning(),
                cell.unit(),
                form.id(),
                form.firstYear(),
                form.lastYear(),
                id,
                formulas,
                notes);
    }

    private Map<CellKey, List<String>> formulas(FormDefinition form) {
        Map<CellKey, List<String>> formulas = new HashMap<>();
        for (CheckDefinition check : form.checks()) {
            for (Equation equation : check.equations()) {
                for (CellKey cell : equation.left().get(0).leaves()) {
                    formulas.computeIfAbsent(cell, key -> new ArrayList<>()).add(check.id() + ": " + check.formula());
                }
            }
        }
        for (Concept concept : crosswalk.concepts()) {
            for (Concept.Member member : concept.members()) {
                if (member.form().equals(form.id())) {
                    String formula = concept.id() + ": the sum of " + sum(member);
                    member.sum()
                            .forEach(cell -> formulas.computeIfAbsent(cell, key -> new ArrayList<>())
                                    .add(formula));
                }
            }
        }
        return formulas;
    }

    /** The pointers of the cells that add up to a concept, joined by plus signs. */
    public static String sum(Concept.Member member) {
        return member.sum().stream().map(CellKey::pointer).collect(Collectors.joining(" + "));
    }
}
