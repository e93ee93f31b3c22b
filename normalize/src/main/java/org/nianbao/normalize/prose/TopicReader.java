// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.chinese.Simplified;
import org.nianbao.normalize.prose.Topic.Family;
import org.nianbao.normalize.report.SectionKey;
import org.nianbao.normalize.report.Statement;

/**
 * Finds the figure of the tables that a statement names. Every word of the clause must be one that is known here: a
 * word more, such as a channel, a group of applicants or another agency, and the statement is about something else.
 */
final class TopicReader {
    private static final Set<String> UNITS = Set.of("件", "份", "宗", "起", "例", "条", "件次", "部");
    /** Words that narrow what is counted, wherever they stand before it in the sentence. */
    private static final String[] NARROWING = {
        "上半年", "下半年", "季度", "月份", "渠道", "网上", "网络", "当面", "信函", "邮寄", "邮件", "传真", "窗口", "历年", "较", "同比", "相比", "比上年",
        "比去年", "同期", "计划", "拟", "力争", "目标", "各部门", "各单位", "各乡镇", "各镇", "各县", "各区", "下属", "直属", "办公室", "转办", "向", "以来",
        "十年", "五年", "累计"
    };

    private static final WordList AROUND = new WordList(List.of(
            "年度", "年", "本年度", "本年", "当年", "今年", "全年", "共", "共计", "总共", "合计", "一共", "计", "我局", "我市", "我县", "我区", "我委",
            "我办", "我院", "我厅", "我镇", "我乡", "我街道", "我单位", "我中心", "我部门", "我所", "我州", "我省", "我旗", "本局", "本市", "本县", "本区",
            "本机关", "本单位", "本部门", "本委", "本镇", "本乡", "本街道", "全市", "全县", "全区", "全省", "全镇", "全乡", "全州", "全局", "依法", "均",
            "已", "全部", "数", "数量", "总数", "为", "是", "有", "的", "了", "其中", "包括", "含", "另有", "另", "并", "和", "及", "、", ",",
            "，", ":", "(", ")", "各类", "新", "按时", "按期", "件", "案件", "现", "目前", "一是", "二是", "三是", "四是", "事项", "情况"));
    private static final WordList REQUEST = new WordList(List.of(
            "政府信息公开申请",
            "政府信息公开申请件",
            "政府信息公开的申请",
            "信息公开申请",
            "依申请公开",
            "依申请公开政府信息",
            "依申请公开政府信息申请",
            "依申请公开申请",
            "依申请公开信息",
            "依申请公开件",
            "依申请公开信息申请",
            "政府信息依申请公开",
            "政府信息依申请公开申请",
            "政府信息依申请公开件",
            "依申请信息公开",
            "依申请政府信息公开",
            "依申请政府信息公开申请",
            "依申请政府信息",
            "政府信息公开依申请",
            "政务信息公开申请",
            "政府信息申请公开件",
            "政府信息公开申请事项",
            "依申请"));
    private static final WordList RECEIVE = new WordList(List.of(
            "收到",
            "受理",
            "新收",
            "新收到",
            "接收",
            "接到",
            "收到并受理",
            "收到和受理",
            "共收到",
            "收到公民、法人或其他组织",
            "收到公民、法人和其他组织",
            "申请人",
            "提出",
            "提交"));
    private static final WordList ANSWER =
            new WordList(List.of("办结", "答复", "办理答复", "答复办结", "办复", "已办结", "答复申请", "予以答复", "办理完毕"));
    private static final WordList CARRY_IN =
            new WordList(List.of("上年度结转", "上年结转", "上一年度结转", "上一年结转", "结转上年度", "上年度结转申请", "上年结转申请", "上一年度结转申请"));
    private static final WordList CARRY_OVER = new WordList(carriedOver());
    private static final WordList REVIEW_AROUND = new WordList(List.of(
            "因", "政府信息公开", "信息公开", "依申请公开", "工作", "引起", "引发", "发生", "涉及", "申请", "被申请", "被提起", "提起", "产生", "案", "收到",
            "相关", "针对", "答复", "不服", "对"));
    private static final WordList ISSUE = new WordList(List.of("制发", "新制发", "本年制发"));
    private static final WordList REPEAL = new WordList(List.of("废止"));
    private static final WordList IN_FORCE = new WordList(List.of("现行有效", "有效"));
    private static final WordList NORMATIVE = new WordList(List.of("规范性文件", "行政规范性文件"));
    private static final WordList REGULATION = new WordList(List.of("规章", "政府规章"));

    private final List<Statement> statements;
    private final @Nullable Topic[] topics;

    private TopicReader(List<Statement> statements) {
        this.statements = statements;
        this.topics = new Topic[statements.size()];
    }

