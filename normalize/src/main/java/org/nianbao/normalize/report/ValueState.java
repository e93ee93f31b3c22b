// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

/** What stands in a cell. Every state but {@link #VALUE} gives a null value. */
public enum ValueState {
    /** A number. */
    VALUE("value"),
    /** An empty cell, which is not zero. */
    BLANK("blank"),
    /** A slash or a dash. */
    DASH("dash"),
    /** The word 无. */
    NONE("none"),
    /** Something is printed, and it is no number that can be known. */
    UNREADABLE("unreadable"),
    /** The form has the cell, the report's table has not. */
    ABSENT("absent");

    private final String code;

    ValueState(String code) {
        this.code = code;
    }

    /** The word for it in the canonical report. */
    public String code() {
        return code;
    }
}
