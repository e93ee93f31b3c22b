// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.SourceDocument;

class SanitisedPageTest {
    private static final String HOSTILE = """
            <html><head><script>alert(1)</script><style>td{display:none}</style><link rel=stylesheet href=http://x.example/a.css>
            </head><body onload="alert(2)" data-nianbao-mark="0"><iframe src="http://x.example"></iframe>
            <img src="http://x.example/a.png" onerror="alert(3)"><svg onload="alert(4)"><script>alert(5)</script></svg>
            <form action="http://x.example"><input value="q"><button>送出</button>表</form>
            <a href="javascript:alert(6)" id="v1">链接</a><p style="display:none" class="mark">隐</p>
            <table id="t"><tr><td colspan="99999" onclick="alert(7)">7</td></tr><tr><th background="http://x.example/b.png">8</th></tr></table>
            <object data="http://x.example/c"></object><meta http-equiv=refresh content="0;url=http://x.example">
            """;

    @Test
    void nothingActsLoadsOrHides() {
        String page = page(HOSTILE, List.of());
        String lower = page.toLowerCase(Locale.ROOT);
        for (String word : List.of(
                "script", "alert", "style", "http", "href", "src", " on", "<form", "<input", "<iframe", "<svg",
                "class=", "id=", "data-", "<meta", "<object", "<link")) {
            assertFalse(lower.contains(word), word + " in " + page);
        }
        assertTrue(page.contains("隐") && page.contains("链接") && page.contains("表"), page);
        assertTrue(page.contains("colspan=\"1000\""), page);
    }

    @Test
    void marksTheElementThatAPathNames() {
        List<SanitisedPage.Mark> marks = List.of(
                new SanitisedPage.Mark(
                        "#t > tbody > tr:nth-child(1) > td:nth-child(1)", "v1", "mark certain", "\"<七>\""),
                new SanitisedPage.Mark("#t > tbody > tr:nth-child(2) > th:nth-child(1)", "v2", "mark suspect", "八"),
                new SanitisedPage.Mark("#t > tbody > tr:nth-child(9) > td:nth-child(1)", "v3", "mark suspect", "九"));
        String page = page(HOSTILE, marks);
        assertTrue(
                page.matches(
                        "(?s).*<td[^>]* id=\"v1\" title=\"&quot;[^\"]*七[^\"]*&quot;\" class=\"mark certain\">7</td>.*"),
                page);
        assertTrue(page.matches("(?s).*<th id=\"v2\" title=\"八\" class=\"mark suspect\">8</th>.*"), page);
        assertFalse(page.contains("v3"), page);
        assertEquals(2, page.split(" id=", -1).length - 1);
    }

    private static String page(String html, List<SanitisedPage.Mark> marks) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        SourceDocument source =
                new SourceDocument("a.html", "text/html", StandardCharsets.UTF_8, bytes, "", Instant.EPOCH, null);
        return SanitisedPage.html(source, Limits.standard(), marks, List.of());
    }
}
