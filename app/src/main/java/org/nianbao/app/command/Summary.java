// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.ingest.Omission;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionCode;

/** Counts what a conversion met, and says it at the end. Used by one thread. */
final class Summary {
    /** Lines of one kind that are printed before the rest is only counted. */
    private static final int MAX_LINES = 20;

    private final Map<RejectionCode, Integer> refusals = new EnumMap<>(RejectionCode.class);
    private final Map<Omission.Reason, Integer> omissions = new EnumMap<>(Omission.Reason.class);
    private final Lines rejectedLines = new Lines();
    private final Lines omittedLines = new Lines();
    private final Lines joinedLines = new Lines();
    private final Lines failedLines = new Lines();
    private long takenOver;
    private int reports;
    private int reportsWithFailures;

    void report(List<String> failedChecks) {
        reports++;
        if (!failedChecks.isEmpty()) {
            reportsWithFailures++;
        }
        failedChecks.forEach(failedLines::add);
    }

    void rejected(Rejected rejected) {
        refusals.merge(rejected.code(), 1, Integer::sum);
        rejectedLines.add(describe(rejected));
    }

    /** @param line what was joined into what */
    void joined(String line) {
        joinedLines.add(line);
    }

    /** @param inputs that were not converted, since an earlier run had done so */
    void takenOver(long inputs) {
        takenOver = inputs;
    }

    void leftOut(Omission omission) {
        omissions.merge(omission.reason(), 1, Integer::sum);
        omittedLines.add(omission.uri() + " (" + omission.reason().text() + ")");
    }

    boolean anyRejected() {
        return rejectedLines.count > 0;
    }

    /**
     * Prints counts and details.
     *
     * @param listRejected false where the rejected inputs were printed already
     */
    void print(PrintWriter err, boolean listRejected) {
        err.println(headline());
        if (takenOver > 0) {
            err.println("Taken over from an earlier run: " + takenOver);
        }
        if (listRejected) {
            rejectedLines.print(err, "Rejected:");
        }
        omittedLines.print(err, "Left out:");
        joinedLines.print(err, "Joined:");
        failedLines.print(
                err, "Failed checks: " + failedLines.count + " in " + counted(reportsWithFailures, "report") + ":");
    }

    private String headline() {
        StringBuilder line = new StringBuilder(counted(reports, "report"));
        line.append(", ").append(rejectedLines.count).append(" rejected");
        if (!refusals.isEmpty()) {
            line.append(refusals.entrySet().stream()
                    .map(e -> e.getValue() + " " + e.getKey().code())
                    .collect(Collectors.joining(", ", " (", ")")));
        }
        if (joinedLines.count > 0) {
            line.append(", ").append(joinedLines.count).append(" joined");
        }
        if (!omissions.isEmpty()) {
            line.append(", ").append(omittedLines.count).append(" left out");
            line.append(omissions.entrySet().stream()
                    .map(e -> e.getValue() + " " + e.getKey().text())
                    .collect(Collectors.joining(", ", " (", ")")));
        }
        return line.toString();
    }

    /** A rejected input in one readable line. */
    static String describe(Rejected rejected) {
        return rejected.uri() + ": " + rejected.code().code() + ": " + rejected.message();
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The first lines of many. */
    private static final class Lines {
        private final List<String> first = new ArrayList<>();
        private int count;

        void add(String line) {
            count++;
            if (first.size() < MAX_LINES) {
                first.add(line);
            }
        }

        void print(PrintWriter err, String heading) {
            if (count == 0) {
                return;
            }
            err.println(heading);
            first.forEach(line -> err.println("  " + line));
            if (count > first.size()) {
                err.println("  ... and " + (count - first.size()) + " more");
            }
        }
    }
}
