// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.export.Column;
import org.nianbao.export.ColumnType;
import org.nianbao.export.Table;

/** What does not fit on a sheet or into a cell. */
class XlsxSinkTest {
    private static final Table NUMBERS =
            new Table("numbers", "some numbers", List.of(Column.of("n", ColumnType.INTEGER, "a number")), List.of());
    private static final Table TEXTS =
            new Table("texts", "some texts", List.of(Column.of("t", ColumnType.TEXT, "a text")), List.of());

    @TempDir
    Path folder = Path.of("");

    @Test
    void goesOnInFurtherSheetsEachWithAHeader() throws IOException {
        try (XlsxSink sink = XlsxSink.open(folder, List.of(NUMBERS, TEXTS), 4)) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (long i = 0; i < 7; i++) {
                rows.add(new @Nullable Object[] {i});
            }
            sink.rows(NUMBERS, rows);
            sink.finish();
            assertEquals(1, sink.notes().size());
            assertTrue(sink.notes().get(0).contains("numbers 2"), sink.notes()::toString);
            sink.commit();
        }
        assertEquals(
                List.of("numbers", "numbers 2", "numbers 3", "texts"),
                all("xl/workbook.xml", "sheet name=\"([^\"]+)\""));
        assertEquals(List.of("0", "1", "2"), all("xl/worksheets/sheet1.xml", "<v>(\\d+)</v>"));
        assertEquals(List.of("3", "4", "5"), all("xl/worksheets/sheet2.xml", "<v>(\\d+)</v>"));
        assertEquals(List.of("6"), all("xl/worksheets/sheet3.xml", "<v>(\\d+)</v>"));
        assertEquals(List.of("n"), all("xl/worksheets/sheet3.xml", "<t[^>]*>([^<]*)</t>"));
    }

    @Test
    void shortensATextThatNoCellHoldsAndSaysSo() throws IOException {
        try (XlsxSink sink = XlsxSink.open(folder, List.of(TEXTS), 4)) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            rows.add(new @Nullable Object[] {"x".repeat(40_000)});
            sink.rows(TEXTS, rows);
            sink.finish();
            assertTrue(sink.notes().get(0).contains("1 texts"), sink.notes()::toString);
            sink.commit();
        }
        String text = all("xl/worksheets/sheet1.xml", "<t[^>]*>([^<]*)</t>").get(1);
        assertEquals("x".repeat(32_766) + "&#x2026;", text);
    }

    private List<String> all(String part, String pattern) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("nianbao.xlsx").toFile())) {
            String xml = new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
            List<String> found = new ArrayList<>();
            Matcher matcher = Pattern.compile(pattern).matcher(xml);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        }
    }
}
