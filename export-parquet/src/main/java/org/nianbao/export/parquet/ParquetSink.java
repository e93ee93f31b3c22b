// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.DataFile;
import org.nianbao.export.Sink;
import org.nianbao.export.Table;

/** A Parquet file for each table. */
final class ParquetSink implements Sink {
    private final Map<Table, ParquetFile> files = new LinkedHashMap<>();

    private ParquetSink() {}

    static ParquetSink open(Path folder, List<Table> tables) throws IOException {
        ParquetSink sink = new ParquetSink();
        try {
            for (Table table : tables) {
                sink.files.put(table, ParquetFile.open(folder, table));
            }
        } catch (IOException e) {
            sink.close();
            throw e;
        }
        return sink;
    }

    @Override
    public void rows(Table table, List<@Nullable Object[]> rows) throws IOException {
        ParquetFile file = files.get(table);
        if (file == null) {
            throw new IllegalArgumentException("the table " + table.name() + " was not announced");
        }
        file.rows(rows);
    }

    @Override
    public void finish() throws IOException {
        for (ParquetFile file : files.values()) {
            file.finish();
        }
    }

    @Override
    public List<DataFile> files() {
        return files.values().stream().map(ParquetFile::data).toList();
    }

    @Override
    public void commit() throws IOException {
        for (ParquetFile file : files.values()) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (ParquetFile file : files.values()) {
            file.close();
        }
    }
}
