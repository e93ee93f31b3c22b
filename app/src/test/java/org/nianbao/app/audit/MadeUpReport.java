// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.json.ConverterName;
import org.nianbao.app.json.ReportJson;
import org.nianbao.extract.TextSpan;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.form.BlockDefinition;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.TableDefinition;
import org.nianbao.normalize.report.Agency;
import org.nianbao.normalize.report.Checks;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Region;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Section;
import org.nianbao.normalize.report.SectionKey;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/**
 * A report to be written as a line of data, at the size that real ones have.
 *
 * @param id any text that tells its document from others
 * @param figures by pointer; a cell of the form that is left out is zero
 * @param states cells that are no value, by pointer
 * @param doubted pointers of cells that are not certain
 */
record MadeUpReport(
        String id,
        String uri,
        @Nullable String agency,
        @Nullable String region,
        @Nullable Integer year,
        FormDefinition form,
        Map<String, BigDecimal> figures,
        Map<String, ValueState> states,
        List<String> doubted,
        List<String> text) {
    private static final ReportJson JSON = new ReportJson(new ConverterName("nianbao", "1"));

    MadeUpReport with(String pointer, BigDecimal value) {
        Map<String, BigDecimal> changed = new LinkedHashMap<>(figures);
        changed.put(pointer, value);
        return with(changed);
    }

    MadeUpReport with(Map<String, BigDecimal> otherFigures) {
        return new MadeUpReport(id, uri, agency, region, year, form, otherFigures, states, doubted, text);
    }

    MadeUpReport with(String pointer, ValueState state) {
        Map<String, ValueState> changed = new LinkedHashMap<>(states);
        changed.put(pointer, state);
        return new MadeUpReport(id, uri, agency, region, year, form, figures, changed, doubted, text);
    }

    MadeUpReport doubting(String pointer) {
        return new MadeUpReport(id, uri, agency, region, year, form, figures, states, List.of(pointer), text);
    }

    MadeUpReport at(String otherId, String otherUri) {
        return new MadeUpReport(otherId, otherUri, agency, region, year, form, figures, states, doubted, text);
    }

    MadeUpReport of(@Nullable String otherAgency, @Nullable String otherRegion, List<String> otherText) {
        return new MadeUpReport(id, uri, otherAgency, otherRegion, year, form, figures, states, doubted, otherText);
    }

    BigDecimal figure(String pointer) {
        return figures.getOrDefault(pointer, BigDecimal.ZERO);
    }

    byte[] line() {
        String name = agency == null ? "" : agency;
        SourceDocument source =
                new SourceDocument(uri, "text/html", StandardCharsets.UTF_8, new byte[0], id, Instant.EPOCH, null);
        List<TableValues> tables = new ArrayList<>();
        int line = 1;
        for (TableDefinition table : form.tables()) {
            List<Value> values = new ArrayList<>();
            for (BlockDefinition block : table.blocks()) {
                for (FormCell cell : block.cells()) {
                    if (!cell.optional()) {
                        values.add(value(cell, line++));
                    }
                }
            }
            tables.add(new TableValues(table.key(), values));
        }
        return JSON.line(new Report(
                source,
                name + year + "年政府信息公开工作年度报告",
                agency == null
                        ? null
                        : new Agency(agency, false, null, region == null ? null : new Region(region, "某县", List.of())),
                year,
                form.id(),
                null,
                List.of(),
                List.of(
                        new Section(SectionKey.OVERVIEW, "一、总体情况", String.join("\n", text)),
                        new Section(SectionKey.OTHER, "六、其他需要报告的事项", "无。")),
                tables,
                List.of(),
                List.of(),
                new Checks(66, List.of(), List.of()),
                List.of()));
    }

    private Value value(FormCell cell, int line) {
        String pointer = cell.key().pointer();
        ValueState state = states.getOrDefault(pointer, ValueState.VALUE);
        Confidence confidence = doubted.contains(pointer) ? Confidence.SUSPECT : Confidence.CERTAIN;
        BigDecimal number = state == ValueState.VALUE ? figure(pointer) : null;
        return new Value(
                cell.key(),
                number,
                Evidence.of(
                        number == null ? "" : number.toPlainString(),
                        state,
                        confidence,
                        Match.EXACT,
                        new TextSpan(line, 72, 78)));
    }
}
