// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Checks;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Severity;
import org.nianbao.normalize.report.Statement;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/**
 * Compares figures in the prose with the table cells that they name. Only wording that can mean one cell is compared;
 * vague figures never are, nor those that the prose itself gives in two ways.
 */
public final class NarrativeChecks {
    private NarrativeChecks() {}

    /**
     * What was found: reported is the table's figure, computed the prose's.
     *
     * @param passed how many figures agree, each counted once
     */
    public record Result(int passed, List<CheckResult> failed) {
        public Result {
            failed = List.copyOf(failed);
        }

        /** These checks behind others. */
        public Checks addTo(Checks others) {
            if (passed == 0 && failed.isEmpty()) {
                return others;
            }
            List<CheckResult> all = new ArrayList<>(others.failed());
            all.addAll(failed);
            return new Checks(others.passed() + passed, all, others.inconclusive());
        }
    }

    /** Compares the statements of one report with the values of its tables. */
    public static Result run(List<Statement> statements, Map<CellKey, Value> values) {
        if (statements.isEmpty() || values.isEmpty()) {
            return new Result(0, List.of());
        }
        Map<Topic, Set<BigDecimal>> stated = stated(statements);
        Map<Topic, CheckResult> differing = new EnumMap<>(Topic.class);
        Set<Topic> agreeing = new HashSet<>();
        for (Map.Entry<Topic, Set<BigDecimal>> entry : stated.entrySet()) {
            Topic topic = entry.getKey();
            Figure figure = Figure.of(topic, values);
            if (figure == null) {
                continue;
            }
            if (entry.getValue().stream().anyMatch(value -> value.compareTo(figure.sum) == 0)) {
                agreeing.add(topic);
            } else if (entry.getValue().size() == 1) {
                BigDecimal value = entry.getValue().iterator().next();
                if (!isMeantOtherwise(topic, value, values)) {
                    differing.put(topic, figure.differs(topic, value));
                }
            }
        }
        List<CheckResult> failed = new ArrayList<>();
        differing.forEach((topic, result) -> {
            List<Topic> wholes = topic.wholes();
            if (wholes == null || wholes.stream().anyMatch(agreeing::contains)) {
                failed.add(result);
            }
        });
        return new Result(agreeing.size(), failed);
    }

    private static Map<Topic, Set<BigDecimal>> stated(List<Statement> statements) {
        Map<Topic, Set<BigDecimal>> stated = new EnumMap<>(Topic.class);
        @Nullable Topic[] topics = TopicReader.read(statements);
        for (int i = 0; i < topics.length; i++) {
            Topic topic = topics[i];
            if (topic != null) {
                stated.computeIfAbsent(topic, t -> new HashSet<>())
                        .add(statements.get(i).value().stripTrailingZeros());
            }
        }
        return stated;
    }

    /** Received is told with what was carried in too; answered without what was not processed. */
    private static boolean isMeantOtherwise(Topic topic, BigDecimal value, Map<CellKey, Value> values) {
        if (topic == Topic.RECEIVED) {
            return sum(values, List.of(Topic.RECEIVED, Topic.CARRIED_IN)).compareTo(value) == 0;
        }
        if (topic == Topic.ANSWERED) {
            List<Topic> answers = List.of(Topic.GRANTED, Topic.PARTLY_GRANTED, Topic.REFUSED, Topic.UNAVAILABLE);
            BigDecimal answered = sum(values, answers);
            BigDecimal withUnprocessed = answered.add(sum(values, List.of(Topic.NOT_PROCESSED)));
            BigDecimal total = sum(values, List.of(Topic.ANSWERED));
            BigDecimal withoutUnprocessed = total.subtract(sum(values, List.of(Topic.NOT_PROCESSED)));
            return answered.compareTo(value) == 0
                    || withUnprocessed.compareTo(value) == 0
                    || withoutUnprocessed.compareTo(value) == 0;
        }
        return false;
    }

    private static BigDecimal sum(Map<CellKey, Value> values, List<Topic> topics) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Topic topic : topics) {
            Figure figure = Figure.of(topic, values);
            sum = figure == null ? sum : sum.add(figure.sum);
        }
        return sum;
    }

    /** The table's figure: one cell or the sum of several. */
    private record Figure(BigDecimal sum, List<CellKey> cells, List<CellKey> missing, boolean certain) {
        /** Null where the table has no such figure, or it cannot be known. */
        static @Nullable Figure of(Topic topic, Map<CellKey, Value> values) {
            BigDecimal sum = BigDecimal.ZERO;
            List<CellKey> cells = new ArrayList<>();
            List<CellKey> missing = new ArrayList<>();
            boolean certain = true;
            for (String pointer : topic.cells) {
                CellKey key = CellKey.of(List.of(pointer.substring(1).split("/", -1)));
                Value value = values.get(key);
                if (value == null || !isKnown(value.evidence().state())) {
                    return null;
                }
                cells.add(key);
                certain &= value.evidence().confidence() == Confidence.CERTAIN;
                BigDecimal number = value.number();
                if (number == null) {
                    missing.add(key);
                } else {
                    sum = sum.add(number);
                }
            }
            return missing.size() == cells.size() ? null : new Figure(sum, cells, missing, certain);
        }

        private static boolean isKnown(ValueState state) {
            return switch (state) {
                case VALUE, BLANK, DASH, NONE -> true;
                case UNREADABLE, ABSENT -> false;
            };
        }

        CheckResult differs(Topic topic, BigDecimal stated) {
            BigDecimal plain = stated.scale() < 0 ? stated.setScale(0) : stated;
            return new CheckResult(
                    topic.id,
                    Severity.INFO,
                    true,
                    sum,
                    plain,
                    sum.subtract(plain),
                    cells,
                    missing,
                    certain ? Cause.PUBLISHED : Cause.EXTRACTION,
                    List.of());
        }
    }
}
