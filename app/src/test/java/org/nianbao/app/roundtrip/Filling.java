// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nianbao.normalize.report.ValueState;

/** Draws random reports. */
final class Filling {
    /** How an agency prints what is not there. */
    enum Zeros {
        PRINTED,
        BLANK,
        /** Most as 0, some as a dash, 无 or nothing. */
        MIXED
    }

    private static final List<String> PLACES = List.of("青岚市", "沅泉县", "云浦区", "松洲市", "临栖县", "望川省", "桐河市雁塘区", "柏溪县竹山镇");
    private static final List<String> ORGANS = List.of(
            "人民政府",
            "水务局",
            "公安局",
            "教育和体育局",
            "自然资源和规划局",
            "市场监督管理局",
            "卫生健康委员会",
            "财政局",
            "交通运输局",
            "人民政府办公室",
            "发展和改革局",
            "应急管理局");
    private static final List<String> TITLES = List.of(
            "%s%d年政府信息公开工作年度报告", "%s\n%d年政府信息公开工作年度报告", "%s%d年度政府信息公开工作年度报告", "%s%d年政府信息公开年度报告", "%s%d年度政府信息公开年报");
    private static final List<String> TITLES_YEAR_FIRST = List.of("%2$d年%1$s政府信息公开工作年度报告", "%2$d年度%1$s政府信息公开工作年度报告");

    private final Random random;
    private final Zeros zeros;

    private Filling(Random random, Zeros zeros) {
        this.random = random;
        this.zeros = zeros;
    }

    /** A report of any kind. */
    static FilledReport draw(Random random) {
        return draw(random, pick(random, List.of(Zeros.values())));
    }

    static FilledReport draw(Random random, Zeros zeros) {
        String form = random.nextInt(3) == 0 ? "gid-2019" : "gid-2021";
        return draw(random, zeros, form, pick(random, List.of(Figures.Load.values())));
    }

    static FilledReport draw(Random random, Zeros zeros, String form, Figures.Load load) {
        return new Filling(random, zeros).report(form, Figures.draw(random, load, form));
    }

    static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private FilledReport report(String form, Map<String, BigDecimal> figures) {
        int year = form.equals("gid-2021") ? 2021 + random.nextInt(5) : 2019 + random.nextInt(2);
        String agency = pick(random, PLACES) + pick(random, ORGANS);
        List<String> titles = random.nextInt(4) == 0 ? TITLES_YEAR_FIRST : TITLES;
        String title = String.format(pick(random, titles), agency, year);
        FormLayout.Content content = pointer -> cell(pointer, figures);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.title(title));
        preamble(parts, agency, year);
        parts.add(Part.heading("一、总体情况"));
        overview(parts, year);
        parts.add(Part.heading("二、主动公开政府信息情况"));
        parts.add(Part.of(FormLayout.disclosure(form, content)));
        parts.add(Part.heading("三、收到和处理政府信息公开申请情况"));
        parts.add(Part.of(FormLayout.requests(form, content)));
        parts.add(Part.heading("四、政府信息公开行政复议、行政诉讼情况"));
        parts.add(Part.of(FormLayout.review(content)));
        parts.add(Part.heading(
                pick(random, List.of("五、存在的主要问题及改进情况", "五、存在的主要问题及改进措施", "五、存在的主要问题及整改措施", "五、存在的主要问题及明年工作计划"))));
        parts.add(Part.paragraph("一年来的工作还有短板:一是栏目更新不够快,二是解读形式偏少。"));
        parts.add(Part.paragraph("下一步将补齐这些短板,请各科室按季度自查。"));
        parts.add(Part.heading("六、其他需要报告的事项"));
        parts.add(Part.paragraph("无其他需要报告的事项。"));
        String published = (year + 1) + "-01-" + (10 + random.nextInt(20));
        return new FilledReport(form, year, title.replace("\n", ""), agency, published, parts);
    }

    private void preamble(List<Part> parts, String agency, int year) {
        if (random.nextBoolean()) {
            parts.add(Part.paragraph("本报告由" + agency + "编写,数据统计期限自" + year + "年1月1日起至" + year + "年12月31日止。"));
        }
    }

    private void overview(List<Part> parts, int year) {
        parts.add(Part.paragraph("(一)主动公开。" + year + "年,本机关以群众关心的事为先,把该公开的公开到位。"));
        parts.add(Part.paragraph("(二)依申请公开。收到的申请都按时办理,办理情况见后面的表格。"));
        if (random.nextBoolean()) {
            parts.add(Part.paragraph("(三)平台建设。门户网站改版一次,新媒体账号由专人看管。"));
        }
    }

    private PrintedCell cell(String pointer, Map<String, BigDecimal> figures) {
        BigDecimal value = figures.getOrDefault(pointer, BigDecimal.ZERO);
        ValueState state = value.signum() == 0 ? emptyState() : ValueState.VALUE;
        Truth truth = state == ValueState.VALUE ? Truth.of(pointer, value) : Truth.empty(pointer, state);
        String text =
                switch (state) {
                    case VALUE -> value.toPlainString();
                    case DASH -> pick(random, List.of("/", "—", "-"));
                    case NONE -> "无";
                    case BLANK, UNREADABLE, ABSENT -> "";
                };
        return new PrintedCell(0, 0, 1, 1, text, false, truth);
    }

    private ValueState emptyState() {
        return switch (zeros) {
            case PRINTED -> ValueState.VALUE;
            case BLANK -> ValueState.BLANK;
            case MIXED ->
                pick(
                        random,
                        List.of(
                                ValueState.VALUE,
                                ValueState.VALUE,
                                ValueState.VALUE,
                                ValueState.DASH,
                                ValueState.NONE,
                                ValueState.BLANK));
        };
    }
}
