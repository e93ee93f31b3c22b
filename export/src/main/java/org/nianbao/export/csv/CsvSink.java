// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.DataFile;
import org.nianbao.export.NewFile;
import org.nianbao.export.Sink;
import org.nianbao.export.Table;

/** A CSV file for each table, and scripts that read them. */
public final class CsvSink implements Sink {
    private final Map<Table, CsvFile> files = new LinkedHashMap<>();
    private final List<NewFile> scripts = new ArrayList<>();
    private final List<DataFile> data = new ArrayList<>();

    private CsvSink() {}

    /**
     * Begins the files.
     *
     * @param withScripts whether scripts for R and Stata go with them
     */
    public static CsvSink open(Path folder, List<Table> tables, boolean byteOrderMark, boolean withScripts)
            throws IOException {
        CsvSink sink = new CsvSink();
        try {
            for (Table table : tables) {
                sink.files.put(table, CsvFile.open(folder, table, byteOrderMark));
            }
            if (withScripts) {
                sink.script(folder, RScript.NAME, RScript.MEDIA_TYPE, new RScript().of(tables));
                sink.script(folder, StataScript.NAME, StataScript.MEDIA_TYPE, new StataScript().of(tables));
            }
        } catch (IOException e) {
            sink.close();
            throw e;
        }
        return sink;
    }

    private void script(Path folder, String name, String mediaType, String text) throws IOException {
        NewFile file = NewFile.in(folder, name);
        scripts.add(file);
        file.out().write(text.getBytes(StandardCharsets.UTF_8));
        data.add(file.data(name.substring(name.lastIndexOf('.') + 1), mediaType));
    }

    @Override
    public void rows(Table table, List<@Nullable Object[]> rows) throws IOException {
        CsvFile file = files.get(table);
        if (file == null) {
            throw new IllegalArgumentException("the table " + table.name() + " was not announced");
        }
        file.rows(rows);
    }

    @Override
    public void finish() throws IOException {
        for (CsvFile file : files.values()) {
            file.finish();
            data.add(file.data());
        }
        for (NewFile script : scripts) {
            script.finish();
        }
    }

    @Override
    public List<DataFile> files() {
        return List.copyOf(data);
    }

    @Override
    public void commit() throws IOException {
        for (CsvFile file : files.values()) {
            file.commit();
        }
        for (NewFile script : scripts) {
            script.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (CsvFile file : files.values()) {
            file.close();
        }
        for (NewFile script : scripts) {
            script.close();
        }
    }
}
