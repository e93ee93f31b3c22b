// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Rejected;

/**
 * What a line of an earlier run says about the document that it came from.
 *
 * @param retrievedAt as printed, or null in a line of {@code rejected.jsonl}
 * @param archive file and offset of a web archive's record, parted by a space, or null
 * @param failedChecks id, reported, computed and cause of each
 * @param rejected null for a report
 */
public record FinishedLine(
        String uri,
        @Nullable String sha256,
        @Nullable String retrievedAt,
        @Nullable String archive,
        int suspectValues,
        List<FailedCheck> failedChecks,
        @Nullable Rejected rejected) {
    public FinishedLine {
        failedChecks = List.copyOf(failedChecks);
    }

    /** A check that failed, as printed. */
    public record FailedCheck(
            String id,
            @Nullable String reported,
            @Nullable String computed,
            @Nullable String cause) {}
}
