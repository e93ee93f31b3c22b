// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

/** How bad a diagnostic or a failed check is. */
public enum Severity {
    /** Figures contradict each other, or something is lost. */
    ERROR("error"),
    /** Something is unusual and may matter. */
    WARNING("warning"),
    /** Worth knowing. */
    INFO("info");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The word for it in the canonical report. */
    public String code() {
        return code;
    }
}
