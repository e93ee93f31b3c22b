// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.app.codebook.CodebookEntry;
import org.nianbao.normalize.agency.AgencyKind;
import org.nianbao.normalize.agency.AgencyKinds;
import org.nianbao.normalize.form.CheckDefinition;
import org.nianbao.normalize.form.Concept;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.LookAlike;
import org.nianbao.normalize.narrative.IdentityProblem;

/** The codebook: every value that a report can hold, as the program's data files define it, and the codes, in Markdown. */
final class Codebook {
    private final Forms forms;
    private final Crosswalk crosswalk;
    private final org.nianbao.app.codebook.Codebook entries;

    Codebook(Forms forms) {
        this.forms = forms;
        this.crosswalk = Crosswalk.standard(forms);
        this.entries = new org.nianbao.app.codebook.Codebook(forms, crosswalk);
    }

    String write() {
        StringBuilder text = new StringBuilder();
        text.append("# Codebook\n\n");
        text.append("Generated from the program's data files; a test fails where it is out of date. ");
        text.append("Keys are JSON Pointers into the canonical report.\n\n## Forms\n\n");
        text.append("| form | name | years | notice |\n|---|---|---|---|\n");
        for (FormDefinition form : forms.definitions()) {
            row(text, "`" + form.id() + "`", form.name(), years(form), form.notice());
        }
        tables().forEach((table, lines) -> {
            text.append("\n## `").append(table).append("`\n\n");
            text.append("| key | label | meaning | unit | forms | concept | checks |\n|---|---|---|---|---|---|---|\n");
            lines.forEach((line, ids) -> row(
                    text,
                    "`" + line.pointer + "`",
                    line.label,
                    line.meaning,
                    line.unit,
                    String.join(", ", ids),
                    line.concept,
                    line.checks));
        });
        checks(text);
        kinds(text);
        problems(text);
        concepts(text);
        lookAlikes(text);
        return text.toString();
    }

    private Map<String, Map<Line, List<String>>> tables() {
        Map<String, Map<Line, List<String>>> tables = new LinkedHashMap<>();
        for (FormDefinition form : forms.definitions()) {
            Map<String, Set<String>> checks = checksByCell(form);
            for (CodebookEntry entry : entries.entries(form)) {
                tables.computeIfAbsent(entry.key().split("/", 3)[1], key -> new LinkedHashMap<>())
                        .computeIfAbsent(line(entry, checks), key -> new ArrayList<>())
                        .add("`" + form.id() + "`");
            }
        }
        return tables;
    }

    private static Line line(CodebookEntry entry, Map<String, Set<String>> checks) {
        return new Line(
                entry.key(),
                entry.label(),
                entry.meaning(),
                entry.unit() == null ? "as printed" : entry.unit(),
                entry.concept() == null ? "" : "`" + entry.concept() + "`",
                checks.getOrDefault(entry.key(), Set.of()).stream()
                        .map(id -> "`" + id + "`")
                        .collect(Collectors.joining(", ")));
    }

    private static Map<String, Set<String>> checksByCell(FormDefinition form) {
        Map<String, Set<String>> checks = new LinkedHashMap<>();
        for (CheckDefinition check : form.checks()) {
            for (Equation equation : check.equations()) {
                List<Equation.Term> terms = new ArrayList<>(equation.left());
                terms.addAll(equation.right());
                for (Equation.Term term : terms) {
                    if (term.subtotal() != null) {
                        checks.computeIfAbsent(term.subtotal().pointer(), key -> new LinkedHashSet<>())
                                .add(check.id());
                    }
                    term.leaves()
                            .forEach(leaf -> checks.computeIfAbsent(leaf.pointer(), key -> new LinkedHashSet<>())
                                    .add(check.id()));
                }
            }
        }
        return checks;
    }

    private void checks(StringBuilder text) {
        text.append("\n## Checks\n\n| id | severity | formula | forms |\n|---|---|---|---|\n");
        Map<String, List<String>> ids = new LinkedHashMap<>();
        Map<String, CheckDefinition> checks = new LinkedHashMap<>();
        for (FormDefinition form : forms.definitions()) {
            for (CheckDefinition check : form.checks()) {
                String key = check.id() + check.formula();
                checks.putIfAbsent(key, check);
                ids.computeIfAbsent(key, k -> new ArrayList<>()).add("`" + form.id() + "`");
            }
        }
        checks.forEach((key, check) -> row(
                text,
                "`" + check.id() + "`",
                check.severity().code(),
                check.formula(),
                String.join(", ", ids.getOrDefault(key, List.of()))));
    }

    private static void kinds(StringBuilder text) {
        text.append("\n## Kinds of agencies\n\n`/agency/kind`, told by words of the name. ");
        text.append("A merged department is of the kind that its name names first; null where no word tells it.\n\n");
        text.append("| kind | meaning | words |\n|---|---|---|\n");
        for (AgencyKind kind : AgencyKinds.standard().all()) {
            row(text, "`" + kind.code() + "`", kind.meaning(), String.join(" ", kind.words()));
        }
    }

    private static void problems(StringBuilder text) {
        text.append("\n## Diagnostics on agency, region, year and date\n\n");
        text.append("| code | severity | meaning |\n|---|---|---|\n");
        for (IdentityProblem problem : IdentityProblem.values()) {
            row(text, "`" + problem.code() + "`", problem.severity().code(), problem.meaning());
        }
    }

    private void concepts(StringBuilder text) {
        text.append("\n## Concepts\n\nThe same measure in different forms.\n\n");
        text.append("| id | meaning | unit | part of | where | note |\n|---|---|---|---|---|---|\n");
        for (Concept concept : crosswalk.concepts()) {
            row(
                    text,
                    "`" + concept.id() + "`",
                    concept.meaning(),
                    concept.unit(),
                    concept.partOf() == null ? "" : "`" + concept.partOf() + "`",
                    concept.members().stream().map(Codebook::member).collect(Collectors.joining("; ")),
                    concept.note() == null ? "" : concept.note());
        }
    }

    private static String member(Concept.Member member) {
        String cell = member.cell() == null ? "" : " `" + member.cell() + "`";
        String or = member.cell() == null ? "" : ", else";
        String sum = member.sum().isEmpty()
                ? ""
                : or + " the sum of "
                        + member.sum().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
        return "`" + member.form() + "`" + cell + sum;
    }

    private void lookAlikes(StringBuilder text) {
        text.append("\n## Look alike, and are not\n\n| one | other | why |\n|---|---|---|\n");
        for (LookAlike pair : crosswalk.lookAlikes()) {
            row(text, "`" + pair.first() + "`", "`" + pair.second() + "`", pair.note());
        }
    }

    private static String years(FormDefinition form) {
        return form.firstYear() + " to " + (form.lastYear() == null ? "now" : form.lastYear());
    }

    private static void row(StringBuilder text, String... cells) {
        for (String cell : cells) {
            text.append("| ")
                    .append(cell.replace("|", "\\|").replace("\n", " "))
                    .append(' ');
        }
        text.append("|\n");
    }

    private record Line(String pointer, String label, String meaning, String unit, String concept, String checks) {}
}
