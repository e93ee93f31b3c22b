// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

/** Who is to blame for a failed check. */
public enum Cause {
    /** Every cell is certain: the agency's own sum is wrong. */
    PUBLISHED("published"),
    /** A cell is not certain: the reading may be wrong. */
    EXTRACTION("extraction");

    private final String code;

    Cause(String code) {
        this.code = code;
    }

    /** The word for it in the canonical report. */
    public String code() {
        return code;
    }
}
