// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.PageMetadata;
import org.nianbao.extract.Table;
import org.nianbao.extract.Trust;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.Normalizer;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.Value;

/** A table as a recogniser gives it: sums that hold as printed, and what was misread. Mutable. */
final class RecognisedTable {
    /** Keys and labels of the rows; the first two, the last two are no outcomes. */
    static final List<String> ROWS = List.of(
            "received 一、本年新收政府信息公开申请数量",
            "carriedIn 二、上年结转政府信息公开申请数量",
            "outcomes/granted (一)予以公开",
            "outcomes/partlyGranted (二)部分公开",
            "outcomes/refused/stateSecrets 1.属于国家秘密",
            "outcomes/refused/prohibitedByLaw 2.其他法律行政法规禁止公开",
            "outcomes/refused/threeSecuritiesOneStability 3.危及“三安全一稳定”",
            "outcomes/refused/thirdPartyRights 4.保护第三方合法权益",
            "outcomes/refused/internalAffairs 5.属于三类内部事务信息",
            "outcomes/refused/processInformation 6.属于四类过程性信息",
            "outcomes/refused/enforcementFiles 7.属于行政执法案卷",
            "outcomes/refused/administrativeQueries 8.属于行政查询事项",
            "outcomes/unavailable/notHeld 1.本机关不掌握相关政府信息",
            "outcomes/unavailable/needsCreation 2.没有现成信息需要另行制作",
            "outcomes/unavailable/stillUnclear 3.补正后申请内容仍不明确",
            "outcomes/notProcessed/petitionsAndComplaints 1.信访举报投诉类申请",
            "outcomes/notProcessed/repeated 2.重复申请",
            "outcomes/notProcessed/publishedMaterial 3.要求提供公开出版物",
            "outcomes/notProcessed/excessive 4.无正当理由大量反复申请",
            "outcomes/notProcessed/reconfirmation 5.要求行政机关确认或重新出具已获取信息",
            "outcomes/other/correctionOverdue 1.逾期不补正",
            "outcomes/other/feeOverdue 2.逾期不缴费",
            "outcomes/other/other 3.其他",
            "outcomes/total (七)总计",
            "carriedOver 四、结转下年度继续办理");

    private static final List<String> COLUMNS = List.of(
            "naturalPersons 自然人",
            "businesses 商业企业",
            "researchInstitutions 科研机构",
            "publicInterestOrganizations 社会公益组织",
            "legalServices 法律服务机构",
            "otherOrganizations 其他",
            "total 总计");
    private static final Normalizer NORMALIZER = Normalizer.standard();
    private static final int RECEIVED = 0;
    private static final int CARRIED_IN = 1;
    private static final int TOTAL = 23;
    private static final int CARRIED_OVER = 24;
    private static final int SUM = 6;

    private final Trust trust;
    private final long[][] figures = new long[ROWS.size()][COLUMNS.size()];
    private final Map<List<Integer>, Cell> changed = new HashMap<>();

    RecognisedTable() {
        this(Trust.RECOGNISED);
    }

    RecognisedTable(Trust trust) {
        this.trust = trust;
    }

    /** Outcomes at random, so that some 20 of the table's cells are not zero. */
    static RecognisedTable random(Random random, int largest) {
        RecognisedTable table = new RecognisedTable();
        for (int i = 2 + random.nextInt(12); i > 0; i--) {
            table.put(2 + random.nextInt(21), random.nextInt(SUM), 1 + random.nextInt(largest));
        }
        table.carry(random.nextInt(SUM), random.nextInt(3), random.nextInt(4));
        return table;
    }

    /** Adds requests to an outcome and to all sums over it. */
    RecognisedTable put(int row, int column, long figure) {
        for (int c : List.of(column, SUM)) {
            figures[row][c] += figure;
            figures[TOTAL][c] += figure;
            figures[RECEIVED][c] += figure;
        }
        return this;
    }

    private void carry(int column, int in, int over) {
        for (int c : List.of(column, SUM)) {
            if (figures[RECEIVED][c] >= in) {
                figures[CARRIED_IN][c] += in;
                figures[CARRIED_OVER][c] += over;
                figures[RECEIVED][c] += over - in;
            }
        }
    }

    RecognisedTable misread(int row, int column, String text) {
        changed.put(List.of(row + 1, column + 1), cell(row + 1, column + 1, text, trust));
        return this;
    }

    RecognisedTable blank(int row, int column) {
        return misread(row, column, "");
    }

