// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Outcome;
import org.nianbao.app.join.Piece;
import org.nianbao.app.json.ReportJson;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.Stage;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Report;

/** The whole work on one input, done by any thread: convert, write as JSON, note the failed checks. */
final class Conversion {
    private final Function<Piece, Outcome> converter;
    private final ReportJson json;
    private final @Nullable String prettyUri;

    /** @param prettyUri uri of the input that is written over many lines, or null for none */
    Conversion(Function<Piece, Outcome> converter, ReportJson json, @Nullable String prettyUri) {
        this.converter = converter;
        this.json = json;
        this.prettyUri = prettyUri;
    }

    Converted convert(Piece piece) {
        Entry entry = piece.entry();
        Outcome outcome = converter.apply(piece);
        return outcome.accept(new Outcome.Visitor<>() {
            @Override
            public Converted converted(Report report) {
                return write(report, entry.uri());
            }

            @Override
            public Converted refused(Rejected rejected) {
                return new Converted(null, List.of(), rejected, null);
            }

            @Override
            public Converted joined(String uri, String into) {
                return new Converted(null, List.of(), null, uri + " (into " + into + ")");
            }
        });
    }

    private Converted write(Report report, String uri) {
        try {
            List<String> failed = new ArrayList<>();
            for (CheckResult check : report.checks().failed()) {
                failed.add(Summary.describe(uri, check));
            }
            byte[] bytes = uri.equals(prettyUri) ? json.pretty(report) : json.line(report);
            return new Converted(bytes, failed, null, null);
        } catch (OutOfMemoryError e) {
            return refused(report, RejectionCode.OUT_OF_MEMORY, "not enough memory to write the report");
        } catch (RuntimeException e) {
            return refused(report, RejectionCode.CRASH, "a bug in writing the report: " + e);
        }
    }

    private static Converted refused(Report report, RejectionCode code, String message) {
        return new Converted(
                null,
                List.of(),
                new Rejected(report.source().uri(), report.source().sha256(), code, message, Stage.NORMALIZE),
                null);
    }
}
