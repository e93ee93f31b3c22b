// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.Column;
import org.nianbao.export.DataFile;
import org.nianbao.export.NewFile;
import org.nianbao.export.Sink;
import org.nianbao.export.Table;

/**
 * One workbook with a sheet for each table. What does not fit on a sheet goes on the next one, called {@code values 2} and
 * so on. Rows are written out as they come.
 */
final class XlsxSink implements Sink {
    static final String FORMAT = "xlsx";
    static final String NAME = "nianbao.xlsx";

    /** What Excel can open, the header included. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_LETTERS = 32_767;
    private static final int ROWS_HELD = 500;
    private static final String SHORTENED = "…";

    private final List<Table> tables;
    private final int mostRows;
    private final NewFile file;
    private final Workbook book;
    private final List<String> notes = new ArrayList<>();
    private int table = -1;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int nextRow;
    private long shortened;
    private boolean finished;

    private XlsxSink(List<Table> tables, int mostRows, NewFile file) {
        this.tables = List.copyOf(tables);
        this.mostRows = mostRows;
        this.file = file;
        this.book = new Workbook(file.out(), "nianbao", "1.0");
    }

    static XlsxSink open(Path folder, List<Table> tables) throws IOException {
        return open(folder, tables, MOST_ROWS);
    }

    /** @param mostRows of a sheet, the header included */
    static XlsxSink open(Path folder, List<Table> tables, int mostRows) throws IOException {
        for (Table table : tables) {
            if (table.columns().size() > MOST_COLUMNS) {
                throw new IOException("the table " + table.name() + " has "
                        + table.columns().size() + " columns; a sheet has at most " + MOST_COLUMNS);
            }
        }
        return new XlsxSink(tables, mostRows, NewFile.in(folder, NAME));
    }

    @Override
    public void rows(Table wanted, List<@Nullable Object[]> rows) throws IOException {
        moveTo(tables.indexOf(wanted));
        for (@Nullable Object[] row : rows) {
            row(wanted, row);
        }
    }

    private void moveTo(int wanted) throws IOException {
        if (wanted < table) {
            throw new IllegalArgumentException(
                    "rows of " + tables.get(wanted).name() + " after those of another table");
        }
        while (table < wanted) {
            endSheet();
            table++;
            sheets = 0;
            beginSheet(tables.get(table));
        }
    }

    private Worksheet beginSheet(Table of) {
        sheets++;
        if (sheets == 2) {
            notes.add(
                    NAME + ": the table " + of.name() + " has more rows than a sheet can hold; it goes on in the sheet "
                            + of.name() + " 2 and, where needed, further ones");
        }
        Worksheet begun = book.newWorksheet(sheets == 1 ? of.name() : of.name() + " " + sheets);
        begun.freezePane(0, 1);
        for (int i = 0; i < of.columns().size(); i++) {
            begun.inlineString(0, i, of.columns().get(i).name());
        }
        nextRow = 1;
        sheet = begun;
        return begun;
    }

    private void endSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
            sheet = null;
        }
    }

    private void row(Table of, @Nullable Object[] row) throws IOException {
        Worksheet to = sheet;
        if (to == null || nextRow == mostRows) {
            endSheet();
            to = beginSheet(of);
        }
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value != null) {
                cell(to, i, of.columns().get(i), value);
            }
        }
        nextRow++;
        if (nextRow % ROWS_HELD == 0) {
            to.flush();
        }
    }

    private void cell(Worksheet to, int at, Column column, Object value) {
        switch (column.type()) {
            case TEXT -> to.inlineString(nextRow, at, fitting((String) value));
            case INTEGER, NUMBER -> to.value(nextRow, at, (Number) value);
            case FLAG -> to.value(nextRow, at, (Boolean) value);
            case DATE -> {
                to.value(nextRow, at, (LocalDate) value);
                to.style(nextRow, at).format("yyyy-mm-dd").set();
            }
        }
    }

    private String fitting(String text) {
        if (text.length() <= MOST_LETTERS) {
            return text;
        }
        shortened++;
        int end = MOST_LETTERS - SHORTENED.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + SHORTENED;
    }

    @Override
    public void finish() throws IOException {
        moveTo(tables.size() - 1);
        endSheet();
        book.close();
        file.finish();
        finished = true;
        if (shortened > 0) {
            notes.add(NAME + ": " + shortened + " texts were longer than a cell can hold and are shortened");
        }
    }

    @Override
    public List<DataFile> files() {
        return List.of(file.data(
                FORMAT,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                tables.toArray(Table[]::new)));
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void commit() throws IOException {
        file.commit();
    }

    @Override
    public void close() throws IOException {
        // A workbook that is closed halfway would complain of what it lacks; only its file matters.
        if (!finished) {
            notes.clear();
        }
        file.close();
    }
}
