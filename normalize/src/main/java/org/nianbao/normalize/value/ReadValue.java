// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Confidence;
import org.nianbao.normalize.report.ValueState;

/**
 * What a cell's text says.
 *
 * @param number in the form's unit; null for every state but {@link ValueState#VALUE}
 * @param unit the unit that the cell prints, or null
 * @param confidence {@link Confidence#CERTAIN} where the text allows one reading only
 */
public record ReadValue(
        ValueState state,
        @Nullable BigDecimal number,
        @Nullable String unit,
        Confidence confidence) {
    static final ReadValue BLANK = new ReadValue(ValueState.BLANK, null, null, Confidence.CERTAIN);
    static final ReadValue DASH = new ReadValue(ValueState.DASH, null, null, Confidence.CERTAIN);
    static final ReadValue NONE = new ReadValue(ValueState.NONE, null, null, Confidence.CERTAIN);
    static final ReadValue UNREADABLE = new ReadValue(ValueState.UNREADABLE, null, null, Confidence.SUSPECT);
}
