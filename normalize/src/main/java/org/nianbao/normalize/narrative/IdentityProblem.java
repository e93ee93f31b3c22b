// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Severity;

/** What can be doubtful about who reported, on which year and when. The codes are public. */
public enum IdentityProblem {
    /** Two years. */
    YEAR_CONTRADICTION(
            "yearContradiction",
            Severity.WARNING,
            "the statistics period is of another year than the title, or of more than one year"),
    /** A year left from another report. */
    YEAR_IN_TEXT(
            "yearInText",
            Severity.WARNING,
            "the preamble, a heading or the first sentence of the overview speaks of another year as the reporting year"),
    /** Too early. */
    PUBLISHED_BEFORE_YEAR_END(
            "publishedBeforeYearEnd",
            Severity.WARNING,
            "the date of publication is before the end of the reporting year"),
    /** Too late. */
    PUBLISHED_YEARS_LATER(
            "publishedYearsLater",
            Severity.INFO,
            "the date of publication is later than the second year after the reporting year"),
    /** No date. */
    GARBLED_DATE("garbledDate", Severity.WARNING, "a date that cannot be one, as 2015月1日 or 2月30日"),
    /** A name left from another report. */
    OTHER_AGENCY(
            "otherAgency",
            Severity.WARNING,
            "the report speaks of itself as the report of another agency than its title's"),
    /** Several regions. */
    REGION_AMBIGUOUS(
            "regionAmbiguous",
            Severity.WARNING,
            "the agency's name fits several divisions and nothing around it tells which; the region is null"),
    /** A zone. */
    REGION_UNLISTED(
            "regionUnlisted",
            Severity.INFO,
            "the agency is of a zone that is no division of GB/T 2260; the message names those it is called after; the region is null"),
    /** A region that the name alone does not give. */
    REGION_FROM_SURROUNDINGS(
            "regionFromSurroundings",
            Severity.INFO,
            "the region was told by the report's header or the page's metadata, not by the agency's name alone"),
    /** A region for nobody. */
    REGION_POSSIBLE(
            "regionPossible",
            Severity.INFO,
            "the page's metadata name a division, but the agency is unknown or cannot be that division's; the region is null");

    private final String code;
    private final Severity severity;
    private final String meaning;

    IdentityProblem(String code, Severity severity, String meaning) {
        this.code = code;
        this.severity = severity;
        this.meaning = meaning;
    }

    /** The code of the diagnostic. */
    public String code() {
        return code;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** What it says, in English. */
    public String meaning() {
        return meaning;
    }

    Diagnostic at(@Nullable Location location, String message) {
        return new Diagnostic(severity, code, message, location);
    }
}
