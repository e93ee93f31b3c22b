// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import com.hankcs.hanlp.HanLP;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.nianbao.normalize.report.ValueState;

/** Damage to labels and figures, and other ways to print them. */
final class TextDamage {
    /** Labels as agencies wrote them, beside the form's own. */
    private static final Map<String, List<String>> VARIANTS = Map.ofEntries(
            Map.entry("商业\n企业", List.of("商业企业", "商业 企业", "商 业\n企 业")),
            Map.entry("科研\n机构", List.of("科研机构", "科研 机构")),
            Map.entry("规章", List.of("规 章", "规  章")),
            Map.entry("行政规范性文件", List.of("规范性文件")),
            Map.entry("行政事业性收费", List.of("行政事业型收费")),
            Map.entry("本年废止件数", List.of("本年废纸件数")),
            Map.entry("2.其他法律行政法规禁止公开", List.of("2.其他法律行政止公开", "2.其它法律行政法规禁止公开")),
            Map.entry("三、本年度办理结果", List.of("三三、本年度办理结果", "三、本 年 度 办 理 结 果", "三、本\n年\n度\n办\n理\n结\n果")),
            Map.entry("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", List.of("1.逾期不补正")),
            Map.entry("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", List.of("2.逾期不缴费")),
            Map.entry("3.危及“三安全一稳定”", List.of("3.危及\"三安全一稳定\"", "3.危及「三安全一稳定」", "3.危及三安全一稳定", "3、危及“三安全一稳定”")),
            Map.entry("1.属于国家秘密", List.of("1、属于国家秘密", "1．属于国家秘密")),
            Map.entry("2.重复申请", List.of("2、重复申请", "(2)重复申请")),
            Map.entry("3.其他", List.of("3.其它", "3、其他")),
            Map.entry("其他", List.of("其它")),
            Map.entry("其他\n结果", List.of("其它结果", "其他结果", "其 他\n结 果")),
            Map.entry("总计", List.of("合计", "总 计", "總計")),
            Map.entry("(七)总计", List.of("(七)合计", "（七）总计", "(七)總計")),
            Map.entry("结果\n维持", List.of("结果维持", "結果維持", "结果 维持")),
            Map.entry("(一)予以公开", List.of("（一）予以公开", "㈠予以公开", "(一) 予以公开")),
            Map.entry("(三)不予公开", List.of("（三）不予公开", "(三)\n不予\n公开")));

    private static final String PLAIN = "一二行文人力见言";
    private static final String RADICALS = "⼀⼆⾏⽂⼈⼒⾒⾔";

    private TextDamage() {}

    private static FilledReport labels(FilledReport report, UnaryOperator<String> change) {
        return report.mapCells(cell -> cell.isLabel() ? cell.saying(change.apply(cell.text())) : cell);
    }

    /** Every third label loses a character, long ones two. */
    static FilledReport charactersLost(FilledReport report, Random random) {
        return labels(report, label -> {
            if (label.length() < 4 || random.nextInt(3) != 0) {
                return label;
            }
            String once = withoutOne(label, random);
            return once.length() > 10 ? withoutOne(once, random) : once;
        });
    }

    /** 万 stays: without it the label names another unit, and is no damaged one. */
    private static String withoutOne(String label, Random random) {
        int gone = random.nextInt(label.length());
        if (label.charAt(gone) == '万') {
            return label;
        }
        return label.substring(0, gone) + label.substring(gone + 1);
    }

    static FilledReport synonyms(FilledReport report, Random random) {
        return labels(report, label -> {
            List<String> variants = VARIANTS.get(label);
            return variants == null || random.nextBoolean() ? label : Filling.pick(random, variants);
        });
    }

