// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.normalize.form.Quantity;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.ValueState;

class ValueReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0|0|CERTAIN",
                "22|22|CERTAIN",
                "1,043|1043|CERTAIN",
                "1，043|1043|CERTAIN",
                "２２|22|CERTAIN",
                " 7 |7|CERTAIN",
                "22件|22|CERTAIN",
                "22（其中修订 16 件）|22|CERTAIN",
                "22\\n（其中修订 16 件）|22|CERTAIN",
                "3 985|3985|INFERRED",
                "1, 043|1043|INFERRED",
                "1'043|1043|INFERRED",
                "1.000|1|SUSPECT",
                "5.0|5|CERTAIN",
                "13\\n8|138|SUSPECT",
                "007|7|SUSPECT",
                "-3|-3|SUSPECT",
                "2.5|2.5|SUSPECT",
                "3万|30000|INFERRED",
                "3左右|3|SUSPECT"
            })
    void readsACount(String text, BigDecimal number, Confidence confidence) {
        ReadValue read = count(text);
        assertEquals(ValueState.VALUE, read.state());
        assertEquals(0, number.compareTo(read.number()), () -> text + " was read as " + read.number());
        assertEquals(confidence, read.confidence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3+2", "12 3", "1,04", "10,43", "1/2", "abc", "约", "○", "2024年1月3日", "12345678901234567890"})
    void guessesNothing(String text) {
        assertEquals(ValueState.UNREADABLE, count(text).state(), text);
    }

    @ParameterizedTest
    @CsvSource({"/,DASH", "—,DASH", "——,DASH", "－,DASH", "无,NONE", "'',BLANK", "'　',BLANK"})
    void tellsDashNoneAndBlankFromZero(String text, ValueState state) {
        ReadValue read = count(text);
        assertEquals(state, read.state());
        assertEquals(null, read.number());
    }

    @ParameterizedTest
    @CsvSource({
        "251000元, 25.1, 元",
        "251000（元）, 25.1, 元",
        "25.1, 25.1,",
        "25.1万元, 25.1, 万元",
        "'251,000元', 25.1, 元",
        "3亿元, 30000, 亿元",
        "2千元, 0.2, 千元"
    })
    void convertsAnAmountToTheUnitOfTheForm(String text, BigDecimal number, String unit) {
        ReadValue read = ValueReader.read(text, Quantity.AMOUNT, "万元", null);
        assertEquals(0, number.compareTo(read.number()), () -> text + " was read as " + read.number());
        assertEquals(unit, read.unit());
    }

    @Property
    void readsEveryWholeNumberThatIsPrintedPlainly(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        ReadValue read = count(Long.toString(number));
        assertEquals(BigDecimal.valueOf(number), read.number());
        assertEquals(Confidence.CERTAIN, read.confidence());
        assertEquals(
                BigDecimal.valueOf(number), count(String.format("%,d", number)).number());
    }

    @Property
    void neverReadsTwoNumbersAsOne(
            @ForAll @LongRange(min = 0, max = 9999) long a, @ForAll @LongRange(max = 99) long b) {
        ReadValue read = count(a + " " + b);
        assertTrue(read.state() == ValueState.UNREADABLE, () -> a + " " + b + " was read as " + read.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.重复申请", "三、", "(三)不予公开", "自然人", "合计"})
    void takesNoLabelForAValue(String text) {
        assertFalse(ValueReader.looksLikeValue(text), text);
    }

    private static ReadValue count(String text) {
        return ValueReader.read(text.replace("\\n", "\n"), Quantity.COUNT, null, null);
    }
}
