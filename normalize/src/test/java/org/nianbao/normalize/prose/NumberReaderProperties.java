// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.nianbao.normalize.report.Statement;

/** A number written in any style is read back, and no part of one is ever taken for a number. */
class NumberReaderProperties {
    enum Style {
        PLAIN,
        THOUSANDS,
        FULL_WIDTH,
        CHINESE,
        FORMAL
    }

    enum Vague {
        YU("余"),
        DUO("多");

        private final String word;

        Vague(String word) {
            this.word = word;
        }
    }

    @Property(tries = 500)
    void readsBackWhatWasWritten(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long number, @ForAll Style style) {
        Statement statement = one("公开信息共" + write(number, style) + "条。");
        assertEquals(BigDecimal.valueOf(number), statement.value());
        assertFalse(statement.approximate());
    }

    @Property(tries = 300)
    void scalesDecimals(@ForAll @IntRange(min = 1, max = 9_999_999) int hundredths, @ForAll boolean million) {
        String scale = million ? "亿" : "万";
        BigDecimal count = BigDecimal.valueOf(hundredths, 2);
        Statement statement = one("浏览" + count.stripTrailingZeros().toPlainString() + scale + "次。");
        assertEquals(
                0, statement.value().compareTo(count.multiply(BigDecimal.valueOf(million ? 100_000_000 : 10_000))));
    }

    @Property(tries = 200)
    void marksVagueNumbers(
            @ForAll @IntRange(min = 1, max = 9_999) int number, @ForAll Vague vague, @ForAll boolean scaled) {
        String written = number + vague.word + (scaled ? "万" : "");
        Statement statement = one("浏览" + written + "次。");
        assertEquals(BigDecimal.valueOf(number * (scaled ? 10_000L : 1)), statement.value());
        assertTrue(statement.approximate());
    }

    @Property(tries = 200)
    void readsARangeAsItsLowerEnd(
            @ForAll @IntRange(min = 1, max = 999) int low, @ForAll @IntRange(min = 1, max = 99) int more) {
        for (String dash : List.of("-", "~", "—", "–", "至", "到", "～", "－")) {
            Statement statement = one("举办培训" + low + dash + (low + more) + "场。");
            assertEquals(BigDecimal.valueOf(low), statement.value());
            assertTrue(statement.approximate());
        }
    }

    /** Whatever is put together from the characters of numbers is read whole or not at all. */
    @Property(tries = 1_000)
    void readsNoPartOfARun(@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seed) {
        String alphabet = "0123456789,.〇一二三十百千万亿余多";
        java.util.Random random = new java.util.Random(seed);
        StringBuilder run = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            run.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        List<Statement> statements = SentencesTest.read("公开信息共" + run + "条。");
        for (Statement statement : statements) {
            String text = statement.text();
            assertTrue(text.contains(run.toString()), () -> run + " was read as " + statement);
        }
        assertTrue(statements.size() <= 1);
    }

    @Example
    void knowsWhereOneCannotKnow() {
        for (String run :
                List.of("一百五", "三四十", "二〇二四", "1.2.3", "12,34", "1,2345", "007", "一二", "3千5百", "几十", "十几", "两三百")) {
            assertEquals(List.of(), SentencesTest.read("公开信息共" + run + "条。"), run);
        }
    }

    private static Statement one(String sentence) {
        List<Statement> statements = SentencesTest.read(sentence);
        assertEquals(1, statements.size(), sentence);
        return statements.get(0);
    }

    private static String write(long number, Style style) {
        return switch (style) {
            case PLAIN -> Long.toString(number);
            case THOUSANDS -> String.format(java.util.Locale.ROOT, "%,d", number);
            case FULL_WIDTH ->
                Long.toString(number)
                        .chars()
                        .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                        .reduce("", String::concat);
            case CHINESE -> chinese(number, "零一二三四五六七八九", "十百千");
            case FORMAL -> chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟");
        };
    }

    private static String chinese(long number, String digits, String scales) {
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder out = new StringBuilder();
        String[] sections = {"", "万", "亿"};
        long rest = number;
        boolean gap = false;
        for (int s = 2; s >= 0; s--) {
            long unit = (long) Math.pow(10_000, s);
            long section = rest / unit;
            rest %= unit;
            if (section == 0) {
                gap = true;
                continue;
            }
            if (out.length() > 0 && (gap || section < 1_000)) {
                out.append(digits.charAt(0));
            }
            out.append(section(section, digits, scales)).append(sections[s]);
            gap = false;
        }
        return out.toString();
    }

    private static String section(long section, String digits, String scales) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = (int) (section / (long) Math.pow(10, place) % 10);
            if (digit == 0) {
                gap = out.length() > 0;
                continue;
            }
            if (gap) {
                out.append(digits.charAt(0));
            }
            out.append(digits.charAt(digit));
            if (place > 0) {
                out.append(scales.charAt(place - 1));
            }
            gap = false;
        }
        return out.toString();
    }
}
