// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Document;
import org.nianbao.normalize.prose.ProseLine;
import org.nianbao.normalize.report.Agency;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Fact;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Section;
import org.nianbao.normalize.report.ValueState;

/**
 * What a report says outside its tables.
 *
 * @param prose the lines of the sections with their places
 * @param facts evidence for those of title, agency, year and date that are known
 */
public record Narrative(
        @Nullable String title,
        @Nullable Agency agency,
        @Nullable Integer year,
        @Nullable LocalDate publishedOn,
        List<Section> sections,
        List<ProseLine> prose,
        List<Fact> facts,
        List<Diagnostic> diagnostics) {
    public Narrative {
        sections = List.copyOf(sections);
        prose = List.copyOf(prose);
        facts = List.copyOf(facts);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Reads title, agency, year, date and sections of a document. */
    public static Narrative of(Document document) {
        List<Line> lines = Line.of(document.blocks());
        Title title = TitleFinder.find(lines, document.metadata());
        List<Fact> facts = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (title.text() != null) {
            facts.add(fact(
                    "/title",
                    Evidence.of(title.text(), ValueState.VALUE, Confidence.CERTAIN, title.match(), title.location())));
        }
        AgencyFinder.Found agency = AgencyFinder.find(
                lines, title, document.metadata(), document.source().uri());
        if (agency != null) {
            Confidence confidence = agency.match() == Match.PROSE ? Confidence.INFERRED : Confidence.CERTAIN;
            facts.add(fact(
                    "/agency/name",
                    Evidence.of(agency.name(), ValueState.VALUE, confidence, agency.match(), agency.location())));
        }
        YearFinder.Found year = YearFinder.find(lines, title);
        if (year != null) {
            facts.add(fact(
                    "/year",
                    Evidence.of(year.raw(), ValueState.VALUE, year.confidence(), year.match(), year.location())));
        }
        DateFinder.Found date = DateFinder.find(lines, title, document.metadata());
        if (date != null) {
            facts.add(fact(
                    "/publishedOn",
                    Evidence.of(date.raw(), ValueState.VALUE, Confidence.CERTAIN, date.match(), date.location())));
        }
        List<ProseLine> prose = new ArrayList<>();
        List<Section> sections = OutlineReader.read(lines, title, prose);
        Identity identity = Identity.of(
                agency, Whereabouts.surroundings(lines, title, document.metadata(), year == null ? null : year.year()));
        diagnostics.addAll(identity.diagnostics());
        diagnostics.addAll(Contradictions.in(year, date, lines));
        if (year != null && year.confidence() == Confidence.CERTAIN) {
            diagnostics.addAll(CopiedText.years(year.year(), prose, sections));
        }
        if (agency != null && identity.agency() != null) {
            diagnostics.addAll(CopiedText.agencies(agency, identity.agency().kind(), lines, prose));
        }
        return new Narrative(
                title.text(),
                identity.agency(),
                year == null ? null : year.year(),
                date == null ? null : date.date(),
                sections,
                prose,
                facts,
                diagnostics);
    }

    private static Fact fact(String pointer, Evidence evidence) {
        return new Fact(pointer, evidence);
    }
}
