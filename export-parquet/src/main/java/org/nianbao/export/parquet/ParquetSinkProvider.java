// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.export.Sink;
import org.nianbao.export.SinkOptions;
import org.nianbao.export.SinkProvider;
import org.nianbao.export.Table;

/** The format {@code parquet}. */
public final class ParquetSinkProvider implements SinkProvider {
    @Override
    public String format() {
        return ParquetFile.FORMAT;
    }

    @Override
    public List<String> fileNames(List<Table> tables) {
        return tables.stream().map(ParquetFile::name).toList();
    }

    @Override
    public Sink open(Path folder, List<Table> tables, SinkOptions options) throws IOException {
        return ParquetSink.open(folder, tables);
    }
}
