// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.DataFile;
import org.nianbao.export.NewFile;
import org.nianbao.export.Sink;
import org.nianbao.export.Table;

/** The lines themselves, copied as they are; where they already are in the folder, they only become part of it. */
final class CopiedLines implements Sink {
    private static final String FORMAT = "jsonl";
    private static final String MEDIA_TYPE = "application/jsonl";

    private final List<DataFile> files = new ArrayList<>();
    private final List<NewFile> copies = new ArrayList<>();

    /** @param data files to be copied under their own names */
    static CopiedLines open(Path folder, List<Path> data) throws IOException {
        CopiedLines lines = new CopiedLines();
        try {
            for (Path file : data) {
                lines.add(folder, file);
            }
        } catch (IOException e) {
            lines.close();
            throw e;
        }
        return lines;
    }

    private void add(Path folder, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (isThere(folder, file)) {
            files.add(new DataFile(folder.resolve(name), file, FORMAT, MEDIA_TYPE, List.of()));
            return;
        }
        NewFile copy = NewFile.in(folder, name);
        copies.add(copy);
        files.add(copy.data(FORMAT, MEDIA_TYPE));
        Files.copy(file, copy.out());
    }

    static boolean isThere(Path folder, Path file) throws IOException {
        Path target = folder.resolve(String.valueOf(file.getFileName()));
        return Files.exists(target) && Files.isSameFile(file, target);
    }

    @Override
    public void rows(Table table, List<@Nullable Object[]> rows) {
        // The lines say all that the rows say, and more.
    }

    @Override
    public void finish() throws IOException {
        for (NewFile copy : copies) {
            copy.finish();
        }
    }

    @Override
    public List<DataFile> files() {
        return List.copyOf(files);
    }

    @Override
    public void commit() throws IOException {
        for (NewFile copy : copies) {
            copy.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (NewFile copy : copies) {
            copy.close();
        }
    }
}
