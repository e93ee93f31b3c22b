// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Value;

/**
 * Reports on pages that are hard to read: a value is right, or does not claim to be certain. What is known to be read
 * whole stays so. More reports with {@code -Dnianbao.tries=100}.
 */
class HardPageTest {
    private static final int TRIES = Integer.getInteger("nianbao.tries", 4);

    @ParameterizedTest
    @EnumSource
    void neverSilentlyWrong(HardPdfWriter.Kind kind) throws IOException {
        int right = 0;
        int unsure = 0;
        int printed = 0;
        List<String> silent = new ArrayList<>();
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            FilledReport report = Filling.draw(random);
            Comparison comparison = Comparison.of(
                    report, Set.of(), Reading.read("hard.pdf", new HardPdfWriter(kind).write(report, random)));
            right += comparison.right();
            unsure += comparison.unsure();
            printed += comparison.printed();
            String where = "seed " + seed + ": ";
            comparison.notes().stream()
                    .filter(note -> note.startsWith("SILENT"))
                    .forEach(note -> silent.add(where + note));
            if (Boolean.getBoolean("nianbao.notes")) {
                comparison.notes().stream().limit(12).forEach(note -> System.out.println(where + note));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s right %d of %d, unsure %d, silent %d%n",
                kind.name().toLowerCase(Locale.ROOT),
                right,
                printed,
                unsure,
                silent.size());
        assertEquals(List.of(), silent);
        assertTrue(right >= kind.floor() * printed, kind + ": " + right + " of " + printed);
    }

    /** A number that filled its line goes on in the next; where there was room, two lines are two numbers. */
    @Test
    void takesNoNumberOfTwoLinesForOneWhereTheFirstHadRoom() throws IOException {
        String pointer = "/requests/received/total";
        FilledReport report = Filling.draw(new Random(1), Filling.Zeros.PRINTED)
                .mapCells(cell ->
                        cell.truth() != null && cell.truth().pointer().equals(pointer) ? cell.saying("12\n34") : cell);
        byte[] pdf = new PdfWriter(PdfWriter.Style.PLAIN).write(report, new Random(1));
        Value value = Comparison.values(Reading.read("hard.pdf", pdf)).get(pointer);
        assertTrue(value != null && value.number() == null || isUnsure(value), String.valueOf(value));
    }

    private static boolean isUnsure(@Nullable Value value) {
        return value != null && value.evidence().confidence() != Confidence.CERTAIN;
    }
}
