// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Location;
import org.nianbao.extract.Table;
import org.nianbao.extract.Trust;
import org.nianbao.normalize.align.AlignedRow;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Evidence;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Value;
import org.nianbao.normalize.report.ValueState;

/** Says why a value is no better than it is. */
final class Reasons {
    private record Read(AlignedRow row, AlignedRow.Column column) {}

    private final Map<CellKey, Read> reads = new HashMap<>();
    private final Map<Location, Trust> trusts = new HashMap<>();
    private final Set<CellKey> failed = new HashSet<>();

    Reasons(Inspection inspection) {
        for (RecognisedTable table : inspection.tables()) {
            for (AlignedRow row : table.rows()) {
                for (AlignedRow.Column column : row.columns()) {
                    if (column.key() != null) {
                        reads.putIfAbsent(column.key(), new Read(row, column));
                    }
                }
            }
        }
        for (Block block : inspection.document().blocks()) {
            if (block instanceof Table table) {
                for (Cell cell : table.cells()) {
                    trusts.put(cell.location(), cell.trust());
                }
            }
        }
        for (CheckResult check : inspection.report().checks().failed()) {
            failed.addAll(check.cells());
        }
    }

    /** What speaks against the value, or an empty text where nothing does. */
    String of(Value value) {
        Evidence evidence = value.evidence();
        List<String> reasons = new ArrayList<>();
        if (evidence.state() == ValueState.ABSENT) {
            return "the report's table has no such cell";
        }
        if (!evidence.readings().isEmpty()) {
            reasons.add("may be read as "
                    + evidence.readings().stream().map(n -> n.toPlainString()).collect(Collectors.joining(" or ")));
        }
        Trust trust = evidence.location() == null ? null : trusts.get(evidence.location());
        if (trust == Trust.DOUBTFUL) {
            reasons.add("the reader doubts the text or its cell");
        } else if (trust == Trust.RECOGNISED) {
            reasons.add("recognised in a picture");
        }
        Read read = reads.get(value.key());
        if (read != null) {
            add(read, reasons);
        }
        if (failed.contains(value.key())) {
            reasons.add("a check on it fails");
        }
        if (reasons.isEmpty() && evidence.confidence() != Confidence.CERTAIN) {
            reasons.add("the text of the cell is no plain figure, or stands twice");
        }
        return String.join("; ", reasons);
    }

    private static void add(Read read, List<String> reasons) {
        AlignedRow row = read.row();
        AlignedRow.Column column = read.column();
        if (row.confidence() != Confidence.CERTAIN || row.match() == Match.FUZZY) {
            reasons.add("row " + how(row.label(), row.match(), row.score(), row.doubt()));
        }
        if (column.confidence() != Confidence.CERTAIN || column.match() == Match.FUZZY) {
            String rival = column.rival() == null ? null : "may be \"" + column.rival() + "\"";
            reasons.add("column " + how(column.label(), column.match(), column.score(), rival));
        }
        if (row.problem() != null) {
            reasons.add(row.problem());
        } else if (row.cells() != Confidence.CERTAIN) {
            reasons.add("which figure stands in which cell was decoded");
        }
    }

    private static String how(String label, Match match, @Nullable Double score, @Nullable String doubt) {
        String text = (label.isEmpty() ? "without a label" : "\"" + label + "\"") + " by " + match.code();
        text = score == null ? text : text + String.format(Locale.ROOT, " %.2f", score);
        return doubt == null ? text : text + ", " + doubt;
    }
}
