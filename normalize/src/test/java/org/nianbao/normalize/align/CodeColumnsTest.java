// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.extract.text.TextReader;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.detect.SourceDocuments;
import org.nianbao.normalize.Normalizer;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Value;

class CodeColumnsTest {
    private static final Normalizer NORMALIZER = Normalizer.standard();

    @Test
    void readsFiguresBesideACodeBetweenUnitAndFigure() throws RejectionException {
        assertEquals(
                List.of("/statistics/disclosedDocuments 812 CERTAIN", "/statistics/requestsReceived 31 CERTAIN"),
                read("指标名称 | 计量单位 | 代码 | 本年累计\n主动公开信息数 | 条 | 01 | 812\n申请总数 | 条 | 10 | 31\n"));
    }

    @Test
    void readsFiguresBehindANumberInFront() throws RejectionException {
        assertEquals(
                List.of("/statistics/disclosedDocuments 812 CERTAIN", "/statistics/requestsReceived 31 CERTAIN"),
                read("序号 | 指标名称 | 计量单位 | 本年累计\n1 | 主动公开信息数 | 条 | 812\n2 | 申请总数 | 条 | 31\n"));
    }

    @Test
    void takesNoCodeForTheFigureThatIsMissing() throws RejectionException {
        assertEquals(
                List.of("/statistics/requestsReceived 31 CERTAIN"),
                read("指标名称 | 计量单位 | 代码 | 本年累计\n主动公开信息数 | 条 | 01 |  \n申请总数 | 条 | 10 | 31\n"));
        assertEquals(
                List.of("/statistics/requestsReceived 31 CERTAIN"),
                read("指标名称 | 计量单位 | 代码 | 本年累计\n主动公开信息数 | 01\n申请总数 | 条 | 10 | 31\n").stream()
                        .filter(line -> line.endsWith("CERTAIN"))
                        .toList());
    }

    private static List<String> read(String table) throws RejectionException {
        byte[] text = ("松洲市水务局2009年政府信息公开工作年度报告\n\n" + table).getBytes(StandardCharsets.UTF_8);
        Limits limits = Limits.standard();
        return NORMALIZER
                .normalize(new TextReader().read(SourceDocuments.of("report.txt", text, Instant.EPOCH, limits), limits))
                .tables()
                .stream()
                .flatMap(values -> values.values().stream())
                .filter(value -> value.number() != null)
                .map(CodeColumnsTest::line)
                .toList();
    }

    private static String line(Value value) {
        Confidence confidence = value.evidence().confidence();
        return value.key().pointer() + " " + value.number() + " " + confidence;
    }
}
