// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Rejected;

/**
 * What one input came to, ready to be written: small, so that many can wait for their turn.
 *
 * @param json the report, or null where the input was rejected
 * @param failedChecks a readable line for each
 * @param rejected null where there is a report
 * @param joined what is said of an input that is a piece of another's report, else null
 */
@SuppressWarnings("ArrayRecordComponent") // written once to the output, never compared
record Converted(
        byte @Nullable [] json,
        List<String> failedChecks,
        @Nullable Rejected rejected,
        @Nullable String joined) {}
