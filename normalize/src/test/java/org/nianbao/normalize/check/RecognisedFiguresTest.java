// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.Trust;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** How sure figures are that were recognised in a picture. */
class RecognisedFiguresTest {
    private static final int GRANTED = 2;
    private static final int NOT_HELD = 12;

    private static Confidence confidence(Report report, String pointer) {
        return RecognisedTable.value(report, pointer).evidence().confidence();
    }

    @Test
    void figuresThatASumOfSeveralVouchesForAreCertain() {
        RecognisedTable table =
                new RecognisedTable().put(GRANTED, 0, 12).put(NOT_HELD, 0, 3).put(NOT_HELD, 1, 4);
        Report report = table.read();
        assertEquals(Confidence.CERTAIN, confidence(report, "/requests/outcomes/granted/naturalPersons"));
        assertEquals(Confidence.CERTAIN, confidence(report, "/requests/outcomes/unavailable/notHeld/naturalPersons"));
        assertEquals(Confidence.CERTAIN, confidence(report, "/requests/outcomes/unavailable/notHeld/total"));
        assertEquals(Confidence.CERTAIN, confidence(report, "/requests/outcomes/total/naturalPersons"));
    }

    @Test
    void aFigureThatStandsAgainstItselfIsInferred() {
        // Who takes the shape of a 5 for that of a 6 does so in the total as well.
        Report report = new RecognisedTable().put(GRANTED, 0, 5).read();
        assertEquals(Confidence.INFERRED, confidence(report, "/requests/outcomes/granted/naturalPersons"));
        assertEquals(Confidence.INFERRED, confidence(report, "/requests/outcomes/granted/total"));
        assertEquals(Confidence.INFERRED, confidence(report, "/requests/outcomes/total/total"));
    }

    @Test
    void nothingIsCertainInATableOfZeros() {
        assertTrue(new RecognisedTable()
                .read().tables().get(0).values().stream()
                        .noneMatch(value -> value.evidence().confidence() == Confidence.CERTAIN));
    }

    @Test
    void aZeroThatSumsOfOthersVouchForIsCertainAndABlankIsToo() {
        RecognisedTable table =
                new RecognisedTable().put(GRANTED, 0, 12).put(NOT_HELD, 0, 3).blank(3, 0);
        Report report = table.read();
        assertEquals(Confidence.CERTAIN, confidence(report, "/requests/outcomes/refused/stateSecrets/naturalPersons"));
        Value blank = RecognisedTable.value(report, "/requests/outcomes/partlyGranted/naturalPersons");
        assertEquals(ValueState.BLANK, blank.evidence().state());
        assertEquals(Confidence.CERTAIN, blank.evidence().confidence());
    }

    @Test
    void aBlankInARowAndColumnOfZerosMayHaveLostItsInk() {
        Report report = new RecognisedTable()
                .put(GRANTED, 0, 12)
                .put(NOT_HELD, 0, 3)
                .blank(5, 2)
                .read();
        assertEquals(
                Confidence.INFERRED,
                confidence(report, "/requests/outcomes/refused/prohibitedByLaw/researchInstitutions"));
    }

