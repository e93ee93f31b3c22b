// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Rejected;

/**
 * What one input came to, ready to be written: small, so that many can wait for their turn.
 *
 * @param json the report, or null where the input was rejected
 * @param failedChecks a readable line for each
 * @param suspectValues how many values of the report are suspect
 * @param rejected null where it was not
 * @param joined which input it is a piece of, in words, or null where it is a report of its own or none
 * @param bundle digest of the documents that it was looked at with, or null where it stood alone
 */
@SuppressWarnings("ArrayRecordComponent") // written once to the output, never compared
public record Converted(
        byte @Nullable [] json,
        List<String> failedChecks,
        int suspectValues,
        @Nullable Rejected rejected,
        @Nullable String joined,
        @Nullable String bundle) {
    public Converted {
        failedChecks = List.copyOf(failedChecks);
    }

    /** A report. */
    public static Converted report(byte[] json, List<String> failedChecks, int suspectValues) {
        return new Converted(json, failedChecks, suspectValues, null, null, null);
    }

    /** The same, looked at with others. */
    public Converted lookedAtWith(@Nullable String digest) {
        return digest == null ? this : new Converted(json, failedChecks, suspectValues, rejected, joined, digest);
    }

    /** The same with its JSON or, with null, without. */
    public Converted with(byte @Nullable [] otherJson) {
        return new Converted(otherJson, failedChecks, suspectValues, rejected, joined, bundle);
    }

    /** An input that is a piece of another one's report. */
    public static Converted joined(String words) {
        return new Converted(null, List.of(), 0, null, words, null);
    }

    /** An input that became no report. */
    public static Converted refused(Rejected rejected) {
        return new Converted(null, List.of(), 0, rejected, null, null);
    }
}
