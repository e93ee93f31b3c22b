// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.app.SampleReport;
import org.nianbao.app.json.ConverterName;
import org.nianbao.app.json.ReportJson;
import org.nianbao.normalize.form.BlockDefinition;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.TableDefinition;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.TableValues;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

class ReportSchemaTest {
    private final SchemaCheck schema = new SchemaCheck();
    private final ReportJson json = new ReportJson(new ConverterName("nianbao", "1"));

    ReportSchemaTest() throws IOException {}

    @Test
    void takesAReportWithNothing() {
        assertEquals(List.of(), schema.complaints(text(SampleReport.empty())));
    }

    @Test
    void takesEveryCellOfEveryForm() {
        for (FormDefinition form : Forms.standard().definitions()) {
            assertEquals(List.of(), schema.complaints(text(filled(form, true))), form.id());
            assertEquals(List.of(), schema.complaints(text(filled(form, false))), form.id() + " without optional rows");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schemaVersion\":\"1.0\"|\"schemaVersion\":\"1.1\"",
                "\"title\":null|\"tittle\":null",
                "\"year\":null|\"year\":\"2024\"",
                "\"form\":null|\"form\":\"gid-1999\"",
                "\"publishedOn\":null|\"publishedOn\":\"2025-1-31\"",
                "\"sections\":[]|\"sections\":[{\"key\":\"end\",\"heading\":null,\"text\":\"\"}]",
                "\"statements\":[]|\"statements\":[],\"requests\":{}",
                "\"evidence\":{}|\"evidence\":{\"/requests/nowhere\":{}}",
                "\"passed\":0|\"passed\":-1",
                "\"diagnostics\":[]|\"diagnostics\":[{\"severity\":\"error\",\"code\":\"x\"}]"
            })
    void refusesWhatTheContractDoesNotHave(String right, String wrong) {
        String report = text(SampleReport.empty());
        String damaged = report.replace(right, wrong);
        assertNotEquals(report, damaged);
        assertNotEquals(List.of(), schema.complaints(damaged));
    }

    private static Report filled(FormDefinition form, boolean optional) {
        Report empty = SampleReport.empty();
        List<TableValues> tables = new ArrayList<>();
        for (TableDefinition table : form.tables()) {
            List<Value> values = new ArrayList<>();
            for (BlockDefinition block : table.blocks()) {
                for (FormCell cell : block.cells()) {
                    if (optional || !cell.optional()) {
                        values.add(new Value(
                                cell.key(),
                                BigDecimal.ONE,
                                Evidence.of("1", ValueState.VALUE, Confidence.CERTAIN, Match.EXACT, null)));
                    }
                }
            }
            tables.add(new TableValues(table.key(), values));
        }
        return new Report(
                empty.source(),
                null,
                null,
                2024,
                form.id(),
                null,
                List.of(),
                List.of(),
                tables,
                List.of(),
                List.of(),
                empty.checks(),
                List.of());
    }

    private String text(Report report) {
        return new String(json.line(report), StandardCharsets.UTF_8);
    }
}
