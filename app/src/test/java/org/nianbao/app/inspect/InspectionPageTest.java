// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.app.convert.Converter;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.detect.SourceDocuments;

class InspectionPageTest {
    private static final Limits LIMITS = Limits.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html/agency-page.html",
                "html/word-pasted.html",
                "text/padded.txt",
                "word/merged-cells.docx",
                "sheet/one-sheet.xlsx",
                "pdf/printed-by-office.pdf"
            })
    void everyValueIsLinkedToItsMarkAndTheMarkHoldsItsText(String sample) throws IOException, RejectionException {
        Inspection inspection = inspect(sample);
        String html = InspectionPage.of(inspection, LIMITS);
        Document page = Jsoup.parse(html);
        assertTrue(
                page.select("script, link, iframe, form, [onclick], [onload]").isEmpty());
        assertFalse(html.toLowerCase(Locale.ROOT).contains("src=\"http"));
        int seen = 0;
        for (ShownValue value : new ShownValues(inspection).all()) {
            if (value.table().isEmpty()) {
                continue;
            }
            Element item = Objects.requireNonNull(page.getElementById(value.listId()), value.pointer());
            Element mark =
                    Objects.requireNonNull(page.selectFirst(item.select("a").attr("href")), value.pointer());
            assertTrue(mark.hasClass(value.cssClass()), value.pointer());
            assertTrue(mark.attr("title").contains(value.pointer()), value.pointer());
            if (!sample.startsWith("pdf")) {
                assertEquals(value.evidence().raw(), mark.text(), value.pointer());
            } else {
                assertTrue(mark.attr("style").matches("left:[0-9.]+%;top:[0-9.]+%;width:[0-9.]+%;height:[0-9.]+%"));
            }
            seen++;
        }
        assertTrue(seen > 150, "only " + seen);
    }

    private static Inspection inspect(String sample) throws IOException, RejectionException {
        byte[] bytes = Files.readAllBytes(Path.of("..", "samples").resolve(sample));
        return Inspection.of(Converter.standard(LIMITS), SourceDocuments.of(sample, bytes, Instant.EPOCH, LIMITS));
    }
}
