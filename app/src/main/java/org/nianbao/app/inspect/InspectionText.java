// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.align.AlignedRow;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Fact;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** An inspection as text for a terminal. */
public final class InspectionText {
    /** Lines of one paragraph that are shown: enough to see which it is. */
    private static final int PARAGRAPH_LINES = 6;

    private static final int LABEL_COLUMNS = 34;
    private static final int RAW_COLUMNS = 16;
    private static final int NARROWEST = 40;

    private final Inspection inspection;
    private final Reasons reasons;
    private final int width;
    private final StringBuilder out = new StringBuilder();
    /** Said once for all values in a row that it holds for. */
    private String lastReason = "";

    private InspectionText(Inspection inspection, int width) {
        this.inspection = inspection;
        this.reasons = new Reasons(inspection);
        this.width = Math.max(NARROWEST, width);
    }

    /**
     * The text: document, blocks and grids, alignment, values, checks, diagnostics.
     *
     * @param width columns of the screen, of which a Chinese character takes two
     */
    public static String of(Inspection inspection, int width) {
        InspectionText text = new InspectionText(inspection, width);
        text.document();
        text.blocks();
        text.alignments();
        text.values();
        text.checks();
        text.diagnostics();
        return text.out.toString();
    }

    private void document() {
        heading("Document 文件");
        SourceDocument source = inspection.document().source();
        fact("address", source.uri());
        fact("type", source.mediaType());
        fact("charset", source.charset() == null ? "-" : source.charset().name());
        fact("size", String.format(Locale.ROOT, "%,d bytes", source.bytes().length));
        fact("sha256", source.sha256());
        Report report = inspection.report();
        fact("title", orNone(report.title()));
        fact("agency", report.agency() == null ? "-" : report.agency().name());
        fact("year", report.year() == null ? "-" : report.year().toString());
        fact(
                "published",
                report.publishedOn() == null ? "-" : report.publishedOn().toString());
        fact("form", orNone(report.form()));
        for (Problem problem : inspection.document().problems()) {
            fact("problem", problem.code() + ": " + problem.message() + place(Places.of(problem.location())));
        }
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static String place(String place) {
        return place.isEmpty() ? "" : " (" + place + ")";
    }

    private void blocks() {
        heading("What the reader saw 读到的内容");
        int grids = 0;
        for (Block block : inspection.document().blocks()) {
            if (block instanceof Table table) {
                grids++;
                grid(table, grids);
            } else if (block instanceof Heading title) {
                paragraph("#".repeat(Math.min(6, title.level())) + " " + title.text());
            } else if (block instanceof Paragraph paragraph) {
                paragraph(paragraph.text());
            }
        }
    }

    private void paragraph(String text) {
        List<String> lines = DisplayText.wrapped(text, width);
        int shown = Math.min(lines.size(), PARAGRAPH_LINES);
        lines.subList(0, shown).forEach(this::line);
        if (shown < lines.size()) {
            line("… " + (lines.size() - shown) + " more lines");
        }
    }

    private void grid(Table table, int number) {
        line("");
        line("grid " + number + ": " + table.rows() + " rows, " + table.columns() + " columns, "
                + table.geometry().name().toLowerCase(Locale.ROOT) + ", " + Places.of(table.location()));
        List<String> names = new ArrayList<>();
        for (RecognisedTable known : inspection.tables()) {
            if (known.liesIn(table)) {
                names.add(known.key() + " of the form " + known.formId());
            }
        }
        line(
                names.isEmpty()
                        ? "recognised as no table of a known form"
                        : "recognised as " + String.join(", and ", names));
        out.append(new GridDrawing(table, width).draw());
        line("");
    }

    private void alignments() {
        if (inspection.tables().isEmpty()) {
            return;
        }
        heading("Alignment 行列对应");
        for (RecognisedTable table : inspection.tables()) {
            line("");
            line(table.key() + ", form " + table.formId() + (table.grids().isEmpty() ? ", found in running text" : ""));
            List<AlignedRow.Column> columns = List.of();
            for (AlignedRow row : table.rows()) {
                if (!row.columns().isEmpty() && !sameColumns(row.columns(), columns)) {
                    columns = row.columns();
                    columns.forEach(column -> column(column, row));
                }
                row(row);
            }
        }
    }

    private static boolean sameColumns(List<AlignedRow.Column> some, List<AlignedRow.Column> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i).label().equals(others.get(i).label())
                    && some.get(i).match() == others.get(i).match()
                    && lastKey(some.get(i)).equals(lastKey(others.get(i)));
        }
        return same;
    }

    private static String lastKey(AlignedRow.Column column) {
        return column.key() == null
                ? ""
                : column.key().path().get(column.key().path().size() - 1);
    }

    private void column(AlignedRow.Column column, AlignedRow row) {
        String key = column.key() == null ? "no column of the form" : columnKey(column.key(), row);
        String doubt = column.rival() == null ? "" : ", may be \"" + column.rival() + "\"";
        aligned("  column ", column.label(), key, how(column.match(), column.score()) + doubt);
    }

    private void row(AlignedRow row) {
        if (!row.known()) {
            aligned("  row    ", row.label(), "no row of the form", "");
            return;
        }
        String doubt = row.doubt() == null ? "" : ", " + row.doubt();
        String problem = row.problem() == null ? "" : "; " + row.problem();
        aligned("  row    ", row.label(), rowKey(row), how(row.match(), row.score()) + doubt + problem);
    }

    private void aligned(String kind, String label, String key, String how) {
        String shown = DisplayText.padded(label.isEmpty() ? "(no label)" : DisplayText.plain(label), LABEL_COLUMNS);
        line((kind + shown + " → " + DisplayText.padded(key, Math.max(DisplayText.width(key), 36)) + "  "
                        + DisplayText.plain(how))
                .stripTrailing());
    }

    private static String how(Match match, @Nullable Double score) {
        return match.code() + (score == null ? "" : String.format(Locale.ROOT, " %.2f", score));
    }

    /** What the pointers of the row's cells have in common. */
    private static String rowKey(AlignedRow row) {
        List<String> common = common(row);
        return common.isEmpty() ? "the row" : String.join("/", common.subList(1, common.size()));
    }

    private static List<String> common(AlignedRow row) {
        List<String> common = null;
        for (AlignedRow.Column column : row.columns()) {
            if (column.key() == null) {
                continue;
            }
            List<String> path = column.key().path();
            if (common == null) {
                common = path;
                continue;
            }
            int same = 0;
            while (same < Math.min(common.size(), path.size())
                    && common.get(same).equals(path.get(same))) {
                same++;
            }
            common = common.subList(0, same);
        }
        return common == null ? List.of() : common;
    }

    private static String columnKey(CellKey key, AlignedRow row) {
        int from = Math.min(common(row).size(), key.path().size() - 1);
        return String.join("/", key.path().subList(from, key.path().size()));
    }

    private void values() {
        heading("Values 数值");
        for (Fact fact : inspection.report().facts()) {
            value(fact.pointer(), "", fact.evidence(), "");
        }
        for (TableValues table : inspection.report().tables()) {
            line("");
            int absent = 0;
            for (Value value : table.values()) {
                if (value.evidence().state() == ValueState.ABSENT) {
                    absent++;
                    continue;
                }
                String number = value.number() == null
                        ? value.evidence().state().code()
                        : value.number().toPlainString();
                value(value.key().pointer(), number, value.evidence(), reasons.of(value));
            }
            if (absent > 0) {
                line("  and " + absent + " cells of the form that the table does not have");
            }
        }
    }

    private void value(String pointer, String number, Evidence evidence, String reason) {
        String raw = evidence.raw() == null ? "" : "\"" + DisplayText.plain(evidence.raw()) + "\"";
        StringBuilder line = new StringBuilder();
        line.append(DisplayText.padded(pointer, Math.max(58, DisplayText.width(pointer))));
        if (!number.isEmpty()) {
            line.append(' ').append(DisplayText.padded(number, Math.max(10, number.length())));
        }
        line.append(' ').append(DisplayText.padded(evidence.confidence().code(), 8));
        line.append(' ').append(DisplayText.padded(how(evidence.match(), evidence.score()), 10));
        line.append(' ').append(DisplayText.padded(raw, number.isEmpty() ? DisplayText.width(raw) : RAW_COLUMNS));
        line.append("  ").append(DisplayText.plain(Places.of(evidence.location())));
        line(line.toString().stripTrailing());
        if (!reason.isEmpty() && !reason.equals(lastReason)) {
            line("    why: " + DisplayText.plain(reason));
        }
        lastReason = reason;
    }

    private void checks() {
        heading("Checks 核对");
        line("passed " + inspection.report().checks().passed() + ", failed "
                + inspection.report().checks().failed().size() + ", inconclusive "
                + inspection.report().checks().inconclusive().size());
        for (CheckResult check : inspection.report().checks().failed()) {
            line("failed  " + CheckWords.of(check));
        }
        for (CheckResult check : inspection.report().checks().inconclusive()) {
            line("inconclusive  " + check.id());
        }
    }

    private void diagnostics() {
        heading("Diagnostics 提示");
        if (inspection.report().diagnostics().isEmpty()) {
            line("none");
        }
        for (Diagnostic diagnostic : inspection.report().diagnostics()) {
            line(DisplayText.padded(diagnostic.severity().code(), 8)
                    + DisplayText.plain(
                            diagnostic.code() + ": " + diagnostic.message() + place(Places.of(diagnostic.location()))));
        }
    }

    private void heading(String text) {
        if (!out.isEmpty()) {
            line("");
        }
        String start = "══ " + text + " ";
        line(start + "═".repeat(Math.max(0, width - DisplayText.width(start))));
    }

    private void fact(String name, String text) {
        line(DisplayText.padded(name, 11) + DisplayText.plain(text));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
