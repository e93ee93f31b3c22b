// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

/** How sure a value is, set before any check runs. */
public enum Confidence {
    /** What was printed. */
    CERTAIN("certain"),
    /** Decoded with the help of the sums or of the form's order. */
    INFERRED("inferred"),
    /** Label match or geometry speaks against it. */
    SUSPECT("suspect");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    /** The word for it in the canonical report. */
    public String code() {
        return code;
    }
}
