// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CompatibilityRadicalsTest {
    @Test
    void readsRadicalsAsTheIdeographsTheyLookLike() {
        assertEquals("改革局行政一二户民长页见", CompatibilityRadicals.replaceIn("改⾰局⾏政⼀⼆⼾⺠⻓⻚⻅"));
    }

    @Test
    void leavesOtherTextAlone() {
        String text = "（三）ａ①𠮷";
        assertEquals(text, CompatibilityRadicals.replaceIn(text));
    }
}
