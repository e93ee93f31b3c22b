// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.export.Sink;
import org.nianbao.export.SinkOptions;
import org.nianbao.export.SinkProvider;
import org.nianbao.export.Table;

/** The format {@code csv}. */
public final class CsvSinkProvider implements SinkProvider {
    @Override
    public String format() {
        return CsvFile.FORMAT;
    }

    @Override
    public List<String> fileNames(List<Table> tables) {
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(CsvFile.name(table)));
        names.add(RScript.NAME);
        names.add(StataScript.NAME);
        return names;
    }

    @Override
    public Sink open(Path folder, List<Table> tables, SinkOptions options) throws IOException {
        return CsvSink.open(folder, tables, options.byteOrderMark(), true);
    }
}