    RecognisedTable doubt(int row, int column) {
        changed.put(List.of(row + 1, column + 1), cell(row + 1, column + 1, text(row, column), Trust.DOUBTFUL));
        return this;
    }

    RecognisedTable doubtRowLabel(int row) {
        changed.put(List.of(row + 1, 0), cell(row + 1, 0, label(ROWS.get(row)), Trust.DOUBTFUL));
        return this;
    }

    /** A row's label as the form has it, which another pass read otherwise. */
    RecognisedTable doubtRowLabel(int row, String otherReading) {
        String label = label(ROWS.get(row));
        Cell cell = cell(row + 1, 0, label, Trust.DOUBTFUL);
        changed.put(
                List.of(row + 1, 0),
                new Cell(row + 1, 0, 1, 1, label, cell.location(), cell.trust(), List.of(label, otherReading)));
        return this;
    }

    RecognisedTable doubtColumnLabel(int column) {
        changed.put(List.of(0, column + 1), cell(0, column + 1, label(COLUMNS.get(column)), Trust.DOUBTFUL));
        return this;
    }

    RecognisedTable unread(int row, int column, String... readings) {
        Cell cell = cell(row + 1, column + 1, "\uFFFD", Trust.DOUBTFUL);
        changed.put(
                List.of(row + 1, column + 1),
                new Cell(
                        cell.row(),
                        cell.column(),
                        1,
                        1,
                        cell.text(),
                        cell.location(),
                        cell.trust(),
                        List.of(readings)));
        return this;
    }

    String text(int row, int column) {
        return Long.toString(figures[row][column]);
    }

    /** What is printed in a cell of the report. */
    long truth(String pointer) {
        for (int row = 0; row < ROWS.size(); row++) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                if (pointer.equals("/requests/" + key(ROWS.get(row)) + "/" + key(COLUMNS.get(column)))) {
                    return figures[row][column];
                }
            }
        }
        throw new AssertionError(pointer);
    }

    Report read() {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row <= ROWS.size(); row++) {
            for (int column = 0; column <= COLUMNS.size(); column++) {
                Cell plain = cell(row, column, printed(row, column), trust);
                cells.add(changed.getOrDefault(List.of(row, column), plain));
            }
        }
        return read(cells, ROWS.size() + 1, COLUMNS.size() + 1);
    }

    private String printed(int row, int column) {
        if (row == 0) {
            return column == 0 ? "" : label(COLUMNS.get(column - 1));
        }
        return column == 0 ? label(ROWS.get(row - 1)) : text(row - 1, column - 1);
    }

    /** A table of regulations: issued, repealed, in force. */
    static Report disclosure(String... figures) {
        List<Cell> cells = new ArrayList<>();
        List<String> header = List.of("信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
        for (int column = 0; column < header.size(); column++) {
            cells.add(cell(0, column, header.get(column), Trust.RECOGNISED));
        }
        for (int row = 1; row < 3; row++) {
            cells.add(cell(row, 0, row == 1 ? "规章" : "行政规范性文件", Trust.RECOGNISED));
            for (int column = 1; column < header.size(); column++) {
                cells.add(cell(row, column, figures[column - 1], Trust.RECOGNISED));
            }
        }
        return read(cells, 3, header.size());
    }

    private static Report read(List<Cell> cells, int rows, int columns) {
        Table table = new Table(rows, columns, cells, Geometry.RULED, new PageBox(1, 0, 0, 9, 9));
        SourceDocument source = new SourceDocument("t.png", "image/png", null, new byte[0], "", Instant.EPOCH, null);
        return NORMALIZER.normalize(new Document(source, PageMetadata.none(), List.of(table), List.of()));
    }

    static Value value(Report report, String pointer) {
        return Objects.requireNonNull(report.tables().stream()
                .flatMap(table -> table.values().stream())
                .filter(value -> value.key().pointer().equals(pointer))
                .findFirst()
                .orElse(null));
    }

    private static Cell cell(int row, int column, String text, Trust trust) {
        return new Cell(row, column, 1, 1, text, new PageBox(1, column, row, column + 1f, row + 1f), trust);
    }

    private static String key(String entry) {
        return entry.substring(0, entry.indexOf(' '));
    }

    private static String label(String entry) {
        return entry.substring(entry.indexOf(' ') + 1);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < ROWS.size(); row++) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                Cell other = changed.get(List.of(row + 1, column + 1));
                text.append(figures[row][column])
                        .append(other == null ? "" : "(" + other.text() + ")")
                        .append(' ');
            }
            text.append(key(ROWS.get(row))).append('\n');
        }
        return text.toString();
    }
}
