// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.convert.FailedCheckWords;
import org.nianbao.app.convert.Outcome;
import org.nianbao.app.json.ReportJson;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.Stage;
import org.nianbao.normalize.report.Cause;
import org.nianbao.normalize.report.CheckResult;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.Report;
import org.nianbao.normalize.report.TableValues;

/** The whole work on one input, done by any thread: convert, write as JSON, note the failed checks. */
public final class Conversion {
    private final Joiner joiner;
    private final ReportJson json;
    private final @Nullable String prettyUri;

    /** @param prettyUri uri of the input that is written over many lines, or null for none */
    public Conversion(Converter converter, ReportJson json, @Nullable String prettyUri) {
        this.joiner = new Joiner(converter);
        this.json = json;
        this.prettyUri = prettyUri;
    }

    /**
     * What the input comes to; never throws for what is wrong with it.
     *
     * @param bundle what it may be a piece of, or null
     * @param begun told of each stage before it begins
     */
    public Converted convert(Entry entry, @Nullable Bundle bundle, Consumer<Stage> begun) {
        Outcome outcome = joiner.convert(entry, bundle, begun);
        return outcome.accept(new Outcome.Visitor<>() {
            @Override
            public Converted converted(Report report) {
                return write(report, entry.uri());
            }

            @Override
            public Converted refused(Rejected rejected) {
                return Converted.refused(rejected);
            }

            @Override
            public Converted joined(String uri, String into) {
                return Converted.joined(uri + " (into " + into + ")");
            }
        });
    }

    private Converted write(Report report, String uri) {
        try {
            List<String> failed = new ArrayList<>();
            for (CheckResult check : report.checks().failed()) {
                failed.add(describe(uri, check));
            }
            byte[] bytes = uri.equals(prettyUri) ? json.pretty(report) : json.line(report);
            return Converted.report(bytes, failed, suspectValues(report));
        } catch (OutOfMemoryError e) {
            return refused(report, RejectionCode.OUT_OF_MEMORY, "not enough memory to write the report");
        } catch (RuntimeException e) {
            return refused(report, RejectionCode.CRASH, "a bug in writing the report: " + e);
        }
    }

    private static int suspectValues(Report report) {
        int suspect = 0;
        for (TableValues table : report.tables()) {
            for (var value : table.values()) {
                suspect += value.evidence().confidence() == Confidence.SUSPECT ? 1 : 0;
            }
        }
        return suspect;
    }

    private static String describe(String uri, CheckResult check) {
        Cause cause = check.cause();
        return FailedCheckWords.of(
                uri, check.id(), plain(check.reported()), plain(check.computed()), cause == null ? null : cause.code());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static Converted refused(Report report, RejectionCode code, String message) {
        return Converted.refused(
                new Rejected(report.source().uri(), report.source().sha256(), code, message, Stage.NORMALIZE));
    }
}
