// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {
    @ParameterizedTest
    @CsvSource({
        "靄雲縣檔案與城建局2022年報告, 霭云县档案与城建局, 靄雲縣檔案與城建局",
        "發布 日期：２０２３年１月, 2023年1月, ２０２３年１月",
        "平江县水务局(本级), 水务局(本级), 水务局(本级)",
        "平江县水务局（本级）, 水务局(本级), 水务局（本级）",
        "㈠予以 公開, (一)予以公开, ㈠予以公開",
        "没有的, 别的, 别的",
    })
    void knowsWhatWasPrinted(String printed, String plain, String expected) {
        assertEquals(expected, PrintedText.of(printed).find(plain));
    }

    @ParameterizedTest
    @CsvSource({"㈠予以公開, 0, 1, ㈠", "㈠予以公開, 2, 4, ㈠予", "㈠予以公開, 3, 4, 予"})
    void givesACharacterThatBecameSeveralWhole(String printed, int start, int end, String expected) {
        assertEquals(expected, PrintedText.of(printed).stretch(start, end));
    }

    @Property
    void everyPartOfThePlainTextHasItsPrintedOne(@ForAll("texts") String text) {
        PrintedText printed = PrintedText.of(text);
        String plain = printed.plain();
        assertEquals(LabelFolder.plain(text), plain);
        StringBuilder whole = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .filter(c -> !LabelFolder.plain(c).isEmpty())
                .forEach(whole::append);
        assertEquals(plain.isEmpty() ? "" : whole.toString(), printed.stretch(0, plain.length()));
        for (int i = 0; i < plain.length(); i++) {
            String one = LabelFolder.plain(printed.stretch(i, i + 1));
            assertTrue(one.indexOf(plain.charAt(i)) >= 0, one);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("政", "府", "開", "總", "計", " ", "　", "（", "三", "）", "⾏", "㈠", "Ⅲ", "１", "\u200B", "𠮷", "、")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
