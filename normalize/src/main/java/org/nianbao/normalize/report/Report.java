// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.SourceDocument;

/**
 * One published report in canonical form.
 *
 * @param year the reporting year, not the year of publication
 * @param form id of the national or local form, or null where there is no table of a known one
 * @param attachments further documents that values were taken from
 * @param tables those that the report has, in the order of the contract
 * @param facts evidence for title, agency, year and date
 */
public record Report(
        SourceDocument source,
        @Nullable String title,
        @Nullable Agency agency,
        @Nullable Integer year,
        @Nullable String form,
        @Nullable LocalDate publishedOn,
        List<SourceDocument> attachments,
        List<Section> sections,
        List<TableValues> tables,
        List<Statement> statements,
        List<Fact> facts,
        Checks checks,
        List<Diagnostic> diagnostics) {
    public Report {
        attachments = List.copyOf(attachments);
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
        statements = List.copyOf(statements);
        facts = List.copyOf(facts);
        diagnostics = List.copyOf(diagnostics);
    }
}
