// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.normalize.align.LabelledSet.Entry;

/**
 * How well labels are recognised, by kind of damage: each label alone, and in the place where it would do most harm. The
 * figures go to {@code target/label-recognition.txt}.
 */
class LabelRecognitionTest {
    private static final Path REPORT = Path.of("target", "label-recognition.txt");
    private static final int LABELS_AT_LEAST = 1090;

    /** What was reached: right and wrong readings of the kind, each label alone. Fewer right or more wrong fails. */
    private static final Map<String, int[]> PINNED = Map.ofEntries(
            Map.entry("lost", new int[] {99, 0}),
            Map.entry("cut", new int[] {45, 0}),
            Map.entry("swapped", new int[] {66, 0}),
            Map.entry("lookalike", new int[] {91, 0}),
            Map.entry("spaced", new int[] {30, 0}),
            Map.entry("numbering", new int[] {25, 0}),
            Map.entry("abbreviated", new int[] {157, 0}),
            Map.entry("reworded", new int[] {82, 0}),
            Map.entry("traditional", new int[] {58, 0}),
            Map.entry("several", new int[] {18, 0}),
            Map.entry("budget", new int[] {0, 0}),
            Map.entry("personnel", new int[] {0, 0}),
            Map.entry("otherSubject", new int[] {0, 0}),
            Map.entry("otherForm", new int[] {0, 2}),
            Map.entry("otherTable", new int[] {0, 0}),
            Map.entry("group", new int[] {0, 0}),
            Map.entry("remark", new int[] {0, 0}),
            Map.entry("sameWords", new int[] {0, 5}),
            Map.entry("opposite", new int[] {0, 86}));

    /** Labels of the opposite meaning are read, in doubt, and count as wrong. */
    private static final double PRECISION = 0.87;

    private static final double RECALL = 0.95;

    private static final Map<String, Tally> TALLIES = new LinkedHashMap<>();
    private static final Tally ALL = new Tally();
    private static final Map<String, List<String>> MISTAKES = new TreeMap<>();

    @BeforeAll
    static void measure() throws IOException {
        LabelledSet set = new LabelledSet();
        for (Entry entry : LabelledSet.entries()) {
            List<AxisLeaf> expected = set.leaves(entry);
            assertEquals(entry.isForeign(), expected.isEmpty(), () -> "no row or column for " + entry);
            Tally tally = TALLIES.computeIfAbsent(entry.kind(), kind -> new Tally());
            Recognition alone = Recognition.alone(set, entry);
            Recognition inTable = Recognition.inTable(set, entry);
            tally.add(entry, expected, alone, inTable);
            ALL.add(entry, expected, alone, inTable);
            String said = said(entry, expected, alone);
            if (said != null) {
                MISTAKES.computeIfAbsent(entry.kind(), kind -> new ArrayList<>())
                        .add(said);
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(REPORT, report() + '\n' + new ThresholdSweep(set).report());
        System.out.println(Tally.HEADINGS + '\n' + ALL.line("all"));
    }

    private static @Nullable String said(Entry entry, List<AxisLeaf> expected, Recognition found) {
        AxisLeaf leaf = found.leaf();
        if (leaf == null ? entry.isForeign() : expected.contains(leaf)) {
            return null;
        }
        String label = entry.label().replace("\n", "\\n");
        return leaf == null
                ? label + ": not recognised as " + entry.key()
                : label + ": taken for " + leaf.labels().exact() + ", " + found.match() + " " + found.score() + ", "
                        + found.confidence();
    }

    private static String report() {
        StringBuilder report = new StringBuilder();
        report.append(Tally.HEADINGS).append('\n');
        TALLIES.forEach((kind, tally) -> report.append(tally.line(kind)).append('\n'));
        report.append(ALL.line("all")).append('\n');
        MISTAKES.forEach((kind, mistakes) -> {
            report.append('\n').append(kind).append('\n');
            mistakes.forEach(mistake -> report.append("  ").append(mistake).append('\n'));
        });
        return report.toString();
    }

    @Test
    void recognisesNoFewerLabelsOfAKindThanWasReached() {
        assertEquals(PINNED.keySet(), TALLIES.keySet());
        TALLIES.forEach((kind, tally) -> {
            int[] pinned = PINNED.getOrDefault(kind, new int[2]);
            assertTrue(tally.right >= pinned[0], () -> kind + ": " + tally.right + " right, see " + REPORT);
            assertTrue(tally.wrong <= pinned[1], () -> kind + ": " + tally.wrong + " wrong, see " + REPORT);
        });
    }

    @Test
    void keepsPrecisionAndRecall() {
        assertTrue(ALL.labels >= LABELS_AT_LEAST, () -> "only " + ALL.labels + " labels");
        assertTrue(ALL.precision() >= PRECISION, () -> "precision is " + ALL.precision());
        assertTrue(ALL.recall() >= RECALL, () -> "recall is " + ALL.recall());
    }

    @Test
    void isNeverSureOfAWrongLabel() {
        assertEquals(0, ALL.wrongAndSure, () -> "see " + REPORT);
        assertEquals(0, ALL.wrongAndSureInTable, () -> "see " + REPORT);
    }
}
