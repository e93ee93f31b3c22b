// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;

/**
 * Where and how a value was found.
 *
 * @param raw the text as printed; null where there is no cell
 * @param location null where there is no cell
 * @param score similarity of a fuzzy match, between 0 and 1, else null
 * @param unit the unit as printed where it matters, else null
 * @param attachment index into the report's attachments, or null for the main document
 * @param readings the possible readings of an unreadable cell, else empty
 */
public record Evidence(
        @Nullable String raw,
        ValueState state,
        Confidence confidence,
        Match match,
        @Nullable Location location,
        @Nullable Double score,
        @Nullable String unit,
        @Nullable Integer attachment,
        List<BigDecimal> readings) {
    public Evidence {
        readings = List.copyOf(readings);
    }

    /** Evidence without score, unit, attachment and readings. */
    public static Evidence of(
            @Nullable String raw, ValueState state, Confidence confidence, Match match, @Nullable Location location) {
        return new Evidence(raw, state, confidence, match, location, null, null, null, List.of());
    }

    /** The same evidence with another confidence. */
    public Evidence with(Confidence other) {
        return new Evidence(raw, state, other, match, location, score, unit, attachment, readings);
    }
}