    static FilledReport radicals(FilledReport report, Random random) {
        return labels(report, label -> {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < label.length(); i++) {
                char c = label.charAt(i);
                int at = PLAIN.indexOf(c);
                out.append(at < 0 ? c : RADICALS.charAt(at));
            }
            return out.toString();
        });
    }

    static FilledReport traditional(FilledReport report, Random random) {
        return report.mapCells(cell -> cell.saying(HanLP.convertToTraditionalChinese(cell.text())));
    }

    static FilledReport fullWidth(FilledReport report, Random random) {
        return report.mapCells(cell ->
                cell.text().length() == 1 && !Character.isDigit(cell.text().charAt(0))
                        ? cell
                        : cell.saying(widened(cell.text())));
    }

    private static String widened(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c > 0x20 && c < 0x7F && c != '-' && c != '|' ? (char) (c + 0xFEE0) : c);
        }
        return out.toString();
    }

    /** The label of one row is gone. */
    static FilledReport labelGone(FilledReport report, Random random) {
        return report.mapTable("requests", table -> {
            PrintedCell gone = table.labelOf(Filling.pick(random, table.dataRows()));
            return table.map(cell -> cell.equals(gone) ? cell.saying("") : cell);
        });
    }

    static FilledReport groupLabelGone(FilledReport report, Random random) {
        return labels(report, label -> label.startsWith("(四)") || label.startsWith("(五)") ? "" : label);
    }

    /** One row has its neighbour's label. */
    static FilledReport labelCopied(FilledReport report, Random random) {
        return report.mapTable("requests", table -> {
            int row = Filling.pick(random, table.dataRows());
            List<Integer> alike = table.sameShape(row);
            PrintedCell wrong = table.labelOf(row);
            String other = table.labelOf(Filling.pick(random, alike)).text();
            return table.map(cell -> cell.equals(wrong) ? cell.saying(other) : cell);
        });
    }

    private static FilledReport figures(FilledReport report, UnaryOperator<PrintedCell> change) {
        return report.mapCells(cell -> {
            Truth truth = cell.truth();
            return truth == null || truth.state() != ValueState.VALUE ? cell : change.apply(cell);
        });
    }

    static FilledReport thousands(FilledReport report, Random random) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        char comma = random.nextInt(4) == 0 ? '，' : ',';
        return figures(report, cell -> cell.saying(format.format(value(cell)).replace(',', comma)));
    }

    private static BigDecimal value(PrintedCell cell) {
        Truth truth = cell.truth();
        if (truth == null || truth.value() == null) {
            throw new AssertionError("no figure in " + cell);
        }
        return truth.value();
    }

    /** Counts with their measure word, amounts in yuan. */
    static FilledReport units(FilledReport report, Random random) {
        return figures(report, cell -> {
            String pointer = cell.truth() == null ? "" : cell.truth().pointer();
            if (pointer.endsWith("administrativeFees/amount")) {
                String yuan = value(cell).movePointRight(4).stripTrailingZeros().toPlainString();
                return cell.meaning(yuan + "元", new Truth(pointer, value(cell), ValueState.VALUE, "元"));
            }
            if (pointer.endsWith("centralizedProcurement/amount")) {
                return cell.meaning(cell.text() + "万元", new Truth(pointer, value(cell), ValueState.VALUE, "万元"));
            }
            return pointer.startsWith("/proactive") || random.nextInt(5) == 0 ? cell.saying(cell.text() + "件") : cell;
        });
    }

    static FilledReport annotated(FilledReport report, Random random) {
        return figures(
                report,
                cell -> value(cell).compareTo(BigDecimal.TEN) > 0 && random.nextInt(6) == 0
                        ? cell.saying(
                                cell.text() + Filling.pick(random, List.of("(其中修订3件)", "\n(其中修订3件)", " (含网上申请7件)")))
                        : cell);
    }

    /** One printed sum, or one addend, is off; nothing else. */
    static FilledReport wrongFigure(FilledReport report, Random random) {
        List<String> pointers = report.cells().keySet().stream()
                .filter(pointer -> !pointer.startsWith("/proactive"))
                .toList();
        String wrong = Filling.pick(random, pointers);
        return figures(report, cell -> {
            Truth truth = cell.truth();
            if (truth == null || !truth.pointer().equals(wrong)) {
                return cell;
            }
            BigDecimal off = value(cell).add(BigDecimal.valueOf(1 + random.nextInt(20)));
            return cell.meaning(off.toPlainString(), Truth.of(wrong, off));
        });
    }
}
