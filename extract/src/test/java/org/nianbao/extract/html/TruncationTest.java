// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><table><tr><td>甲</td><td",
                "<p>甲</p><table><tr><td width=\"",
                "<html><body><table><tr><td>甲</td>",
                "<html><body><div><p>甲</p>",
                "<table><tr><td>甲</td></tr>",
                "<p>甲</p><!-- 乙",
                "<html><body><p>甲</p><script>var a = 1;",
                "<html><body><p>甲</p></bo",
                "<html><script>w.write('<html><body></body></html>')</script><body><table><tr><td>甲</td>",
                "<html><body><p>甲</p><",
            })
    void noticesAPageThatWasCutOff(String html) {
        assertEquals(List.of("truncated"), Pages.problemCodes(Pages.read(html)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "甲",
                "<p>甲",
                "<p>1 < 2",
                "<ul><li>甲<li>乙",
                "<!DOCTYPE html><html><body><p>甲",
                "<div><p>甲<p>乙",
                "<table><tr><td>甲<td>乙</table>",
                "<html><body><div><div><p>甲</p></div></body></html>",
                "<html><body><table><tr><td>甲</body></html>",
                "<HTML><BODY><TABLE><TR><TD>甲</TABLE></BODY></HTML>\n<!-- made by -->\n",
                "<html><body><p>甲</p></body></html><script>w.write('<div>')</script>",
                "<html><body><script>w.write('<div><table>')</script><p>甲",
                "<html><body><!-- a --><p>甲</p><script>if (a<b) {}</script>",
            })
    void takesSloppyPagesForWhole(String html) {
        assertEquals(List.of(), Pages.problemCodes(Pages.read(html)));
    }
}
