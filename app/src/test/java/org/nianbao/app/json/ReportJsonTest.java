// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.app.SampleReport;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.Stage;

class ReportJsonTest {
    private final ReportJson json = new ReportJson(new ConverterName("nianbao", "9.9"));

    @Test
    void writesEveryPartAsTheContractHasIt() {
        String expected = """
                {"schemaVersion":"1.0",
                "title":"某局2024年政府信息公开工作年度报告",
                "agency":{"name":"某局","inferred":false,"kind":"education","region":{"code":"110101","name":"东城区","path":["北京市","东城区"]}},
                "year":2024,"form":"gid-2021","publishedOn":"2025-01-31",
                "source":{"uri":"a/页.html","mediaType":"text/html","charset":"UTF-8","sizeBytes":3,"sha256":"#64","retrievedAt":"2025-02-01T03:04:05Z","archive":null,"converter":{"name":"nianbao","version":"9.9"}},
                "attachments":[{"uri":"b.pdf","mediaType":"application/pdf","charset":null,"sizeBytes":3,"sha256":"#64","retrievedAt":"2025-02-01T03:04:05Z","archive":{"file":"x.warc.gz","offset":123},"converter":{"name":"nianbao","version":"9.9"}}],
                "sections":[{"key":"preamble","heading":null,"text":"前言\\n第二段 \\"引\\" 𠮷"},{"key":"overview","heading":"一、总体情况","text":""}],
                "proactiveDisclosure":{"regulations":{"issued":3},"administrativeFees":{"amount":0.50}},
                "requests":{"received":{"total":12},"outcomes":{"granted":{"total":null},"refused":{"stateSecrets":{"total":1000}},"total":{"total":7}},"carriedOver":{"total":5}},
                "statements":[{"subject":"某局","measure":null,"value":1500000,"unit":"元","approximate":true,"partOf":null,"text":"150余万元","section":"other","location":{"type":"dom","path":"html > body > h1","row":null,"column":null}}],
                "evidence":{"/title":{"raw":"某局2024年政府信息公开工作年度报告","state":"value","confidence":"certain","match":"title","location":{"type":"dom","path":"html > body > h1","row":null,"column":null}},
                "/proactiveDisclosure/regulations/issued":{"raw":"3","state":"value","confidence":"certain","match":"exact","location":{"type":"page","page":2,"box":[70.12,80,100,90.5]}},
                "/proactiveDisclosure/administrativeFees/amount":{"raw":"0.50","state":"value","confidence":"certain","match":"exact","location":{"type":"page","page":2,"box":[70.12,80,100,90.5]}},
                "/requests/received/total":{"raw":"12","state":"value","confidence":"certain","match":"exact","location":{"type":"text","line":3,"start":0,"end":2}},
                "/requests/outcomes/granted/total":{"raw":"1?","state":"unreadable","confidence":"suspect","match":"fuzzy","location":{"type":"part","part":"word/document.xml","table":1,"row":2,"cell":3},"score":0.8765,"unit":"元","attachment":0,"readings":[11,17]},
                "/requests/outcomes/refused/stateSecrets/total":{"raw":"1E+3","state":"value","confidence":"certain","match":"exact","location":null},
                "/requests/outcomes/total/total":{"raw":"7","state":"value","confidence":"certain","match":"exact","location":null},
                "/requests/carriedOver/total":{"raw":"5","state":"value","confidence":"certain","match":"exact","location":null}},
                "checks":{"passed":4,"failed":[{"id":"requests.outcomeSum/total","severity":"error","status":"failed","reported":7,"computed":8,"difference":-1,"cells":["/requests/outcomes/total/total","/requests/outcomes/granted/total"],"missing":["/requests/outcomes/granted/total"],"cause":"published","suggestions":[{"cell":"/requests/outcomes/total/total","value":8}]}],
                "inconclusive":[{"id":"review.sum/reconsideration","severity":"error","status":"inconclusive","reported":null,"computed":null,"difference":null,"cells":["/reviewAndLitigation/reconsideration/total"],"missing":["/reviewAndLitigation/reconsideration/total"],"cause":null}]},
                "diagnostics":[{"severity":"info","code":"mixedForms","message":"two forms"},{"severity":"warning","code":"cutOff","message":"line ends early","location":{"type":"text","line":9,"start":4,"end":5}}]}
                """;
        assertEquals(
                lines(expected.replace("#64", "0".repeat(64)).strip()), lines(text(json.line(SampleReport.full()))));
    }

    @Test
    void keepsEveryKeyOfAnEmptyReportButThoseThatMayBeAbsent() {
        assertEquals(
                "{\"schemaVersion\":\"1.0\",\"title\":null,\"agency\":null,\"year\":null,\"form\":null,\"publishedOn\":null,"
                        + "\"source\":{\"uri\":\"空.txt\",\"mediaType\":\"text/html\",\"charset\":\"UTF-8\",\"sizeBytes\":3,\"sha256\":\""
                        + "0".repeat(64)
                        + "\",\"retrievedAt\":\"2025-02-01T03:04:05Z\",\"archive\":null,"
                        + "\"converter\":{\"name\":\"nianbao\",\"version\":\"9.9\"}},\"sections\":[],\"statements\":[],"
                        + "\"evidence\":{},\"checks\":{\"passed\":0,\"failed\":[],\"inconclusive\":[]},\"diagnostics\":[]}\n",
                text(json.line(SampleReport.empty())));
    }

    @Test
    void prettyJsonSaysTheSame() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        byte[] pretty = json.pretty(SampleReport.full());
        assertEquals(mapper.readTree(json.line(SampleReport.full())), mapper.readTree(pretty));
        assertTrue(text(pretty).startsWith("{\n  \"schemaVersion\": \"1.0\",\n"), text(pretty));
        assertTrue(text(pretty).endsWith("}\n"));
    }

    @Test
    void writesARejectedInputOnOneLine() {
        Rejected rejected = new Rejected("坏 件.pdf", null, RejectionCode.NEEDS_OCR, "a \"scan\"", Stage.EXTRACT);
        assertEquals(
                "{\"uri\":\"坏 件.pdf\",\"sha256\":null,\"code\":\"needsOcr\",\"message\":\"a \\\"scan\\\"\",\"stage\":\"extract\"}\n",
                text(json.line(rejected)));
    }

    @Test
    void survivesHalfASurrogatePair() {
        Rejected rejected = new Rejected("x", null, RejectionCode.CRASH, "cut \uD842", Stage.EXTRACT);
        assertEquals(
                "{\"uri\":\"x\",\"sha256\":null,\"code\":\"crash\",\"message\":\"cut \uFFFD\",\"stage\":\"extract\"}\n",
                text(json.line(rejected)));
    }

    /** One key of the report a line, so that a difference shows where it is. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.replace("\n", "").split("(?<=[\\]}]),(?=\"/?[a-z])", -1)) {
            lines.add(line);
        }
        return lines;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
