// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.export.Sink;
import org.nianbao.export.SinkOptions;
import org.nianbao.export.SinkProvider;
import org.nianbao.export.Table;

/** The format {@code postgres}. */
public final class PostgresSinkProvider implements SinkProvider {
    @Override
    public String format() {
        return "postgres";
    }

    @Override
    public List<String> fileNames(List<Table> tables) {
        return List.of();
    }

    @Override
    public Sink open(Path folder, List<Table> tables, SinkOptions options) throws IOException {
        String url = options.database();
        if (url == null) {
            throw new IOException("the format postgres needs --postgres-url");
        }
        return PostgresSink.open(url, options.environment(), tables);
    }
}
