// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

/** How a row and column, or a fact about the report, was recognised. */
public enum Match {
    /** Both labels are the form's own, folding aside. */
    EXACT("exact"),
    /** A label is one that the form file lists as a synonym. */
    SYNONYM("synonym"),
    /** A label is similar to the form's. */
    FUZZY("fuzzy"),
    /** The label is missing or unknown: the place in the form's order tells. */
    POSITION("position"),
    /** In the report's title. */
    TITLE("title"),
    /** In the lines above or below the title. */
    HEADER("header"),
    /** In the signature at the end. */
    SIGNATURE("signature"),
    /** In the metadata of the page or file. */
    METADATA("metadata"),
    /** In the address. */
    URI("uri"),
    /** In running text only. */
    PROSE("prose");

    private final String code;

    Match(String code) {
        this.code = code;
    }

    /** The word for it in the canonical report. */
    public String code() {
        return code;
    }
}