    /** The topic of each statement, or null. */
    static @Nullable Topic[] read(List<Statement> statements) {
        TopicReader reader = new TopicReader(statements);
        for (int i = 0; i < statements.size(); i++) {
            reader.topics[i] = reader.topic(i);
        }
        return reader.topics;
    }

    private static List<String> carriedOver() {
        List<String> all = new ArrayList<>();
        for (String verb : List.of("结转", "顺延", "转")) {
            for (String to : List.of("至", "到", "入", "")) {
                for (String year : List.of("下一年度", "下年度", "下一年", "下年", "次年")) {
                    for (String tail : List.of("继续办理", "办理", "继续答复", "答复", "处理", "")) {
                        all.add(verb + to + year + tail);
                    }
                }
            }
        }
        return all;
    }

    private @Nullable Topic topic(int i) {
        Statement statement = statements.get(i);
        String unit = statement.unit();
        boolean countable = unit != null
                && UNITS.contains(unit)
                && !statement.approximate()
                && statement.section() != SectionKey.PROBLEMS;
        if (!countable) {
            return null;
        }
        Clause clause = Clause.of(statement.text());
        if (clause.years > 1 || narrowed(clause.before)) {
            return null;
        }
        Topic topic = documents(statement, clause.own, i);
        topic = topic != null ? topic : review(statement, clause.own, i);
        return topic != null ? topic : requests(statement, clause, i);
    }

