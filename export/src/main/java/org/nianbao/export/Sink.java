// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a data set in one format. Nothing of it is seen before {@link #commit}; closing drops what was not
 * committed. Used by one thread.
 */
public interface Sink extends Closeable {
    /**
     * Takes rows.
     *
     * @param rows each as long as the table's columns, with values of their types; not changed
     */
    void rows(Table table, List<@Nullable Object[]> rows) throws IOException;

    /** Writes out all that is held back, so that committing cannot fail for want of room. */
    void finish() throws IOException;

    /** The files that were made, after {@link #finish}; none for a database. */
    List<DataFile> files();

    /** What the user must know of the result, such as a shortened text; one line each. */
    default List<String> notes() {
        return List.of();
    }

    /** Makes the result visible. */
    void commit() throws IOException;
}
