// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import java.util.ArrayList;
import java.util.List;

/** An invented annual report in parts, to be set into pages of many styles. */
final class ReportSample {
    static final String TITLE = "临溪县水务局2024年政府信息公开工作年度报告";
    static final String DATE_LINE = "发布时间：2025-01-20 来源：县水务局";
    static final String SIGNATURE_DATE = "2025年1月18日";

    static final List<String> BEFORE_TABLES = List.of(
            "根据《中华人民共和国政府信息公开条例》的规定，现公布临溪县水务局2024年政府信息公开工作年度报告。",
            "一、总体情况",
            "（一）主动公开",
            "2024年，本局围绕水利工程建设、农村饮水安全和河湖管理，主动公开政府信息126条，其中网站公开88条，微信公众号公开38条。",
            "（二）依申请公开",
            "全年共收到申请3件，均已按期答复。",
            "（三）监督保障",
            "本局明确分管负责同志和专职人员，开展业务培训两次，未发生因信息公开被追责的情形。",
            "二、主动公开政府信息情况");

    static final List<String> BETWEEN_TABLES = List.of("三、收到和处理政府信息公开申请情况");

    static final List<String> AFTER_TABLES =
            List.of("五、存在的主要问题及改进情况", "一是公开内容不够丰富，二是解读形式较为单一。下一步将加强培训，丰富解读形式，提高公开质量。", "六、其他需要报告的事项", "无。");

    static final String DISCLOSURE_TABLE = """
            <table border="1"><tbody><tr class="firstRow"><td colspan="4">第二十条第（一）项</td></tr>
            <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
            <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
            <tr><td>行政规范性文件</td><td>1</td><td>2</td><td>7</td></tr>
            <tr><td colspan="4">第二十条第（八）项</td></tr>
            <tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
            <tr><td>行政事业性收费</td><td colspan="3">96171.6</td></tr></tbody></table>
            """;

    static final String REQUESTS_TABLE = """
            <table border="1"><tbody><tr><td colspan="2" rowspan="2">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>
            <td colspan="3">申请人情况</td></tr><tr><td>自然人</td><td><p>商业</p><p>企业</p></td><td>总计</td></tr>
            <tr><td colspan="2">一、本年新收政府信息公开申请数量</td><td>2</td><td>1</td><td>3</td></tr>
            <tr><td rowspan="2">三、本年度办理结果</td><td>（一）予以公开</td><td>2</td><td>&nbsp;</td><td>2</td></tr>
            <tr><td>（二）部分公开</td><td>0</td><td>1</td><td>1</td></tr></tbody></table>
            """;

    static final String SHOWN_DISCLOSURE = "[第二十条第（一）项{1x4}//信息内容|本年制发件数|本年废止件数|现行有效件数//规章|0|0|0"
            + "//行政规范性文件|1|2|7//第二十条第（八）项{1x4}//信息内容|本年收费金额（单位：万元）{1x3}//行政事业性收费|96171.6{1x3}]";

    static final String SHOWN_REQUESTS = "[（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）{2x2}|申请人情况{1x3}"
            + "//自然人|商业⏎企业|总计//一、本年新收政府信息公开申请数量{1x2}|2|1|3"
            + "//三、本年度办理结果{2x1}|（一）予以公开|2||2//（二）部分公开|0|1|1]";

    private ReportSample() {}

    /** Everything from the preamble to the last section, paragraphs in this element. */
    static String body(String open, String close) {
        return lines(BEFORE_TABLES, open, close)
                + DISCLOSURE_TABLE
                + lines(BETWEEN_TABLES, open, close)
                + REQUESTS_TABLE
                + lines(AFTER_TABLES, open, close);
    }

    static String lines(List<String> texts, String open, String close) {
        StringBuilder out = new StringBuilder();
        texts.forEach(text -> out.append(open).append(text).append(close).append('\n'));
        return out.toString();
    }

    /** What {@link #body} reads as, a line for each block. */
    static List<String> shownBody() {
        List<String> shown = new ArrayList<>(BEFORE_TABLES);
        shown.add(SHOWN_DISCLOSURE);
        shown.addAll(BETWEEN_TABLES);
        shown.add(SHOWN_REQUESTS);
        shown.addAll(AFTER_TABLES);
        return shown;
    }

    /** Links of a menu, each text with 菜 in it. */
    static String menu(int links, String open, String close) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < links; i++) {
            out.append(open)
                    .append("<a href=\"/c/")
                    .append(i)
                    .append(".html\" title=\"x\">菜单栏目")
                    .append(i)
                    .append("</a>")
                    .append(close);
        }
        return out.toString();
    }
}
