// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.ValueState;

/**
 * What is kept of a report. The arrays are not changed.
 *
 * @param id SHA-256 of its main document
 * @param agency as the report prints it, or null
 * @param region code of the agency's region, or null
 * @param form id of its form, or null
 * @param values one for each cell of the layout; NaN for null
 * @param evidence one for each cell of the layout, see {@link CellEvidence}
 * @param signature MinHash of the prose, or null where it is too short to compare
 * @param textHash of the prose without white space
 */
public record AuditedReport(
        String id,
        String uri,
        @Nullable String agency,
        @Nullable String region,
        @Nullable Integer year,
        @Nullable String form,
        Layout layout,
        double[] values,
        byte[] evidence,
        int @Nullable [] signature,
        long textHash,
        Place place) {
    private static final byte ABSENT = CellEvidence.of(ValueState.ABSENT, true);

    boolean has(int cell) {
        return layout.position(cell) >= 0;
    }

    /** The number in a cell, or NaN. */
    double value(int cell) {
        int position = layout.position(cell);
        return position < 0 ? Double.NaN : values[position];
    }

    byte evidence(int cell) {
        int position = layout.position(cell);
        return position < 0 ? ABSENT : evidence[position];
    }

    /** Whether any number is printed. */
    boolean hasFigures() {
        for (double value : values) {
            if (!Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }
}
