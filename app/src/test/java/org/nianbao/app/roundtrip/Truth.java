// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.ValueState;

/**
 * What a reader should make of a printed cell.
 *
 * @param pointer JSON Pointer into the canonical report
 * @param value null for every state but {@code VALUE}
 * @param unit the unit that is printed and is not the form's, or null
 */
record Truth(
        String pointer,
        @Nullable BigDecimal value,
        ValueState state,
        @Nullable String unit) {
    static Truth of(String pointer, BigDecimal value) {
        return new Truth(pointer, value, ValueState.VALUE, null);
    }

    static Truth empty(String pointer, ValueState state) {
        return new Truth(pointer, null, state, null);
    }
}
