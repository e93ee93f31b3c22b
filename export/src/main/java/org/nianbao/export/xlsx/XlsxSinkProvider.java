// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.export.Sink;
import org.nianbao.export.SinkOptions;
import org.nianbao.export.SinkProvider;
import org.nianbao.export.Table;

/** The format {@code xlsx}. */
public final class XlsxSinkProvider implements SinkProvider {
    @Override
    public String format() {
        return XlsxSink.FORMAT;
    }

    @Override
    public List<String> fileNames(List<Table> tables) {
        return List.of(XlsxSink.NAME);
    }

    /** A workbook is one archive: a sheet must be written to its end before the next begins. */
    @Override
    public boolean oneTableAfterAnother() {
        return true;
    }

    @Override
    public Sink open(Path folder, List<Table> tables, SinkOptions options) throws IOException {
        return XlsxSink.open(folder, tables);
    }
}
