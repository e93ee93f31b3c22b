// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.input.ListFile;
import org.nianbao.ingest.rows.RowFields;

/**
 * What is read beside the inputs that the user named one by one.
 *
 * @param list a file that names inputs, {@code -} for standard input, or null
 * @param rows the fields of a row that hold a document, or null where files are not read row by row
 */
record MoreInputs(@Nullable String list, @Nullable RowFields rows) {
    private static final String STANDARD_INPUT = "-";

    static MoreInputs none() {
        return new MoreInputs(null, null);
    }

    /**
     * The inputs, and those of the list behind them.
     *
     * @throws IOException where the list cannot be opened
     */
    Arguments after(List<String> inputs) throws IOException {
        return new Arguments(inputs, list == null ? null : new ListFile(open(list)));
    }

    private static InputStream open(String list) throws IOException {
        return list.equals(STANDARD_INPUT)
                ? new FileInputStream(FileDescriptor.in)
                : Files.newInputStream(Path.of(list));
    }
}
