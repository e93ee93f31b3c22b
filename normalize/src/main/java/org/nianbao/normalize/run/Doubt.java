// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

/** What speaks against the figures of a row as they were found, the worst last. */
enum Doubt {
    NONE,
    /** Words beside the row, or rows missing beside it: the label may be another's, the columns may be others. */
    STRANGE_SURROUNDINGS,
    /** Words or a sign stand among the figures: they are not only figures whose separators are lost. */
    BROKEN_FIGURES;

    Doubt or(Doubt other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
