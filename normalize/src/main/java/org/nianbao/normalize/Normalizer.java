// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.extract.Document;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.extract.Trust;
import org.nianbao.normalize.align.AlignedTable;
import org.nianbao.normalize.align.AlignmentObserver;
import org.nianbao.normalize.align.FormTable;
import org.nianbao.normalize.align.FoundTable;
import org.nianbao.normalize.align.TableAligner;
import org.nianbao.normalize.align.TableFinder;
import org.nianbao.normalize.check.CheckRunner;
import org.nianbao.normalize.check.RecognisedTrust;
import org.nianbao.normalize.form.Equation;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.TableDefinition;
import org.nianbao.normalize.narrative.Narrative;
import org.nianbao.normalize.prose.NarrativeChecks;
import org.nianbao.normalize.prose.StatementReader;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Severity;
import org.nianbao.normalize.report.Statement;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.run.RunFinder;
import org.nianbao.normalize.run.RunReader;
import org.nianbao.normalize.run.RunTable;

/** Turns what a document says into what it means. Keeps no state between calls; safe for use by many threads. */
public final class Normalizer {
    private final Forms forms;
    private final TableFinder finder;
    private final RunFinder runFinder;

    public Normalizer(Forms forms) {
        this.forms = forms;
        this.finder = new TableFinder(forms);
        this.runFinder = new RunFinder(forms);
    }

    /** A normalizer for the forms that come with the program. */
    public static Normalizer standard() {
        return new Normalizer(Forms.standard());
    }

    /** The forms it knows. */
    public Forms forms() {
        return forms;
    }

    /** The document as a canonical report; a document of no known form becomes a report without tables. */
    public Report normalize(Document document) {
        return normalize(document, AlignmentObserver.NONE);
    }

    /** The same report, told to somebody while it is made. */
    public Report normalize(Document document, AlignmentObserver observer) {
        Narrative narrative = Narrative.of(document);
        TableFinder.Result tables = finder.find(tables(document));
        List<RunTable> runs = runFinder.find(document.blocks(), keys(tables.found()));
        List<FoundTable> all = new ArrayList<>(tables.found());
        runs.forEach(run -> all.add(run.found()));
        FormChoice choice = FormChoice.of(all, narrative.year(), forms);

        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Problem problem : document.problems()) {
            diagnostics.add(new Diagnostic(Severity.WARNING, problem.code(), problem.message(), problem.location()));
        }
        diagnostics.addAll(narrative.diagnostics());
        diagnostics.addAll(choice.diagnostics());
        for (Table unknown : tables.unknown()) {
            diagnostics.add(new Diagnostic(
                    Severity.INFO,
                    "unrecognisedTable",
                    "a table of " + unknown.rows() + " rows and " + unknown.columns()
                            + " columns is none of a known form",
                    unknown.location()));
        }

        List<TableValues> aligned = new ArrayList<>();
        List<Equation> equations = new ArrayList<>();
        Map<CellKey, Value> values = new HashMap<>();
        Set<String> usedChecks = new HashSet<>();
        Set<CellKey> recognised = new HashSet<>();
        Set<CellKey> doubted = new HashSet<>();
        boolean doubtfulProse = RecognisedFacts.ofProse(document.blocks()) == Trust.DOUBTFUL;
        for (String key : TableDefinition.KEYS) {
            for (FoundTable found : all) {
                if (!found.key().equals(key)) {
                    continue;
                }
                FormTable table = choice.tableFor(found);
                List<Equation> own = choice.equations(table);
                AlignedTable result = align(table, found, runs, own, usedChecks, observer);
                aligned.add(new TableValues(key, result.values()));
                diagnostics.addAll(result.diagnostics());
                recognised.addAll(result.recognised());
                if (doubtfulProse && runs.stream().anyMatch(run -> run.found().equals(found))) {
                    result.values().forEach(value -> doubted.add(value.key()));
                }
                result.values().forEach(value -> values.put(value.key(), value));
                equations.addAll(own);
            }
        }
        Set<CellKey> unvouched = RecognisedTrust.unvouched(equations, values, recognised, usedChecks);
        aligned = lowered(aligned, unvouched, Confidence.CERTAIN, Confidence.INFERRED);
        aligned = lowered(aligned, doubted, Confidence.INFERRED, Confidence.SUSPECT);
        for (TableValues table : aligned) {
            table.values().forEach(value -> values.put(value.key(), value));
        }
        CheckRunner.Outcome outcome = CheckRunner.run(equations, values, usedChecks);
        List<Statement> statements = StatementReader.read(narrative.prose());
        if (statements.size() == StatementReader.MAX_STATEMENTS) {
            diagnostics.add(new Diagnostic(
                    Severity.WARNING,
                    "tooManyStatements",
                    "the prose was read up to statement " + StatementReader.MAX_STATEMENTS,
                    statements.get(statements.size() - 1).location()));
        }
        return new Report(
                document.source(),
                narrative.title(),
                narrative.agency(),
                narrative.year(),
                choice.form(),
                narrative.publishedOn(),
                List.of(),
                narrative.sections(),
                lowered(aligned, outcome.doubted(), Confidence.INFERRED, Confidence.SUSPECT),
                statements,
                RecognisedFacts.of(narrative.facts(), document.blocks()),
                NarrativeChecks.run(statements, values).addTo(outcome.checks()),
                diagnostics);
    }

    private static AlignedTable align(
            FormTable table,
            FoundTable found,
            List<RunTable> runs,
            List<Equation> equations,
            Set<String> usedChecks,
            AlignmentObserver observer) {
        if (observer.listens()) {
            observer.table(found.key(), table.formId(), found.grids());
        }
        for (RunTable run : runs) {
            if (run.found().equals(found)) {
                RunReader.Result result = RunReader.read(table, run, equations, observer);
                usedChecks.addAll(result.usedChecks());
                return result.aligned();
            }
        }
        return TableAligner.align(table, found.rows(), observer);
    }

    private static Set<String> keys(List<FoundTable> found) {
        Set<String> keys = new HashSet<>();
        found.forEach(table -> keys.add(table.key()));
        return keys;
    }

    private static List<Table> tables(Document document) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /** The tables with those of the cells that have the one confidence lowered to the other; all others stay so. */
    private static List<TableValues> lowered(
            List<TableValues> tables, Set<CellKey> cells, Confidence from, Confidence to) {
        if (cells.isEmpty()) {
            return tables;
        }
        List<TableValues> lowered = new ArrayList<>();
        for (TableValues table : tables) {
            lowered.add(new TableValues(
                    table.key(),
                    table.values().stream()
                            .map(value -> cells.contains(value.key()) ? lowered(value, from, to) : value)
                            .toList()));
        }
        return lowered;
    }

    private static Value lowered(Value value, Confidence from, Confidence to) {
        return value.evidence().confidence() == from
                ? new Value(value.key(), value.number(), value.evidence().with(to))
                : value;
    }
}
