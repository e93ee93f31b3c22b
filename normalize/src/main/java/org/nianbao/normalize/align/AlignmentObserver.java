// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import org.nianbao.extract.Table;

/**
 * Is told how the tables of a report are recognised while it is made, by the thread that makes it. For people who want to
 * see why a figure was read as it was; the report does not depend on it.
 */
public interface AlignmentObserver {
    /** Wants to know nothing. */
    AlignmentObserver NONE = new AlignmentObserver() {};

    /** Whether anybody listens, so that what nobody hears is not even made up. */
    default boolean listens() {
        return this != NONE;
    }

    /**
     * A table of the report was recognised.
     *
     * @param key its key in the canonical report
     * @param formId the form in whose terms it is read
     * @param grids those that it lies in; none where it was found in running text
     */
    default void table(String key, String formId, List<Table> grids) {}

    /** A printed row was found to be a row of the table told last, or to be none. */
    default void row(AlignedRow row) {}
}
