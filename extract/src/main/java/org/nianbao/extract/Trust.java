// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/** How far a reader stands by the text that it gives. From the best to the worst. */
public enum Trust {
    /** The characters are stored in the document as characters. */
    PRINTED,
    /** The characters were recognised in a picture, and independent passes agree on them. */
    RECOGNISED,
    /**
     * Passes of recognition disagree, or the text may stand in another cell, as where a page break may have cut a row.
     */
    DOUBTFUL;

    /** The worse of both. */
    public Trust and(Trust other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
