// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.HanLP;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifiedTest {
    /** Also written in names in simplified text: the list of standard characters of 2013 has them. */
    private static final String IN_NAMES = "剋寀昇氾淩甦脩陞";

    @ParameterizedTest
    @CsvSource({
        "一、本年新收政府信息公開申請數量, 一、本年新收政府信息公开申请数量",
        "總計, 总计",
        "無正當理由大量反覆申請, 无正当理由大量反复申请",
        "説明爲衆, 说明为众",
        "乾隆年間的檔案, 乾隆年间的档案",
    })
    void makesTraditionalTextSimplified(String traditional, String simplified) {
        assertEquals(simplified, Simplified.of(traditional));
    }

    @Test
    void returnsSimplifiedTextItself() {
        String text = "朱镕基、陶喆、李昇、于丹著《乾隆》，后记";
        assertSame(text, Simplified.of(text));
    }

    @Test
    void keepsACharacterWhoseSimplifiedFormWouldMoveTheRest() {
        assertEquals(
                2,
                HanLP.convertToSimplifiedChinese("㑮").length(),
                "HanLP's form has two units, or the test shows nothing");
        assertEquals("㑮总计", Simplified.of("㑮總計"));
    }

    @Property
    void keepsTheLength(@ForAll("ideographs") String text) {
        assertEquals(text.length(), Simplified.of(text).length());
    }

    @Provide
    Arbitrary<String> ideographs() {
        return Arbitraries.strings().withCharRange('\u3400', '\u9FFF').ofMaxLength(20);
    }

    @Test
    void listsTheCharactersThatOnlyTraditionalTextHas() {
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        StringBuilder expected = new StringBuilder();
        StringBuilder listed = new StringBuilder();
        for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
            String other = HanLP.convertToSimplifiedChinese(String.valueOf(c));
            boolean changed = other.length() == 1 && other.charAt(0) != c;
            boolean only = changed && !simplified.canEncode(c) && simplified.canEncode(other.charAt(0));
            if (only && IN_NAMES.indexOf(c) < 0) {
                expected.append(c);
            }
            if (TraditionalCharacters.has(c)) {
                listed.append(c);
            }
        }
        assertEquals(expected.toString(), listed.toString());
        assertTrue(listed.length() > 2500);
    }

    @Test
    void asksForNothingOutsideTheIdeographs() {
        for (char c = 0; c < '\u4E00'; c++) {
            assertFalse(TraditionalCharacters.has(c));
        }
        assertFalse(TraditionalCharacters.has('\uFFFF'));
    }
}
