// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.extract.Document;

class TextLookTest {
    private static final String LABELS = "<tr><td>属于国家秘密的申请数量<td>总计的数量";

    private static String cell(String style, String cell) {
        return "<html><head><style>" + style + "</style></head><body><table>" + LABELS + "<tr><td>" + cell
                + "<td>z</table>";
    }

    private static String shown(String style, String cell) {
        String page = Pages.show(Pages.read(cell(style, cell)));
        return page.substring(page.indexOf("//") + 2, page.lastIndexOf("|z]"));
    }

    @ParameterizedTest
    @CsvSource({
        "3<sup>1</sup>, 3¹",
        "3<sub>12</sub>, 3₁₂",
        "3<sup>[1]</sup>, 3[¹]",
        "规章<sup>注</sup>, 规章注",
        "<sup>1</sup>3, ¹3",
        "3<sup><a href='#f'>1</a></sup>5, 3¹5",
        "3<span style='vertical-align:super'>1</span>, 3¹",
        "650<a href='#fn1'>1</a>, 650¹",
        "650 <a href='#fn1'>1</a>, 650 1",
        "<a href='/x'>650</a>, 650",
        "<p style='vertical-align:super'>3</p>, 3",
    })
    void keepsFiguresOffTheLineApart(String cell, String expected) {
        assertEquals(expected, shown("", cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<s>5</s>3",
                "<del>5</del>3",
                "<strike>5<b>4</b></strike>3",
                "<span style='text-decoration:line-through'>5</span>3",
                "<span style='color:red; text-decoration: red line-through'>5</span>3",
                "<span style='text-decoration-line: line-through'>5</span>3",
                "<s>5<sup>1</sup></s>3"
            })
    void leavesOutStruckTextAndSaysSo(String cell) {
        Document document = Pages.read(cell("", cell));
        assertEquals("3", shown("", cell));
        assertEquals(List.of("struckText"), Pages.problemCodes(document));
    }

    @Test
    void keepsThePlaceOfAStruckOrInvisibleCell() {
        assertEquals(
                "[属于国家秘密的申请数量|总计的数量|行政//|2|//4|5|6]",
                Pages.show(Pages.read("<table>" + LABELS + "<td>行政<tr><td style='text-decoration:line-through'>1"
                        + "<td>2<td style='visibility:hidden'>3<tr><td>4<td>5<td>6</table>")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".hid{display:none} | <span class='a hid'>5</span>3",
                "/* x */ .b, span.hid { color:red; display : none }| <span class=hid>5</span>3",
                "#hid{visibility:hidden} | <span id=hid>5</span>3",
                "i{display:none} | <i>5</i>3",
                "@charset 'x'; td .hid{display:none} | <span class=hid>5</span>3",
                ".a{font-size:0} | <span class=a>5</span>3",
                ".a{text-decoration:line-through} | <span class=a>5</span>3",
                "p{} | <span style='font-size:0px'>5</span>3",
                "p{} | <span style='opacity:0'>5</span>3",
                "p{} | <ruby>3<rp>(</rp><rt>5</rt><rp>)</rp></ruby>",
            })
    void leavesOutWhatAStyleHides(String style, String cell) {
        assertEquals("3", shown(style, cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@media print{.hid{display:none}} | <span class=hid>5</span>3",
                ".hid:hover{display:none} | <span class=hid>5</span>3",
                ".hid .x{display:none} | <span class=hid>5</span>3",
                ".hid{display:none} .on{display:inline} | <span class='hid on'>5</span>3",
                ".hid{display:none} | <span class=hid style='display:inline'>5</span>3",
                ".hid{display:none | <span class=hide>5</span>3",
                ".a{font-size:0} | <span class=a><b style='font-size:9pt'>53</b></span>",
                "p{} | <span style='font-size:0.9em'>53</span>",
                "..{display:none} >{display:none} ,{display:none} {display:none} | 53",
            })
    void keepsWhatItDoesNotSurelyHide(String style, String cell) {
        assertEquals("53", shown(style, cell));
    }
}