    private static boolean narrowed(String text) {
        for (String word : NARROWING) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the statement before, or the whole, is of the family: then what is not repeated is understood. */
    private boolean goesOn(Statement statement, int i, Family family) {
        Integer parent = statement.partOf();
        Topic whole = parent == null ? null : topics[parent];
        Topic before = i == 0 ? null : topics[i - 1];
        if (parent != null) {
            return whole != null && whole.family == family;
        }
        return before != null
                && before.family == family
                && statements.get(i - 1).section() == statement.section();
    }

    private @Nullable Topic documents(Statement statement, String clause, int i) {
        String subject = statement.subject();
        boolean normative = subject != null && NORMATIVE.contains(subject);
        boolean regulation = subject != null && REGULATION.contains(subject);
        if ((!normative && !regulation) || statement.partOf() != null) {
            return null;
        }
        boolean named = statement.text().contains(normative ? "规范性文件" : "规章");
        if (!named && !goesOn(statement, i, Family.DOCUMENTS)) {
            return null;
        }
        WordList object = normative ? NORMATIVE : REGULATION;
        if (consists(clause, ISSUE, object)) {
            return normative ? Topic.NORMATIVE_ISSUED : Topic.REGULATIONS_ISSUED;
        }
        if (consists(clause, REPEAL, object)) {
            return normative ? Topic.NORMATIVE_REPEALED : Topic.REGULATIONS_REPEALED;
        }
        if (consists(clause, IN_FORCE, object)) {
            return normative ? Topic.NORMATIVE_IN_FORCE : Topic.REGULATIONS_IN_FORCE;
        }
        return null;
    }

    private @Nullable Topic review(Statement statement, String clause, int i) {
        Integer parent = statement.partOf();
        if (parent != null) {
            Topic whole = topics[parent];
            return whole == null ? null : outcome(whole, stripped(clause));
        }
        boolean litigation = clause.contains("诉讼");
        if (litigation == clause.contains("复议") || clause.contains("后起诉") || clause.contains("未经")) {
            return null;
        }
        boolean known = statement.text().contains("信息公开")
                || statement.section() == SectionKey.REVIEW_AND_LITIGATION
                || goesOn(statement, i, Family.REVIEW);
        WordList object = new WordList(
                litigation ? List.of("行政诉讼", "诉讼", "行政诉讼案件", "行政应诉") : List.of("行政复议", "复议", "行政复议案件", "行政复议申请"));
        if (!known || !consists(clause, object, REVIEW_AROUND)) {
            return null;
        }
        return litigation ? Topic.LITIGATION : Topic.RECONSIDERATION;
    }

    private static @Nullable Topic outcome(Topic whole, String words) {
        boolean litigation = whole == Topic.LITIGATION;
        if (!litigation && whole != Topic.RECONSIDERATION) {
            return null;
        }
        return switch (words) {
            case "结果维持", "维持" -> litigation ? Topic.LITIGATION_UPHELD : Topic.RECONSIDERATION_UPHELD;
            case "结果纠正", "纠正" -> litigation ? Topic.LITIGATION_CORRECTED : Topic.RECONSIDERATION_CORRECTED;
            case "其他结果" -> litigation ? Topic.LITIGATION_OTHER : Topic.RECONSIDERATION_OTHER;
            case "尚未审结", "未审结" -> litigation ? Topic.LITIGATION_PENDING : Topic.RECONSIDERATION_PENDING;
            default -> null;
        };
    }

    private @Nullable Topic requests(Statement statement, Clause clause, int i) {
        String own = clause.own;
        boolean goesOn = goesOn(statement, i, Family.REQUESTS);
        boolean named = named(own);
        if (!named && !goesOn && statement.section() != SectionKey.REQUESTS) {
            return null;
        }
        if (consists(own, CARRY_OVER, REQUEST)) {
            return Topic.CARRIED_OVER;
        }
        if (consists(own, CARRY_IN, REQUEST)) {
            return Topic.CARRIED_IN;
        }
        if (statement.partOf() != null || !named) {
            Topic outcome = goesOn ? requestOutcome(stripped(own)) : null;
            if (outcome != null) {
                return outcome;
            }
        }
        boolean whole = statement.partOf() == null;
        if (whole && named && consists(own, RECEIVE, REQUEST)) {
            return Topic.RECEIVED;
        }
        boolean answer = whole && consists(own, ANSWER, REQUEST);
        return answer && (named || goesOn) ? Topic.ANSWERED : null;
    }

    private static @Nullable Topic requestOutcome(String words) {
        return switch (words) {
            case "予以公开" -> Topic.GRANTED;
            case "部分公开" -> Topic.PARTLY_GRANTED;
            case "不予公开" -> Topic.REFUSED;
            case "无法提供" -> Topic.UNAVAILABLE;
            case "不予处理" -> Topic.NOT_PROCESSED;
            default -> null;
        };
    }

    private static boolean named(String clause) {
        for (int at = 0; at < clause.length(); at++) {
            if (REQUEST.lengthAt(clause, at) > 2) {
                return true;
            }
        }
        return false;
    }

    /** The clause without the words around it. */
    private static String stripped(String clause) {
        int start = 0;
        for (int word = AROUND.lengthAt(clause, 0); word > 0; word = AROUND.lengthAt(clause, start)) {
            start += word;
        }
        int end = clause.length();
        for (int word = AROUND.lengthBefore(clause, end); word > 0 && end - word > start; ) {
            end -= word;
            word = AROUND.lengthBefore(clause, end);
        }
        return clause.substring(start, end);
    }

    /** Whether the clause has a word of the first list, and no word that is not known. */
    private static boolean consists(String clause, WordList wanted, WordList also) {
        boolean found = false;
        for (int at = 0; at < clause.length(); ) {
            int want = wanted.lengthAt(clause, at);
            int word = Math.max(want, Math.max(also.lengthAt(clause, at), AROUND.lengthAt(clause, at)));
            if (word == 0) {
                return false;
            }
            found |= want == word;
            at += word;
        }
        return found;
    }

    /**
     * The words of a statement, taken apart.
     *
     * @param before the clauses before its own
     * @param own its own clause, without the number, its unit and the year
     * @param years how many years are named
     */
    private record Clause(String before, String own, int years) {
        private static final String ENDS = ",，;。:(";

        static Clause of(String printed) {
            String text = Simplified.of(printed);
            StringBuilder plain = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                plain.append(c >= '\uFF01' && c <= '\uFF5E' && c != '，' ? (char) (c - '\uFF01' + '!') : c);
            }
            int[] number = lastNumber(plain);
            int start = number[0];
            while (start > 0 && ENDS.indexOf(plain.charAt(start - 1)) < 0) {
                start--;
            }
            String own = plain.substring(start, number[0]) + plain.substring(number[1]);
            String before = plain.substring(0, start);
            Set<String> years = Set.copyOf(years(before + own));
            return new Clause(before, withoutYears(own), years.size());
        }

        /** Where the last number with its unit stands. */
        private static int[] lastNumber(CharSequence text) {
            int end = text.length();
            while (end > 0 && !isPartOfNumber(text.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && isPartOfNumber(text.charAt(start - 1))) {
                start--;
            }
            return new int[] {start, Math.min(text.length(), end + Words.unitAt(text.toString(), end))};
        }

        private static boolean isPartOfNumber(char c) {
            return Numerals.isDigit(c) || c == ',' || Numerals.isNumeral(c);
        }

        private static List<String> years(String text) {
            List<String> years = new ArrayList<>();
            for (int at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
                if (at >= 4 && Numerals.isDigit(text.charAt(at - 1)) && Numerals.isDigit(text.charAt(at - 4))) {
                    String year = text.substring(at - 4, at);
                    if (!years.contains(year)) {
                        years.add(year);
                    }
                }
            }
            return years;
        }

        private static String withoutYears(String text) {
            String out = text;
            for (String year : years(text)) {
                out = out.replace(year + "年", "年");
            }
            return out;
        }
    }
}
