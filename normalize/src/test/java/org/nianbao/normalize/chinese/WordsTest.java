// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String LABEL = "要求行政机关确认或重新出具已获取信息";
    private static final List<String> WORDS = List.of("要求", "行政", "机关", "确认", "或", "重新", "出具", "已", "获取", "信息");

    @Test
    void cutsALabelIntoWords() {
        assertEquals(WORDS, Words.of(LABEL));
        assertEquals(List.of(), Words.of(""));
    }

    @Test
    void givesManyThreadsTheSame() {
        List<List<String>> all = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? Words.of(LABEL) : Words.of(Simplified.of("要求行政機關確認或重新出具已獲取信息")))
                .toList();
        assertEquals(Collections.nCopies(2000, WORDS), all);
    }
}
