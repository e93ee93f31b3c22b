// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.app.command.ProgramRun;

/** The workbook as LibreOffice reads it. Fails where LibreOffice Calc is missing. */
@Tag("office")
class OfficeExportTest {
    /** Comma, quotes, UTF-8, from the first line; cells by their full value, not as displayed; every sheet. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    @TempDir
    Path folder = Path.of("");

    @Test
    void officeSavesTheSheetsAsTheSameTables() throws Exception {
        Path lines = ExportedData.write(folder.resolve("data"));
        Path out = folder.resolve("out");
        ProgramRun run = ProgramRun.of("export", lines.toString(), "--out", out.toString(), "--format", "xlsx");
        assertEquals(0, run.exit(), run::err);
        OtherProgram.run(
                out,
                List.of(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        CSV,
                        "nianbao.xlsx"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            ReadBack.assertSame(
                    lines,
                    false,
                    true,
                    table -> ReadBack.query(
                            connection,
                            "SELECT * FROM read_csv('" + out.resolve("nianbao-" + table.name() + ".csv")
                                    + "', all_varchar = true, header = true, delim = ',', quote = '\"',"
                                    + " escape = '\"')"));
        }
    }
}
