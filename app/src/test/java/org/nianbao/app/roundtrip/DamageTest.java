// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.normalize.report.Report;

/**
 * Damaged reports: a cell stays right, or loses {@code certain}, or goes missing; it is never silently wrong. The share
 * that is read right is printed, and must not fall. More reports with {@code -Dnianbao.tries=100}.
 */
class DamageTest {
    private static final int TRIES = Integer.getInteger("nianbao.tries", 1);
    private static final int SOAK_TRIES = 40;
    private static final int NOTES_SHOWN = 12;

    static List<Damage> damages() {
        return Damages.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void neverSilentlyWrong(Damage damage) throws IOException {
        run(damage, TRIES);
    }

    @Tag("soak")
    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void neverSilentlyWrongInManyReports(Damage damage) throws IOException {
        run(damage, SOAK_TRIES);
    }

    private static void run(Damage damage, int tries) throws IOException {
        Tally tally = new Tally();
        for (ReportWriter writer : RoundTrip.writers()) {
            for (int i = 0; damage.fits(writer) && i < tries; i++) {
                long seed = 31L * i + writer.name().hashCode();
                tally.add(damage, writer, seed);
            }
        }
        System.out.println(tally.line(damage.name()));
        assertEquals(List.of(), tally.worst(), "silent errors and false alarms");
        assertTrue(tally.share() >= damage.floor(), tally.line(damage.name()));
    }

    /** Counts over many reports. */
    private static final class Tally {
        private int right;
        private int unsure;
        private int missing;
        private int flagged;
        private int silent;
        private int alarms;
        private final List<String> notes = new ArrayList<>();

        void add(Damage damage, ReportWriter writer, long seed) throws IOException {
            Random random = new Random(seed);
            boolean printed = !writer.showsBlanks() || damage.name().equals("wrong figure");
            FilledReport whole = printed ? Filling.draw(random, Filling.Zeros.PRINTED) : Filling.draw(random);
            FilledReport damaged = damage.change().apply(whole, random);
            Report read = Reading.read("report" + writer.ending(), writer.write(damaged, random));
            Comparison comparison = Comparison.of(damaged, whole.cells().keySet(), read);
            right += comparison.right();
            unsure += comparison.unsure();
            missing += comparison.missing();
            flagged += comparison.flagged();
            silent += comparison.silent();
            String where = writer.name() + " seed " + seed + ": ";
            comparison.notes().stream()
                    .filter(note -> note.startsWith("SILENT"))
                    .forEach(note -> notes.add(where + note));
            alarms(damage, damaged, read, where);
        }

        /** The agency is blamed for the sums that it printed wrong, and for no others. */
        private void alarms(Damage damage, FilledReport damaged, Report read, String where) {
            Set<String> wanted = PrintedSums.violatedBy(damaged);
            Set<String> blamed = new TreeSet<>(Comparison.published(read));
            if (damage.name().equals("wrong figure") ? !blamed.equals(wanted) : !wanted.containsAll(blamed)) {
                alarms++;
                notes.add(where + "blamed for " + blamed + ", printed wrong " + wanted);
            }
            if (!damaged.form().equals(read.form()) && !damage.name().startsWith("table missing")) {
                notes.add(where + "form " + read.form() + ", printed " + damaged.form());
            }
        }

        double share() {
            return (double) right / Math.max(1, right + missing + flagged + silent);
        }

        List<String> worst() {
            return notes.subList(0, Math.min(NOTES_SHOWN, notes.size()));
        }

        String line(String name) {
            return String.format(
                    "%-32s right %.4f (unsure %.4f)  missing %d  flagged %d  silent %d  false alarms %d",
                    name, share(), (double) unsure / Math.max(1, right), missing, flagged, silent, alarms);
        }
    }
}
