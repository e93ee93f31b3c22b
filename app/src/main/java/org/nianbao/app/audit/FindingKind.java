// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

/** What a finding says. */
public enum FindingKind {
    /** A line of the data is no report. */
    BAD_LINE("badLine"),
    /** A report without agency or year: it was compared by figures and text only. */
    UNJOINED("unjoined"),
    /** What was carried over at the end of a year is not what was carried in the year after. */
    CARRY("years.carry"),
    /** Documents in force do not follow from those of the year before. */
    IN_FORCE("disclosure.inForce"),
    /** The same bytes under several addresses. */
    SAME_DOCUMENT("duplicate.document"),
    /** The same report of an agency, in several documents. */
    SAME_REPORT("duplicate.report"),
    /** Several reports of an agency on one year that differ. */
    REVISION("revision"),
    /** The same figures, for several agencies or years. */
    SAME_FIGURES("duplicate.figures"),
    /** Almost the same prose, for several agencies. */
    SAME_TEXT("duplicate.text"),
    /** A figure that changed by a factor of a hundred or more from one report to the next. */
    JUMP("jump"),
    /** An amount that changed by a factor near ten thousand: 元 printed as 万元 or the other way round. */
    UNIT_JUMP("jump.unit"),
    /** Years between others on which the data has no report of an agency. */
    GAP("gap"),
    /** Years between others on which the data has no report at all. */
    DATA_GAP("gap.dataset");

    private final String code;

    FindingKind(String code) {
        this.code = code;
    }

    /** The word for it in the output. */
    public String code() {
        return code;
    }
}
