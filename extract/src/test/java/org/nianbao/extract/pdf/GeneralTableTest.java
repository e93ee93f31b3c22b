// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of no form, as reports of statistics print them: few lines or none. */
class GeneralTableTest {
    private static final float[] XS = {80, 240, 310, 380, 450};

    /** Figures end at the right of their columns, as they are printed. */
    private static TestPdf figures(TestPdf pdf, float baseline, String label, String... figures) {
        pdf.text(XS[0], baseline, 10, label);
        for (int i = 0; i < figures.length; i++) {
            pdf.text(XS[i + 1] + 45 - 5 * figures[i].length(), baseline, 10, figures[i]);
        }
        return pdf;
    }

    private static TestPdf body(TestPdf pdf, float top) {
        figures(pdf, top, "Wheat", "1,204", "980", "12.5", "-");
        figures(pdf, top + 14, "Barley and oats", "310", "295", "5.1", "3");
        figures(pdf, top + 28, "Rye", "88", "101", "(12.9)", "14");
        return figures(pdf, top + 42, "All cereals", "1,602", "1,376", "16.4", "17");
    }

    private static final List<String> BODY = List.of(
            "Wheat | 1,204 | 980 | 12.5 | -",
            "Barley and oats | 310 | 295 | 5.1 | 3",
            "Rye | 88 | 101 | (12.9) | 14",
            "All cereals | 1,602 | 1,376 | 16.4 | 17");

    @Test
    void readsATableOfThreeLinesAcross() {
        TestPdf pdf = new TestPdf().page().text(80, 80, 10, "Table 3. Harvest of cereals, by year");
        pdf.line(80, 100, 500, 100).line(80, 118, 500, 118).line(80, 178, 500, 178);
        figures(pdf, 112, "Crop", "2011", "2010", "Change", "Farms");
        Reading reading = Reading.of(body(pdf, 130).bytes());
        assertEquals("Crop | 2011 | 2010 | Change | Farms", reading.rows().get(0));
        assertEquals(BODY, reading.rows().subList(1, 5));
        assertEquals("PT", reading.order());
    }

    @Test
    void spansAHeaderOverTheColumnsThatItsLineCovers() {
        TestPdf pdf = new TestPdf().page();
        pdf.text(270, 96, 10, "Tonnes")
                .line(240, 100, 360, 100)
                .text(405, 96, 10, "Other")
                .line(380, 100, 500, 100);
        figures(pdf, 112, "Crop", "Sown", "Sold", "Change", "Farms");
        List<String> rows = Reading.of(body(pdf, 130).bytes()).rows();
        assertEquals(List.of(" | Tonnes 1x2 | Other 1x2", "Crop | Sown | Sold | Change | Farms"), rows.subList(0, 2));
        assertEquals(BODY, rows.subList(2, 6));
    }

    @Test
    void joinsHeadersAndLabelsOfTwoLines() {
        TestPdf pdf = new TestPdf().page();
        pdf.text(240, 90, 10, "Area in").text(310, 90, 10, "Area in").text(380, 90, 10, "Yearly");
        figures(pdf, 102, "Crop", "2011", "2010", "Change", "Farms");
        figures(pdf, 122, "Wheat", "1,204", "980", "12.5", "-");
        pdf.text(80, 142, 10, "Barley, together with oats");
        figures(pdf, 153, "and other fodder", "310", "295", "5.1", "3");
        figures(pdf, 173, "Rye", "88", "101", "(12.9)", "14");
        List<String> rows = Reading.of(pdf.bytes()).rows();
        assertEquals("Wheat | 1,204 | 980 | 12.5 | -", rows.get(1));
        assertEquals("Barley, together with oats\nand other fodder | 310 | 295 | 5.1 | 3", rows.get(2));
        assertEquals(4, rows.size());
    }

    @Test
    void partsTheRowsThatABorderedTableLeavesTogether() {
        TestPdf pdf = new TestPdf().page().frame(76, 100, 430, 82).line(76, 118, 506, 118);
        for (float x : new float[] {236, 306, 376, 446}) {
            pdf.line(x, 100, x, 182);
        }
        figures(pdf, 112, "Crop", "Sown", "Sold", "Change", "Farms");
        List<String> rows = Reading.of(body(pdf, 130).bytes()).rows();
        assertEquals("Crop | Sown | Sold | Change | Farms", rows.get(0));
        assertEquals(BODY, rows.subList(1, 5));
    }

    @Test
    void takesTextInTwoColumnsForText() {
        TestPdf pdf = new TestPdf().page();
        for (int i = 0; i < 12; i++) {
            pdf.text(60, 100 + 14 * i, 10, "the harvest of the year " + (1900 + i) + " was a good one, as");
            pdf.text(330, 100 + 14 * i, 10, "farmers of the county told us in " + (1950 + i) + " and");
        }
        assertEquals(List.of(), Reading.of(pdf.bytes()).tables());
    }

    @Test
    void takesTheLinesOfAChartForNoTable() {
        float[] ys = {100, 120, 140, 160, 180, 200, 220};
        TestPdf pdf = new TestPdf().page().grid(XS, ys).row(XS, 214, "1990", "2000", "2010", "2020");
        assertEquals(List.of(), Reading.of(pdf.bytes()).tables());
    }

    @Test
    void leavesAParagraphBetweenTwoTablesOutOfBoth() {
        TestPdf pdf = body(new TestPdf().page(), 100);
        for (int i = 0; i < 3; i++) {
            pdf.text(
                    80,
                    160 + 14 * i,
                    10,
                    "The harvest was larger than in the year before, as the rain came in time this year.");
        }
        Reading reading = Reading.of(body(pdf, 210).bytes());
        assertEquals(2, reading.tables().size());
        assertEquals(BODY, Reading.rows(reading.tables().get(0)));
        assertEquals(BODY, Reading.rows(reading.tables().get(1)));
    }

    @Test
    void leavesOutThePointsThatLeadToTheFigures() {
        TestPdf pdf = figures(new TestPdf().page(), 100, "Crop", "Sown", "Sold");
        figures(pdf, 114, "Wheat ...................", "1,204", "980");
        figures(pdf, 128, "Barley and oats .........", "310", "295");
        figures(pdf, 142, "Rye .....................", "88", "101");
        assertEquals(
                List.of("Crop | Sown | Sold", "Wheat | 1,204 | 980", "Barley and oats | 310 | 295", "Rye | 88 | 101"),
                Reading.of(pdf.bytes()).rows());
    }

    @Test
    void takesContentsForText() {
        TestPdf pdf = new TestPdf().page();
        for (int i = 0; i < 6; i++) {
            pdf.text(
                    80,
                    100 + 14 * i,
                    10,
                    "Chapter " + i + " ....................................." + " " + (7 * i + 3));
        }
        assertEquals(List.of(), Reading.of(pdf.bytes()).tables());
    }
}
