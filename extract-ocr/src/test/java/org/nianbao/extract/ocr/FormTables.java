// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.List;
import java.util.Random;

/** The three tables of the form of 2021, with figures made up for them that add up. */
final class FormTables {
    /** A cell to be drawn: its place on the grid of its table, and what it says. */
    record FormCell(int row, int column, int rowSpan, int columnSpan, String text) {}

    private static final List<String> DISCLOSURE = List.of(
            "第二十条第（一）项|信息内容|本年制发件数|本年废止件数|现行有效件数",
            "规章|3",
            "行政规范性文件|3",
            "第二十条第（五）项|信息内容|本年处理决定数量",
            "行政许可|1",
            "第二十条第（六）项|信息内容|本年处理决定数量",
            "行政处罚|1",
            "行政强制|1",
            "第二十条第（八）项|信息内容|本年收费金额（单位：万元）",
            "行政事业性收费|1");

    static final List<String> APPLICANTS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

    /** Group of rows, then its leaves. */
    static final List<List<String>> RESULTS = List.of(
            List.of(
                    "（三）不予公开",
                    "1.属于国家秘密",
                    "2.其他法律行政法规禁止公开",
                    "3.危及“三安全一稳定”",
                    "4.保护第三方合法权益",
                    "5.属于三类内部事务信息",
                    "6.属于四类过程性信息",
                    "7.属于行政执法案卷",
                    "8.属于行政查询事项"),
            List.of("（四）无法提供", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"),
            List.of("（五）不予处理", "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"),
            List.of("（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"));

    private final Random random;
    private final boolean busy;
    private final String zero;

    /**
     * Tables whose figures hang on the random numbers given.
     *
     * @param busy many figures of several digits instead of a few of one
     * @param zero what is printed where there is nothing
     */
    FormTables(Random random, boolean busy, String zero) {
        this.random = random;
        this.busy = busy;
        this.zero = zero;
    }

    private int figure() {
        if (random.nextInt(10) < (busy ? 2 : 7)) {
            return 0;
        }
        int digits = busy ? 1 + random.nextInt(5) : 1 + random.nextInt(2);
        return random.nextInt((int) Math.pow(10, digits));
    }

    private String print(int figure) {
        return figure == 0 ? zero : Integer.toString(figure);
    }

    /** Table 2: 10 rows of 4 columns. */
    List<FormCell> disclosure() {
        List<FormCell> cells = new java.util.ArrayList<>();
        int row = 0;
        for (String line : DISCLOSURE) {
            String[] parts = line.split("\\|", -1);
            if (line.startsWith("第")) {
                cells.add(new FormCell(row++, 0, 1, 4, parts[0]));
            }
            int first = line.startsWith("第") ? 1 : 0;
            cells.add(new FormCell(row, 0, 1, 1, parts[first]));
            boolean figures = first == 0;
            int count = figures ? Integer.parseInt(parts[1]) : parts.length - 2;
            for (int i = 0; i < count; i++) {
                String text = figures ? amount(parts[0]) : parts[i + 2];
                cells.add(new FormCell(row, 1 + i, 1, count == 1 ? 3 : 1, text));
            }
            row++;
        }
        return cells;
    }

    private String amount(String label) {
        if (label.contains("收费") && busy) {
            return random.nextInt(100_000) + "." + (1 + random.nextInt(9))
                    + (random.nextBoolean() ? "" : random.nextInt(9) + 1);
        }
        return print(figure());
    }

    /** Table 4: 4 rows of 15 columns. */
    List<FormCell> reviews() {
        List<FormCell> cells = new java.util.ArrayList<>();
        List<String> kinds = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        cells.add(new FormCell(0, 0, 1, 5, "行政复议"));
        cells.add(new FormCell(0, 5, 1, 10, "行政诉讼"));
        cells.add(new FormCell(1, 5, 1, 5, "未经复议直接起诉"));
        cells.add(new FormCell(1, 10, 1, 5, "复议后起诉"));
        for (int group = 0; group < 3; group++) {
            int sum = 0;
            for (int i = 0; i < 5; i++) {
                int figure = i == 4 ? sum : figure() % 100;
                sum += figure;
                int column = group * 5 + i;
                cells.add(
                        group == 0
                                ? new FormCell(1, column, 2, 1, kinds.get(i))
                                : new FormCell(2, column, 1, 1, kinds.get(i)));
                cells.add(new FormCell(3, column, 1, 1, print(figure)));
            }
        }
        return cells;
    }

    /** Table 3: 28 rows of 10 columns. */
    List<FormCell> applications() {
        List<FormCell> cells = new java.util.ArrayList<>();
        cells.add(new FormCell(0, 0, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"));
        cells.add(new FormCell(0, 3, 1, 7, "申请人情况"));
        cells.add(new FormCell(1, 3, 2, 1, APPLICANTS.get(0)));
        cells.add(new FormCell(1, 4, 1, 5, "法人或其他组织"));
        cells.add(new FormCell(1, 9, 2, 1, APPLICANTS.get(6)));
        for (int i = 1; i < 6; i++) {
            cells.add(new FormCell(2, 3 + i, 1, 1, APPLICANTS.get(i)));
        }
        cells.add(new FormCell(3, 0, 1, 3, "一、本年新收政府信息公开申请数量"));
        cells.add(new FormCell(4, 0, 1, 3, "二、上年结转政府信息公开申请数量"));
        cells.add(new FormCell(5, 0, 22, 1, "三、本年度办理结果"));
        cells.add(new FormCell(5, 1, 1, 2, "（一）予以公开"));
        cells.add(new FormCell(6, 1, 1, 2, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"));
        int row = 7;
        for (List<String> group : RESULTS) {
            cells.add(new FormCell(row, 1, group.size() - 1, 1, group.get(0)));
            for (String leaf : group.subList(1, group.size())) {
                cells.add(new FormCell(row++, 2, 1, 1, leaf));
            }
        }
        cells.add(new FormCell(row++, 1, 1, 2, "（七）总计"));
        cells.add(new FormCell(row, 0, 1, 3, "四、结转下年度继续办理"));
        addApplications(cells);
        return cells;
    }

    private void addApplications(List<FormCell> cells) {
        int[][] figures = new int[25][7];
        for (int column = 0; column < 6; column++) {
            for (int row = 2; row < 23; row++) {
                figures[row][column] = figure();
                figures[23][column] += figures[row][column];
            }
            figures[24][column] = figure() % 50;
            int all = figures[23][column] + figures[24][column];
            figures[1][column] = Math.min(all, random.nextInt(20));
            figures[0][column] = all - figures[1][column];
        }
        for (int row = 0; row < 25; row++) {
            for (int column = 0; column < 7; column++) {
                figures[row][6] += column < 6 ? figures[row][column] : 0;
                cells.add(new FormCell(row + 3, column + 3, 1, 1, print(figures[row][column])));
            }
        }
    }
}
