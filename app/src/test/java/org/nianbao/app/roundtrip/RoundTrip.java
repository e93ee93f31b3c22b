// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Value;

/** Writes a report, reads it back and compares. */
final class RoundTrip {
    private RoundTrip() {}

    static List<ReportWriter> writers() {
        List<ReportWriter> writers = new ArrayList<>(HtmlWriter.all());
        writers.addAll(TextWriter.all());
        writers.add(new DocxWriter());
        writers.addAll(SheetWriter.all());
        writers.add(new OdsWriter());
        writers.addAll(PdfWriter.all());
        return writers;
    }

    /** The report is read back with nothing missing, unsure, wrong or out of place. */
    static void assertReadWhole(FilledReport printed, ReportWriter writer, long seed) throws IOException {
        byte[] bytes = writer.write(printed, new Random(seed));
        Report read = Reading.read("report" + writer.ending(), bytes);
        assertWhole(printed, read);
        if (writer.ending().equals(".xml")) {
            return;
        }
        EvidencePlaces places = EvidencePlaces.of(writer.ending(), bytes, charset(writer));
        assertEquals(List.of(), misplaced(printed, read, places), "places of the evidence");
    }

    static Charset charset(ReportWriter writer) {
        HtmlWriter page =
                writer instanceof MhtWriter saved ? saved.page() : writer instanceof HtmlWriter html ? html : null;
        return page == null ? StandardCharsets.UTF_8 : page.charset();
    }

    static void assertWhole(FilledReport printed, Report read) {
        Comparison comparison = Comparison.of(printed, Set.of(), read);
        assertAll(
                () -> assertEquals(List.of(), comparison.notes(), "cells"),
                () -> assertEquals(printed.cells().size(), comparison.right(), "cells read right"),
                () -> assertEquals(printed.title(), read.title()),
                () -> assertEquals(printed.year(), read.year()),
                () -> assertEquals(printed.form(), read.form()),
                () -> assertEquals(
                        printed.agency(),
                        read.agency() == null ? null : read.agency().name()),
                () -> assertEquals(Set.of(), Comparison.failed(read), "failed checks"),
                () -> assertEquals(
                        List.of(
                                "overview",
                                "proactiveDisclosure",
                                "requests",
                                "reviewAndLitigation",
                                "problems",
                                "other"),
                        sections(read)));
    }

    private static List<String> sections(Report read) {
        return read.sections().stream()
                .map(section -> section.key().code())
                .filter(code -> !code.equals("preamble"))
                .toList();
    }

    /** Cells whose raw text or whose place in the file is not what was printed. */
    static List<String> misplaced(FilledReport printed, Report read, EvidencePlaces places) {
        Map<String, Value> values = Comparison.values(read);
        List<String> notes = new ArrayList<>();
        printed.cells().forEach((pointer, cell) -> {
            Value value = values.get(pointer);
            if (value == null) {
                notes.add(pointer + " is missing");
                return;
            }
            String wanted = squeezed(cell.text());
            String raw = value.evidence().raw();
            if (raw == null || !squeezed(raw).equals(wanted)) {
                notes.add(pointer + ": raw is '" + raw + "', printed '" + cell.text() + "'");
            }
            if (value.evidence().location() == null) {
                notes.add(pointer + " has no location");
            } else if (!squeezed(places.at(value.evidence().location())).equals(wanted)) {
                notes.add(pointer + ": printed '" + cell.text() + "', at "
                        + value.evidence().location() + " stands '"
                        + places.at(value.evidence().location()) + "'");
            }
        });
        return notes;
    }

    private static String squeezed(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
