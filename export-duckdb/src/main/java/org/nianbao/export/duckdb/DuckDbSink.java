// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.Column;
import org.nianbao.export.DataFile;
import org.nianbao.export.Series;
import org.nianbao.export.Sink;
import org.nianbao.export.StagedFile;
import org.nianbao.export.Table;

/** One database file: the tables in the schema {@code data}, a view of each, and the view {@code series}. */
final class DuckDbSink implements Sink {
    static final String FORMAT = "duckdb";
    static final String NAME = "nianbao.duckdb";

    /** What the database may hold besides the program's heap; it goes to its own temporary files beyond that. */
    private static final String MEMORY = "512MB";

    private final List<Table> tables;
    private final StagedFile file;
    private final DuckDBConnection connection;
    private final Map<Table, DuckDBAppender> appenders = new LinkedHashMap<>();
    private boolean closed;

    private DuckDbSink(List<Table> tables, StagedFile file, DuckDBConnection connection) {
        this.tables = List.copyOf(tables);
        this.file = file;
        this.connection = connection;
    }

    static DuckDbSink open(Path folder, List<Table> tables) throws IOException {
        StagedFile file = StagedFile.in(folder, NAME);
        Files.deleteIfExists(log(file));
        // DuckDB's own message would speak of the hidden name.
        Files.createFile(file.hidden());
        Files.delete(file.hidden());
        try {
            Properties properties = new Properties();
            properties.setProperty("memory_limit", MEMORY);
            DuckDbSink sink = new DuckDbSink(tables, file, (DuckDBConnection)
                    DriverManager.getConnection("jdbc:duckdb:" + file.hidden(), properties));
            sink.begin();
            return sink;
        } catch (SQLException e) {
            file.close();
            throw new IOException("cannot write " + NAME + ": " + e.getMessage(), e);
        }
    }

    private void begin() throws IOException, SQLException {
        try {
            execute("CREATE SCHEMA data");
            for (Table table : tables) {
                execute(Statements.create(table));
                appenders.put(table, connection.createAppender("data", table.name()));
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void rows(Table table, List<@Nullable Object[]> rows) throws IOException {
        DuckDBAppender appender = appenders.get(table);
        if (appender == null) {
            throw new IllegalArgumentException("the table " + table.name() + " was not announced");
        }
        try {
            for (@Nullable Object[] row : rows) {
                appender.beginRow();
                for (int i = 0; i < row.length; i++) {
                    append(appender, table.columns().get(i), row[i]);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void append(DuckDBAppender appender, Column column, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        switch (column.type()) {
            case TEXT -> appender.append((String) value);
            case INTEGER -> appender.append(((Long) value).longValue());
            case NUMBER -> appender.append(((Number) value).doubleValue());
            case FLAG -> appender.append(((Boolean) value).booleanValue());
            case DATE -> appender.append((LocalDate) value);
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            for (DuckDBAppender appender : appenders.values()) {
                appender.close();
            }
            for (Table table : tables) {
                execute(Statements.comment(table));
                execute(Statements.view(table));
            }
            execute("CREATE VIEW series AS " + Series.SQL.replace("{schema}", "data"));
            execute("CHECKPOINT");
            closed = true;
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
        file.sync();
    }

    private static IOException failed(SQLException e) {
        return new IOException("cannot write " + NAME + ": " + e.getMessage(), e);
    }

    @Override
    public List<DataFile> files() {
        return List.of(new DataFile(file.file(), file.hidden(), FORMAT, "application/vnd.duckdb", tables));
    }

    @Override
    public void commit() throws IOException {
        file.commit();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                connection.close();
            } catch (SQLException e) {
                // The file is dropped.
            }
        }
        Files.deleteIfExists(log(file));
        file.close();
    }

    /** The log that the database writes beside its file. */
    private static Path log(StagedFile file) {
        return file.hidden().resolveSibling(file.hidden().getFileName() + ".wal");
    }
}