    @Test
    void figuresOfAFailedSumAreSuspectAndTheCauseIsTheExtraction() {
        RecognisedTable table = new RecognisedTable().put(GRANTED, 0, 12).put(NOT_HELD, 0, 3);
        Report report = table.misread(GRANTED, 0, "17").read();
        assertEquals(Confidence.SUSPECT, confidence(report, "/requests/outcomes/granted/naturalPersons"));
        assertEquals(Confidence.SUSPECT, confidence(report, "/requests/outcomes/total/naturalPersons"));
        assertTrue(report.checks().failed().stream().allMatch(failed -> failed.cause() == Cause.EXTRACTION));
        CheckResult row = report.checks().failed().stream()
                .filter(failed -> failed.id().equals("requests.applicantSum/outcomes/granted"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.suggestions().stream().anyMatch(s -> s.value().compareTo(BigDecimal.valueOf(12)) == 0));
    }

    @Test
    void aFigureThatPassesDisagreeOnIsSuspectThoughItsSumsHold() {
        RecognisedTable table = new RecognisedTable().put(GRANTED, 0, 12).put(NOT_HELD, 0, 3);
        Report report = table.doubt(GRANTED, 0).read();
        assertEquals(Confidence.SUSPECT, confidence(report, "/requests/outcomes/granted/naturalPersons"));
    }

    @Test
    void aTextThatIsNoFigureIsUnreadableAndNamesItsReadings() {
        RecognisedTable table = new RecognisedTable().put(GRANTED, 0, 12).put(NOT_HELD, 0, 3);
        Report report = table.unread(GRANTED, 0, "12", "72", "x").read();
        Value value = RecognisedTable.value(report, "/requests/outcomes/granted/naturalPersons");
        assertEquals(ValueState.UNREADABLE, value.evidence().state());
        assertNull(value.number());
        assertEquals(
                List.of(BigDecimal.valueOf(12), BigDecimal.valueOf(72)),
                value.evidence().readings());
    }

    @Test
    void valuesBesideALabelThatPassesDisagreeOnAreInferred() {
        RecognisedTable table = new RecognisedTable().put(GRANTED, 0, 12).put(NOT_HELD, 0, 3);
        Report row = table.doubtRowLabel(GRANTED).read();
        assertEquals(Confidence.INFERRED, confidence(row, "/requests/outcomes/granted/naturalPersons"));
        assertEquals(Confidence.CERTAIN, confidence(row, "/requests/outcomes/unavailable/notHeld/naturalPersons"));
        Report column = new RecognisedTable()
                .put(GRANTED, 0, 12)
                .put(NOT_HELD, 0, 3)
                .doubtColumnLabel(0)
                .read();
        assertEquals(Confidence.INFERRED, confidence(column, "/requests/outcomes/granted/naturalPersons"));
    }

    @Test
    void theFormIsAWitnessForALabelThatOnePassOnlyReadsAsTheFormHasIt() {
        Report misread = new RecognisedTable()
                .put(GRANTED, 0, 12)
                .put(NOT_HELD, 0, 3)
                .doubtRowLabel(GRANTED, "(一)予以公升")
                .read();
        assertEquals(Confidence.CERTAIN, confidence(misread, "/requests/outcomes/granted/naturalPersons"));
        Report other = new RecognisedTable()
                .put(GRANTED, 0, 12)
                .put(NOT_HELD, 0, 3)
                .doubtRowLabel(GRANTED, "(二)部分公开")
                .read();
        assertEquals(Confidence.INFERRED, confidence(other, "/requests/outcomes/granted/naturalPersons"));
    }

    @Test
    void figuresOfATableWithoutSumsAreNeverCertain() {
        Report report = RecognisedTable.disclosure("12", "3", "45");
        Value value = RecognisedTable.value(report, "/proactiveDisclosure/regulations/issued");
        assertEquals(BigDecimal.valueOf(12), value.number());
        assertEquals(Confidence.INFERRED, value.evidence().confidence());
    }

    @Test
    void digitalFiguresAreAsSureAsBefore() {
        RecognisedTable table = new RecognisedTable(Trust.PRINTED).put(GRANTED, 0, 5);
        assertEquals(Confidence.CERTAIN, confidence(table.read(), "/requests/outcomes/granted/naturalPersons"));
    }

    @Property(tries = 150, seed = "20261124")
    void neverIsAFigureCertainThatAllPassesMisreadInTheSameWay(
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 400) int largest) {
        Random random = new Random(seed);
        RecognisedTable table = RecognisedTable.random(random, largest);
        int row = random.nextInt(RecognisedTable.ROWS.size());
        int column = random.nextInt(7);
        String printed = table.text(row, column);
        int at = random.nextInt(printed.length());
        char other = (char) ('0' + (printed.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        String read = printed.substring(0, at) + other + printed.substring(at + 1);
        table.misread(row, column, read);
        assertNoWrongFigureIsCertain(table);
    }

    @Property(tries = 300, seed = "20261124")
    void neverIsAFigureCertainThatIsTakenForAnotherWhereverItStands(
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 30) int largest) {
        Random random = new Random(seed);
        RecognisedTable table = RecognisedTable.random(random, largest);
        String from = table.text(random.nextInt(RecognisedTable.ROWS.size()), random.nextInt(7));
        String to = Integer.toString(random.nextInt(10 * from.length()));
        for (int row = 0; row < RecognisedTable.ROWS.size(); row++) {
            for (int column = 0; column < 7; column++) {
                if (table.text(row, column).equals(from)) {
                    table.misread(row, column, to);
                }
            }
        }
        assertNoWrongFigureIsCertain(table);
    }

    private static void assertNoWrongFigureIsCertain(RecognisedTable table) {
        for (Value value : table.read().tables().get(0).values()) {
            BigDecimal number = value.number();
            if (value.evidence().confidence() == Confidence.CERTAIN && number != null) {
                assertEquals(
                        table.truth(value.key().pointer()), number.longValueExact(), () -> value.key() + "\n" + table);
            }
        }
    }

    /** A figure that is alone in its row and in its column has no sum that could vouch for it. */
    @Test
    void mostFiguresOfTablesThatWereReadRightAreCertain() {
        int figures = 0;
        int certain = 0;
        for (int seed = 0; seed < 60; seed++) {
            for (Value value : RecognisedTable.random(new Random(seed), 60)
                    .read()
                    .tables()
                    .get(0)
                    .values()) {
                BigDecimal number = value.number();
                if (number != null && number.signum() != 0) {
                    figures++;
                    certain += value.evidence().confidence() == Confidence.CERTAIN ? 1 : 0;
                }
            }
        }
        assertTrue(certain >= 0.75 * figures, certain + " of " + figures);
    }
}
