// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.app.command.ProgramRun;
import org.nianbao.export.Table;

/** The CSV files in the hands of the programs that people use. Fails where python3 or R is missing. */
@Tag("data")
class DataProgramsTest {
    private static final String CSV_TO_JSON = """
            import csv, json, sys
            with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
                for row in csv.DictReader(file, strict=True):
                    print(json.dumps({k: v for k, v in row.items() if v != ""}))
            """;

    @TempDir
    static Path folder = Path.of("");

    private static Path lines = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        lines = ExportedData.write(folder.resolve("data"));
        export("plain");
        export("marked", "--bom");
    }

    private static void export(String out, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("export", lines.toString(), "--out", folder.resolve(out).toString(), "--format", "csv"));
        arguments.addAll(List.of(more));
        ProgramRun run = ProgramRun.of(arguments.toArray(String[]::new));
        assertEquals(0, run.exit(), run::err);
    }

    @Test
    void pythonReadsTheCsvFilesWithAndWithoutAMark() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        for (String out : List.of("plain", "marked")) {
            boolean marked =
                    Files.readString(folder.resolve(out).resolve("values.csv")).charAt(0) == '\uFEFF';
            assertEquals(out.equals("marked"), marked);
            ReadBack.assertSame(lines, false, true, table -> {
                List<Map<String, @Nullable String>> rows = new ArrayList<>();
                for (String line : OtherProgram.run(
                                folder.resolve(out), List.of("python3", "-c", CSV_TO_JSON, table.name() + ".csv"))
                        .lines()
                        .toList()) {
                    Map<String, @Nullable String> row = new HashMap<>();
                    JsonNode node = mapper.readTree(line);
                    node.properties()
                            .forEach(field ->
                                    row.put(field.getKey(), field.getValue().asText()));
                    rows.add(row);
                }
                return rows;
            });
        }
    }

    /** The script that is written with the files is run as it is; what it reads is written again and compared. */
    @Test
    void theScriptOfRReadsTypesAndLabels() throws Exception {
        Path out = folder.resolve("marked");
        Path script = folder.resolve("check.R");
        Files.writeString(script, """
                source("nianbao.R", encoding = "UTF-8")
                stopifnot(is.factor(nianbao_values$state), is.numeric(nianbao_values$value))
                stopifnot(levels(nianbao_values$confidence) == c("certain", "inferred", "suspect"))
                stopifnot(is.logical(nianbao_reports$agency_inferred), inherits(nianbao_reports$published_on, "Date"))
                stopifnot(all(is.na(nianbao_values$value[nianbao_values$state == "blank"])))
                stopifnot(nchar(attr(nianbao_reports$requests_received_total, "label")) > 0)
                for (name in c("reports", "values", "checks")) {
                  data <- get(paste0("nianbao_", name))
                  for (column in names(data)) {
                    x <- data[[column]]
                    data[[column]] <- if (is.numeric(x)) ifelse(is.na(x), NA, format(x, digits = 15, trim = TRUE,
                      scientific = FALSE)) else if (is.logical(x)) tolower(as.character(x)) else as.character(x)
                  }
                  write.csv(data, paste0("r-", name, ".csv"), row.names = FALSE, na = "", fileEncoding = "UTF-8")
                }
                """);
        OtherProgram.run(out, List.of("Rscript", "--vanilla", script.toString()));
        ObjectMapper mapper = new ObjectMapper();
        ReadBack.assertSame(lines, false, true, table -> {
            List<Map<String, @Nullable String>> rows = new ArrayList<>();
            String read = OtherProgram.run(out, List.of("python3", "-c", CSV_TO_JSON, "r-" + table.name() + ".csv"));
            for (String line : read.lines().toList()) {
                Map<String, @Nullable String> row = new HashMap<>();
                mapper.readTree(line)
                        .properties()
                        .forEach(field ->
                                row.put(field.getKey(), field.getValue().asText()));
                rows.add(row);
            }
            return rows;
        });
    }

    @Test
    void theScriptOfStataNamesEveryColumnOnceAndNoneTooLong() throws IOException {
        String script = Files.readString(folder.resolve("plain").resolve("nianbao.do"));
        for (Table table : ReadBack.tables()) {
            int begin = script.indexOf("import delimited using \"" + table.name() + ".csv\"");
            int end = script.indexOf("save \"" + table.name() + ".dta\"");
            assertTrue(begin >= 0 && end > begin, table.name());
            List<String> names = script.substring(begin, end)
                    .lines()
                    .filter(line -> line.startsWith("rename v"))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .toList();
            assertEquals(table.columns().size(), names.size(), table.name());
            assertEquals(names.size(), names.stream().distinct().count(), table.name());
            names.forEach(name -> assertTrue(name.length() <= 32, name));
        }
    }
}
