// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.export.Sink;
import org.nianbao.export.SinkOptions;
import org.nianbao.export.SinkProvider;
import org.nianbao.export.Table;

/** The format {@code duckdb}. */
public final class DuckDbSinkProvider implements SinkProvider {
    @Override
    public String format() {
        return DuckDbSink.FORMAT;
    }

    @Override
    public List<String> fileNames(List<Table> tables) {
        return List.of(DuckDbSink.NAME);
    }

    @Override
    public Sink open(Path folder, List<Table> tables, SinkOptions options) throws IOException {
        return DuckDbSink.open(folder, tables);
    }
}
