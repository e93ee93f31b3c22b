// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The national forms as they are printed: which label stands where, and which figure. The content function gives the
 * text and meaning of the cell at a pointer.
 */
final class FormLayout {
    static final List<String> APPLICANTS = List.of(
            "naturalPersons",
            "businesses",
            "researchInstitutions",
            "publicInterestOrganizations",
            "legalServices",
            "otherOrganizations",
            "total");
    private static final List<String> ORGANIZATIONS = List.of("商业\n企业", "科研\n机构", "社会公益组织", "法律服务机构", "其他");
    static final List<String> PROCEEDINGS =
            List.of("reconsideration", "litigationWithoutReview", "litigationAfterReview");
    static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending", "total");
    private static final List<String> RESULT_LABELS = List.of("结果\n维持", "结果\n纠正", "其他\n结果", "尚未\n审结", "总计");

    /** A row below 三、本年度办理结果: the group's key is empty for a row that spans both label columns. */
    record Outcome(String groupLabel, String key, String label) {}

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("", "granted", "(一)予以公开"),
            new Outcome("", "partlyGranted", "(二)部分公开(区分处理的,只计这一情形,不计其他情形)"),
            new Outcome("(三)不予公开", "refused/stateSecrets", "1.属于国家秘密"),
            new Outcome("(三)不予公开", "refused/prohibitedByLaw", "2.其他法律行政法规禁止公开"),
            new Outcome("(三)不予公开", "refused/threeSecuritiesOneStability", "3.危及“三安全一稳定”"),
            new Outcome("(三)不予公开", "refused/thirdPartyRights", "4.保护第三方合法权益"),
            new Outcome("(三)不予公开", "refused/internalAffairs", "5.属于三类内部事务信息"),
            new Outcome("(三)不予公开", "refused/processInformation", "6.属于四类过程性信息"),
            new Outcome("(三)不予公开", "refused/enforcementFiles", "7.属于行政执法案卷"),
            new Outcome("(三)不予公开", "refused/administrativeQueries", "8.属于行政查询事项"),
            new Outcome("(四)无法提供", "unavailable/notHeld", "1.本机关不掌握相关政府信息"),
            new Outcome("(四)无法提供", "unavailable/needsCreation", "2.没有现成信息需要另行制作"),
            new Outcome("(四)无法提供", "unavailable/stillUnclear", "3.补正后申请内容仍不明确"),
            new Outcome("(五)不予处理", "notProcessed/petitionsAndComplaints", "1.信访举报投诉类申请"),
            new Outcome("(五)不予处理", "notProcessed/repeated", "2.重复申请"),
            new Outcome("(五)不予处理", "notProcessed/publishedMaterial", "3.要求提供公开出版物"),
            new Outcome("(五)不予处理", "notProcessed/excessive", "4.无正当理由大量反复申请"),
            new Outcome("(五)不予处理", "notProcessed/reconfirmation", "5.要求行政机关确认或重新出具已获取信息"));
    private static final List<Outcome> OTHER_2021 = List.of(
            new Outcome("(六)其他处理", "other/correctionOverdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
            new Outcome("(六)其他处理", "other/feeOverdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
            new Outcome("(六)其他处理", "other/other", "3.其他"));
    private static final Outcome OTHER_2019 = new Outcome("", "other/subtotal", "(六)其他处理");
    private static final Outcome TOTAL = new Outcome("", "total", "(七)总计");

    /** The text and meaning of a value cell; row, column and spans are filled in here. */
    interface Content extends Function<String, PrintedCell> {}

    private final List<PrintedCell> cells = new ArrayList<>();
    private final Content content;
    private int next;

    private FormLayout(Content content) {
        this.content = content;
    }

    /** The rows of outcomes that add up to (七), in the form's order. */
    static List<Outcome> outcomes(String form) {
        List<Outcome> rows = new ArrayList<>(OUTCOMES);
        if (form.equals("gid-2021")) {
            rows.addAll(OTHER_2021);
        } else {
            rows.add(OTHER_2019);
        }
        return rows;
    }

    private void label(int row, int column, int rowSpan, int columnSpan, String text, boolean header) {
        cells.add(new PrintedCell(row, column, rowSpan, columnSpan, text, header, null));
    }

    private void value(int row, int column, int columnSpan, String pointer) {
        PrintedCell cell = content.apply(pointer);
        cells.add(cell.at(row, column).spanning(1, columnSpan));
    }

    static PrintedTable disclosure(String form, Content content) {
        FormLayout layout = new FormLayout(content);
        if (form.equals("gid-2021")) {
            layout.disclosure2021();
        } else {
            layout.disclosure2019();
        }
        return new PrintedTable("disclosure", layout.next, 4, layout.cells);
    }

    private void disclosure2021() {
        banner("第二十条第(一)项", "本年制发件数", "本年废止件数", "现行有效件数");
        line("规章", "regulations/issued", "regulations/repealed", "regulations/inForce");
        line("行政规范性文件", "normativeDocuments/issued", "normativeDocuments/repealed", "normativeDocuments/inForce");
        banner("第二十条第(五)项", "本年处理决定数量");
        line("行政许可", "administrativeLicensing/decisions");
        banner("第二十条第(六)项", "本年处理决定数量");
        line("行政处罚", "administrativePenalties/decisions");
        line("行政强制", "administrativeCompulsion/decisions");
        banner("第二十条第(八)项", "本年收费金额(单位:万元)");
        line("行政事业性收费", "administrativeFees/amount");
    }

    private void disclosure2019() {
        banner("第二十条第(一)项", "本年新\n制作数量", "本年新\n公开数量", "对外公开总数量");
        line("规章", "regulations/made", "regulations/disclosed", "regulations/disclosedTotal");
        line("规范性文件", "normativeDocuments/made", "normativeDocuments/disclosed", "normativeDocuments/disclosedTotal");
        banner("第二十条第(五)项", "上一年项目数量", "本年增/减", "处理决定数量");
        items("行政许可", "administrativeLicensing");
        items("其他对外管理服务事项", "otherExternalServices");
        banner("第二十条第(六)项", "上一年项目数量", "本年增/减", "处理决定数量");
        items("行政处罚", "administrativePenalties");
        items("行政强制", "administrativeCompulsion");
        banner("第二十条第(八)项", "上一年项目数量", "本年增/减");
        line("行政事业性收费", "administrativeFees/itemsLastYear", "administrativeFees/change");
        banner("第二十条第(九)项", "采购项目数量", "采购总金额");
        line("政府集中采购", "centralizedProcurement/projects", "centralizedProcurement/amount");
    }

    private void items(String label, String key) {
        line(label, key + "/itemsLastYear", key + "/change", key + "/decisions");
    }

    private void banner(String text, String... columns) {
        label(next++, 0, 1, 4, text, true);
        label(next, 0, 1, 1, "信息内容", true);
        for (int i = 0; i < columns.length; i++) {
            label(next, 1 + i, 1, i == columns.length - 1 ? 3 - i : 1, columns[i], true);
        }
        next++;
    }

    private void line(String label, String... keys) {
        label(next, 0, 1, 1, label, false);
        for (int i = 0; i < keys.length; i++) {
            value(next, 1 + i, i == keys.length - 1 ? 3 - i : 1, "/proactiveDisclosure/" + keys[i]);
        }
        next++;
    }

    static PrintedTable requests(String form, Content content) {
        FormLayout layout = new FormLayout(content);
        layout.requestsHeader();
        layout.applicants(layout.label3("一、本年新收政府信息公开申请数量"), "received");
        layout.applicants(layout.label3("二、上年结转政府信息公开申请数量"), "carriedIn");
        layout.outcomeRows(outcomes(form));
        layout.applicants(layout.label3("四、结转下年度继续办理"), "carriedOver");
        return new PrintedTable("requests", layout.next, 10, layout.cells);
    }

    private void requestsHeader() {
        label(0, 0, 3, 3, "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", true);
        label(0, 3, 1, 7, "申请人情况", true);
        label(1, 3, 2, 1, "自然人", true);
        label(1, 4, 1, 5, "法人或其他组织", true);
        label(1, 9, 2, 1, "总计", true);
        for (int i = 0; i < ORGANIZATIONS.size(); i++) {
            label(2, 4 + i, 1, 1, ORGANIZATIONS.get(i), true);
        }
        next = 3;
    }

    private int label3(String text) {
        label(next, 0, 1, 3, text, false);
        return next++;
    }

    private void outcomeRows(List<Outcome> outcomes) {
        List<Outcome> rows = new ArrayList<>(outcomes);
        rows.add(TOTAL);
        label(next, 0, rows.size(), 1, "三、本年度办理结果", false);
        String group = "";
        for (int i = 0; i < rows.size(); i++) {
            Outcome row = rows.get(i);
            if (row.groupLabel().isEmpty()) {
                label(next, 1, 1, 2, row.label(), false);
            } else {
                if (!row.groupLabel().equals(group)) {
                    int size = (int) rows.stream()
                            .filter(other -> other.groupLabel().equals(row.groupLabel()))
                            .count();
                    label(next, 1, size, 1, row.groupLabel(), false);
                }
                label(next, 2, 1, 1, row.label(), false);
            }
            group = row.groupLabel();
            applicants(next++, "outcomes/" + row.key());
        }
    }

    private void applicants(int row, String key) {
        for (int i = 0; i < APPLICANTS.size(); i++) {
            value(row, 3 + i, 1, "/requests/" + key + "/" + APPLICANTS.get(i));
        }
    }

    static PrintedTable review(Content content) {
        FormLayout layout = new FormLayout(content);
        layout.label(0, 0, 1, 5, "行政复议", true);
        layout.label(0, 5, 1, 10, "行政诉讼", true);
        layout.label(1, 5, 1, 5, "未经复议直接起诉", true);
        layout.label(1, 10, 1, 5, "复议后起诉", true);
        for (int i = 0; i < 15; i++) {
            layout.label(i < 5 ? 1 : 2, i, i < 5 ? 2 : 1, 1, RESULT_LABELS.get(i % 5), true);
            layout.value(3, i, 1, "/reviewAndLitigation/" + PROCEEDINGS.get(i / 5) + "/" + RESULTS.get(i % 5));
        }
        return new PrintedTable("review", 4, 15, layout.cells);
    }
}
