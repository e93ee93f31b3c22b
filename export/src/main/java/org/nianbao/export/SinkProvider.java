// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A format, found by {@link java.util.ServiceLoader}. */
public interface SinkProvider {
    /** The word for it on the command line. */
    String format();

    /** The names of the files that it makes of these tables; none for a database. */
    List<String> fileNames(List<Table> tables);

    /** Whether the rows of a table must all be given before those of the next, in the order of the tables. */
    default boolean oneTableAfterAnother() {
        return false;
    }

    /**
     * Begins a result in a folder that exists.
     *
     * @throws IOException where it cannot be written; says why
     */
    Sink open(Path folder, List<Table> tables, SinkOptions options) throws IOException;
}
