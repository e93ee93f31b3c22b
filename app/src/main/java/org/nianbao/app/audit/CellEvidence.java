// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import org.nianbao.normalize.report.ValueState;

/** State and certainty of a cell, in one byte. */
public final class CellEvidence {
    private static final ValueState[] STATES = ValueState.values();
    private static final int CERTAIN = 0x40;

    private CellEvidence() {}

    /**
     * The byte for a state.
     *
     * @param certain false also where the report does not say
     */
    public static byte of(ValueState state, boolean certain) {
        return (byte) (state.ordinal() | (certain ? CERTAIN : 0));
    }

    static ValueState state(byte evidence) {
        return STATES[evidence & (CERTAIN - 1)];
    }

    static boolean certain(byte evidence) {
        return (evidence & CERTAIN) != 0;
    }
}
