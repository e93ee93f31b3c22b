// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the cookbook do what the page says. */
class CookbookTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void examplesOfDuckDb() throws Exception {
        Path out = Cookbook.data(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + out.resolve("nianbao.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("SET file_search_path = '" + out + "'");
            Cookbook.run("sql", example -> printed(statement, example));
        }
    }

    private static String printed(Statement statement, String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(result.getMetaData().getColumnLabel(i));
            }
            text.append(String.join(" | ", names)).append('\n');
            while (result.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    fields.add(String.valueOf(result.getObject(i)));
                }
                text.append(String.join(" | ", fields)).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    @Tag("data")
    void examplesOfPandas() throws Exception {
        Path out = Cookbook.data(folder);
        // Debian's, which has pandas, not another that stands before it on the path.
        Cookbook.run("python", example -> OtherProgram.run(out, List.of("/usr/bin/python3", "-c", example)));
    }

    @Test
    @Tag("data")
    void examplesOfR() throws Exception {
        Path out = Cookbook.data(folder);
        Cookbook.run("r", example -> OtherProgram.run(out, List.of("Rscript", "--vanilla", "-e", example)));
    }
}
