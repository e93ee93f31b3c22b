// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.Column;
import org.nianbao.export.DataFile;
import org.nianbao.export.NewFile;
import org.nianbao.export.Table;

/** One table as CSV in UTF-8 (RFC 4180, line feeds). Null is nothing between commas; an empty text is quoted. */
final class CsvFile implements Closeable {
    static final String FORMAT = "csv";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Table table;
    private final NewFile file;
    private final CsvWriter csv;

    private CsvFile(Table table, NewFile file, CsvWriter csv) {
        this.table = table;
        this.file = file;
        this.csv = csv;
    }

    static CsvFile open(Path folder, Table table, boolean byteOrderMark) throws IOException {
        NewFile file = NewFile.in(folder, name(table));
        if (byteOrderMark) {
            file.out().write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        }
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(file.out(), StandardCharsets.UTF_8);
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        return new CsvFile(table, file, csv);
    }

    static String name(Table table) {
        return table.name() + "." + FORMAT;
    }

    Table table() {
        return table;
    }

    void rows(List<@Nullable Object[]> rows) throws IOException {
        @Nullable String[] fields = new @Nullable String[table.columns().size()];
        try {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = text(row[i]);
                }
                csv.writeRecord(fields);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    void finish() throws IOException {
        csv.close();
        file.finish();
    }

    DataFile data() {
        return file.data(FORMAT, "text/csv", table);
    }

    void commit() throws IOException {
        file.commit();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
