// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * What is written is read: every cell, its state, its place, and nothing else. More tries with
 * {@code -Djqwik.tries.default=5000}.
 */
class RoundTripTest {
    /** Every build draws the same reports, so that it fails for a change and not by luck; the soak test draws new ones. */
    private static final String SEED = "20261124";

    /** A report that is still to be drawn; small parts, so that a failure shrinks to the plainest one. */
    record Case(ReportWriter writer, String form, Figures.Load load, Filling.Zeros zeros, long seed) {
        FilledReport report() {
            return Filling.draw(new Random(seed), zeros, form, load);
        }
    }

    @Property(seed = SEED)
    void readsEveryCellOfWebPages(@ForAll("web") Case drawn) throws IOException {
        RoundTrip.assertReadWhole(drawn.report(), drawn.writer(), drawn.seed());
    }

    @Property(seed = SEED)
    void readsEveryCellOfSavedPages(@ForAll("saved") Case drawn) throws IOException {
        RoundTrip.assertReadWhole(drawn.report(), drawn.writer(), drawn.seed());
    }

    @Property(seed = SEED)
    void readsEveryCellOfText(@ForAll("text") Case drawn) throws IOException {
        RoundTrip.assertReadWhole(drawn.report(), drawn.writer(), drawn.seed());
    }

    @Property(seed = SEED)
    void readsEveryCellOfWord(@ForAll("word") Case drawn) throws IOException {
        RoundTrip.assertReadWhole(drawn.report(), drawn.writer(), drawn.seed());
    }

    @Property(seed = SEED)
    void readsEveryCellOfSpreadsheets(@ForAll("sheets") Case drawn) throws IOException {
        RoundTrip.assertReadWhole(drawn.report(), drawn.writer(), drawn.seed());
    }

    @Property(seed = SEED)
    void readsEveryCellOfPdf(@ForAll("pdf") Case drawn) throws IOException {
        RoundTrip.assertReadWhole(drawn.report(), drawn.writer(), drawn.seed());
    }

    @Tag("soak")
    @Property(tries = 20_000)
    void neverTiresOfReading(@ForAll("any") Case drawn) throws IOException {
        RoundTrip.assertReadWhole(drawn.report(), drawn.writer(), drawn.seed());
    }

    @Provide
    Arbitrary<Case> web() {
        return cases(HtmlWriter.all());
    }

    @Provide
    Arbitrary<Case> saved() {
        return cases(MhtWriter.all());
    }

    @Provide
    Arbitrary<Case> text() {
        return cases(TextWriter.all());
    }

    @Provide
    Arbitrary<Case> word() {
        return cases(List.of(
                new DocxWriter(),
                new WordXmlWriter(WordXmlWriter.Kind.FLAT_PACKAGE),
                new WordXmlWriter(WordXmlWriter.Kind.WORD_2003)));
    }

    @Provide
    Arbitrary<Case> sheets() {
        List<ReportWriter> writers = new ArrayList<>(SheetWriter.all());
        writers.add(new OdsWriter());
        writers.add(new ExcelXmlWriter());
        return cases(writers);
    }

    @Provide
    Arbitrary<Case> pdf() {
        return cases(PdfWriter.all());
    }

    @Provide
    Arbitrary<Case> any() {
        return cases(RoundTrip.writers());
    }

    private static Arbitrary<Case> cases(List<? extends ReportWriter> writers) {
        return Combinators.combine(
                        Arbitraries.of(new ArrayList<ReportWriter>(writers)),
                        Arbitraries.of("gid-2021", "gid-2019"),
                        Arbitraries.of(Figures.Load.class),
                        Arbitraries.of(Filling.Zeros.class),
                        Arbitraries.longs().between(0, 1_000_000))
                .as((writer, form, load, zeros, seed) -> new Case(writer, form, load, possible(writer, zeros), seed));
    }

    /** Spaces show no blanks, and a row of nothing but tabs, or of cells without borders, is an empty line. */
    private static Filling.Zeros possible(ReportWriter writer, Filling.Zeros zeros) {
        boolean tabs = writer instanceof TextWriter text
                && (text.dialect() == TextWriter.Dialect.TABS || text.dialect() == TextWriter.Dialect.TABS_DROPPED);
        boolean bare = writer instanceof SheetWriter sheet && !sheet.borders();
        boolean emptyLine = (tabs || bare) && zeros == Filling.Zeros.BLANK;
        return !writer.showsBlanks() ? Filling.Zeros.PRINTED : emptyLine ? Filling.Zeros.MIXED : zeros;
    }
}
