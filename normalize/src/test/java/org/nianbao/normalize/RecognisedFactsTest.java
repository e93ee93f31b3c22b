// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Block;
import org.nianbao.extract.Document;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Trust;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Fact;
import org.nianbao.normalize.report.Report;

class RecognisedFactsTest {
    private static Report read(Trust first, Trust second) {
        List<Block> blocks = List.of(
                new Paragraph("青岚市水务局", new PageBox(1, 0, 0, 9, 1), first),
                new Paragraph("2023年政府信息公开工作年度报告", new PageBox(1, 0, 1, 9, 2), second));
        SourceDocument source = new SourceDocument("t.png", "image/png", null, new byte[0], "", Instant.EPOCH, null);
        return Normalizer.standard().normalize(new Document(source, PageMetadata.none(), blocks, List.of()));
    }

    private static String confidences(Report report) {
        return report.facts().stream()
                .map(fact -> fact.pointer() + " " + confidence(fact).code())
                .collect(Collectors.joining(", "));
    }

    private static Confidence confidence(Fact fact) {
        return fact.evidence().confidence();
    }

    @Test
    void printedFactsStayCertain() {
        assertEquals(
                "/title certain, /agency/name certain, /year certain", confidences(read(Trust.PRINTED, Trust.PRINTED)));
    }

    @Test
    void recognisedFactsAreInferredThoughPassesAgree() {
        assertEquals(
                "/title inferred, /agency/name inferred, /year inferred",
                confidences(read(Trust.RECOGNISED, Trust.RECOGNISED)));
    }

    @Test
    void aTitleIsAsSureAsTheWorstOfItsLines() {
        assertEquals(
                "suspect",
                read(Trust.RECOGNISED, Trust.DOUBTFUL)
                        .facts()
                        .get(0)
                        .evidence()
                        .confidence()
                        .code());
    }
}
