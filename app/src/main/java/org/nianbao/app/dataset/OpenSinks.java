// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.DataFile;
import org.nianbao.export.Sink;
import org.nianbao.export.SinkProvider;
import org.nianbao.export.Table;
import org.nianbao.export.csv.CsvSink;

/** The formats of one run while they are written. */
final class OpenSinks implements Closeable {
    private final Path folder;
    private final List<Opened> sinks = new ArrayList<>();

    private OpenSinks(Path folder) {
        this.folder = folder;
    }

    /**
     * Begins every format.
     *
     * @param data files that are copied where the format is JSON Lines
     * @param codebook the table that goes with every data set
     */
    static OpenSinks open(Path folder, ExportSettings settings, List<Table> tables, Table codebook, List<Path> data)
            throws IOException {
        OpenSinks sinks = new OpenSinks(folder);
        try {
            for (ExportFormat format : settings.formats()) {
                sinks.sinks.add(sinks.open(format, settings, tables, data));
            }
            if (!settings.formats().contains(ExportFormat.CSV)) {
                Sink sink = CsvSink.open(
                        folder, List.of(codebook), settings.options().byteOrderMark(), false);
                sinks.sinks.add(new Opened(ExportFormat.CSV, sink, List.of(codebook), false));
            }
            return sinks;
        } catch (IOException | RuntimeException e) {
            sinks.close();
            throw e;
        }
    }

    private Opened open(ExportFormat format, ExportSettings settings, List<Table> tables, List<Path> data)
            throws IOException {
        try {
            if (format == ExportFormat.JSONL) {
                return new Opened(format, CopiedLines.open(folder, data), List.of(), false);
            }
            SinkProvider provider = format.provider();
            Sink sink = provider.open(folder, tables, settings.options());
            return new Opened(format, sink, tables, provider.oneTableAfterAnother());
        } catch (NoClassDefFoundError e) {
            throw format.missing(e);
        } catch (IOException e) {
            throw failed(format, e);
        }
    }

    /** A failure in words that say which format could not be written where. */
    private IOException failed(ExportFormat format, IOException e) {
        if (e instanceof FileSystemException
                || e instanceof MissingArtifactException
                || format == ExportFormat.POSTGRES) {
            return e;
        }
        return new IOException("cannot write " + format.word() + " in " + folder + ": " + e.getMessage(), e);
    }

    /** Gives rows to the formats that take the rows of all tables in any order, or to the others. */
    void rows(boolean ordered, Table table, List<@Nullable Object[]> rows) throws IOException {
        for (Opened opened : sinks) {
            if (opened.ordered == ordered && opened.tables.contains(table)) {
                try {
                    opened.sink.rows(table, rows);
                } catch (IOException e) {
                    throw failed(opened.format, e);
                }
            }
        }
    }

    /** Whether there is such a format. */
    boolean any(boolean ordered) {
        return sinks.stream().anyMatch(opened -> opened.ordered == ordered && !opened.tables.isEmpty());
    }

    void finish() throws IOException {
        for (Opened opened : sinks) {
            try {
                opened.sink.finish();
            } catch (IOException e) {
                throw failed(opened.format, e);
            }
        }
    }

    List<DataFile> files() {
        return sinks.stream().flatMap(opened -> opened.sink.files().stream()).toList();
    }

    List<String> notes() {
        return sinks.stream().flatMap(opened -> opened.sink.notes().stream()).toList();
    }

    /** Makes everything visible; the database first, since of all it is most likely to fail. */
    void commit() throws IOException {
        for (boolean isFile : new boolean[] {false, true}) {
            for (Opened opened : sinks) {
                if (opened.sink.files().isEmpty() != isFile) {
                    opened.sink.commit();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Opened opened : sinks) {
            try {
                opened.sink.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** @param ordered whether it takes one table after another */
    private record Opened(ExportFormat format, Sink sink, List<Table> tables, boolean ordered) {}
}
