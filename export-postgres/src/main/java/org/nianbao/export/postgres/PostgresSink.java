// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.DataFile;
import org.nianbao.export.Sink;
import org.nianbao.export.Table;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/**
 * The tables of the schema {@code nianbao}. Rows are copied into temporary tables and take the place of the rows of the same
 * reports, all in one transaction: the same data given twice is there once.
 */
final class PostgresSink implements Sink {
    /** Text sent to the server at a time, in characters; a COPY of this size costs its round trip many times over. */
    private static final int CHUNK = 2 << 20;

    private final Connection connection;
    private final Map<Table, CopyText> waiting = new LinkedHashMap<>();

    private PostgresSink(Connection connection) {
        this.connection = connection;
    }

    static PostgresSink open(String url, Map<String, String> environment, List<Table> tables) throws IOException {
        String address = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        if (!address.startsWith("jdbc:postgresql:")) {
            throw new IOException("--postgres-url must begin with postgresql://");
        }
        Properties properties = new Properties();
        put(properties, "user", environment.get("PGUSER"));
        put(properties, "password", environment.get("PGPASSWORD"));
        try {
            PostgresSink sink = new PostgresSink(DriverManager.getConnection(address, properties));
            sink.begin(tables);
            return sink;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private void begin(List<Table> tables) throws SQLException, IOException {
        try {
            connection.setAutoCommit(false);
            for (Table table : tables) {
                waiting.put(table, new CopyText());
                execute(Statements.stage(table));
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
        CopyText text = waiting.get(table);
        if (text == null) {
            throw new IllegalArgumentException("the table " + table.name() + " was not announced");
        }
        for (@Nullable Object[] row : rows) {
            text.row(row);
            if (text.length() >= CHUNK) {
                send(table, text);
            }
        }
    }

    private void send(Table table, CopyText text) throws IOException {
        byte[] bytes = text.take().getBytes(StandardCharsets.UTF_8);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(Statements.copy(table), new ByteArrayInputStream(bytes));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<Table, CopyText> entry : waiting.entrySet()) {
            if (entry.getValue().length() > 0) {
                send(entry.getKey(), entry.getValue());
            }
        }
        try {
            for (String statement : Statements.merge(List.copyOf(waiting.keySet()))) {
                execute(statement);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IOException failed(SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof PSQLException server && server.getServerErrorMessage() != null) {
            message = String.valueOf(server.getServerErrorMessage().getMessage());
        }
        return new IOException("PostgreSQL: " + message.replace('\n', ' '), e);
    }

    @Override
    public List<DataFile> files() {
        return List.of();
    }

    @Override
    public List<String> notes() {
        long replaced = waiting.values().stream().mapToLong(CopyText::replaced).sum();
        return replaced == 0
                ? List.of()
                : List.of("PostgreSQL: " + replaced + " characters U+0000, which it cannot hold, became U+FFFD");
    }

    @Override
    public void commit() throws IOException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            // What was not committed is rolled back by the server.
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
