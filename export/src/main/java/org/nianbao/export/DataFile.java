// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that a sink has made.
 *
 * @param file the file under the name that it will have
 * @param written where its bytes are until it is committed
 * @param format such as {@code csv}
 * @param tables the tables in it; none for a file that only goes with others
 */
public record DataFile(Path file, Path written, String format, String mediaType, List<Table> tables) {
    public DataFile {
        tables = List.copyOf(tables);
    }

    /** Its name in the folder of the data set. */
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
