// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.DataFile;
import org.nianbao.export.StagedFile;
import org.nianbao.export.Table;

/** One table as a Parquet file. */
final class ParquetFile implements Closeable {
    static final String FORMAT = "parquet";

    /** Held in memory before it is written; a million rows of values are some 30 MB. */
    private static final long ROW_GROUP_BYTES = 64L << 20;

    private final Table table;
    private final StagedFile file;
    private final ParquetWriter<@Nullable Object[]> writer;
    private boolean closed;

    private ParquetFile(Table table, StagedFile file, ParquetWriter<@Nullable Object[]> writer) {
        this.table = table;
        this.file = file;
        this.writer = writer;
    }

    static ParquetFile open(Path folder, Table table) throws IOException {
        StagedFile file = StagedFile.in(folder, name(table));
        ParquetWriter<@Nullable Object[]> writer = new RowWriting.Builder(new LocalOutputFile(file.hidden()), table)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Zstandard())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                // The first version of the format is what every reader knows.
                .withWriterVersion(WriterVersion.PARQUET_1_0)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
        return new ParquetFile(table, file, writer);
    }

    static String name(Table table) {
        return table.name() + "." + FORMAT;
    }

    void rows(List<@Nullable Object[]> rows) throws IOException {
        for (@Nullable Object[] row : rows) {
            writer.write(row);
        }
    }

    void finish() throws IOException {
        closed = true;
        writer.close();
        file.sync();
    }

    DataFile data() {
        return new DataFile(file.file(), file.hidden(), FORMAT, "application/vnd.apache.parquet", List.of(table));
    }

    void commit() throws IOException {
        file.commit();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                writer.close();
            } catch (IOException | RuntimeException e) {
                // What could not be written may not be writable now either; the file is dropped.
            }
        }
        file.close();
    }
}
