// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.extract.Document;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

class HostilePageTest {
    /** Far above what any of these takes, and far below what a quadratic reading would. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Document read(String html) {
        return assertTimeoutPreemptively(PATIENCE, () -> Pages.read(html));
    }

    private static RejectionException rejection(String html) {
        return assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThrows(RejectionException.class, () -> Pages.readStrictly(html, Limits.standard())));
    }

    @Test
    void rejectsMoreCellsThanTheLimit() {
        RejectionException e = rejection("<table>" + "<tr><td>1<td>2".repeat(100_001) + "</table>");
        assertEquals(RejectionCode.TOO_LARGE, e.code());
        assertEquals(Stage.EXTRACT, e.stage());
        assertEquals("more than 200000 table cells, the limit for one document; found at least 200001", e.getMessage());
    }

    @Test
    void readsAsManyCellsAsTheLimit() {
        assertEquals(
                100_000,
                Pages.onlyTable(read("<table>" + "<tr><td>1<td>2".repeat(100_000) + "</table>"))
                        .rows());
    }

    @Test
    void rejectsMoreRowsThanCellsAreAllowed() {
        assertEquals(
                RejectionCode.TOO_LARGE,
                rejection("<table>" + "<tr>".repeat(200_001)).code());
    }

    @Test
    void rejectsATableMadeOfSpans() {
        String row = "<tr>" + "<td colspan=1000 rowspan=1000>1".repeat(100);
        assertEquals(
                RejectionCode.TOO_LARGE, rejection("<table>" + row.repeat(1000)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>x",
                "<div>x",
                "<b>x",
                "<font size=2>",
                "<span><p>x",
                "<ul><li>x",
                "<p><b><i>x",
                "<a href=y>x",
                "<h1>x",
                "</td>",
                "<td>x",
                "<tr>",
                "<select><option>",
                "<!--",
                "<form><input>x",
                "<table>x",
                "<pre>\n"
            })
    void readsWithoutEndTagsInBoundedTime(String piece) {
        read(piece.repeat(30_000));
    }

    @Test
    void notesNestingBeyondTheLimitAndKeepsTheText() {
        Document document = read("<table><tr><td>".repeat(10_000) + "甲");
        assertTrue(Pages.problemCodes(document).contains("nestingClamped"));
        assertTrue(Pages.show(document).contains("甲"));
        assertTrue(!Pages.problemCodes(read("<div>".repeat(300) + "甲" + "</div>".repeat(300)))
                .contains("nestingClamped"));
    }

    @Test
    void bearsAHugeAttributeAndAHugeLine() {
        String huge = "甲".repeat(1 << 20);
        assertEquals("乙", Pages.show(read("<p style='" + huge + "' id='" + huge + "'>乙</p>")));
        assertEquals(huge, Pages.show(read("<p>" + huge + "</p>")));
    }

    @Test
    void rejectsWhatWouldNeedGigabytesOfPaths() {
        String html = "<div>".repeat(380) + "<div><p>x</div>".repeat(50_000);
        assertEquals(RejectionCode.TOO_LARGE, rejection(html).code());
    }

    @Test
    void bearsManyTablesSideBySide() {
        assertEquals(
                10_000,
                Pages.tables(read("<table><tr><td>a<td>b<tr><td>c<td>d</table>".repeat(10_000)))
                        .size());
    }
}
