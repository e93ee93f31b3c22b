// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import org.nianbao.ingest.Rejected;
import org.nianbao.normalize.report.Report;

/** What became of one input. */
public sealed interface Outcome {
    /** One method per kind of outcome. */
    interface Visitor<R> {
        R converted(Report report);

        R refused(Rejected rejected);

        R joined(String uri, String into);
    }

    <R> R accept(Visitor<R> visitor);

    /** It became a report. */
    record Converted(Report report) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.converted(report);
        }
    }

    /** It became none, for a reason. */
    record Refused(Rejected rejected) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(rejected);
        }
    }

    /**
     * It is a piece of another input's report.
     *
     * @param uri its own
     * @param into that of the report's main document
     */
    record Joined(String uri, String into) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.joined(uri, into);
        }
    }
}
