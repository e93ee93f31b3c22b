// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Document;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;

class TextReaderProperties {
    /** How a matrix of slots is written; {@code keepsBlanks} where blank and swallowed slots can be told from none. */
    enum Dialect {
        PADDED(true),
        PADDED_LAST_OPEN(true),
        JOINED(true),
        CELL_A_LINE(true),
        UNPADDED(true),
        BORDERED(true),
        MARKDOWN(true),
        TABS(true),
        BLANK_LINES(true),
        SPACES(false),
        SINGLE_SPACES(false);

        private final boolean keepsBlanks;

        Dialect(boolean keepsBlanks) {
            this.keepsBlanks = keepsBlanks;
        }
    }

    /** A row: its slots, and how many of the last are swallowed by a merged cell. */
    record Row(List<String> slots, int swallowed) {
        List<String> own() {
            return slots.subList(0, slots.size() - swallowed);
        }
    }

    @Property(tries = 400)
    void readsBackSlotForSlot(@ForAll("matrices") List<Row> rows, @ForAll Dialect dialect) {
        List<Row> written = fit(rows, dialect);
        String text = "一、说明\n" + write(written, dialect) + "\n二、结尾";
        Document document = Samples.read(text);
        assertEquals(slots(written), Samples.rows(document), () -> dialect + "\n" + text);
        assertEquals(1, Samples.tables(document).size());
        assertEquals(3, document.blocks().size());
    }

    @Property(tries = 200)
    void placesEachCellWhereItsTextStands(@ForAll("matrices") List<Row> rows, @ForAll Dialect dialect) {
        String text = "𠮷\n" + write(fit(rows, dialect), dialect);
        for (Table table : Samples.tables(Samples.read(text))) {
            for (Cell cell : table.cells()) {
                assertEquals(cell.text(), Samples.at(text, (TextSpan) cell.location()), text);
            }
        }
    }

    @Property(tries = 300)
    void keepsDamageInItsRow(
            @ForAll("matrices") List<Row> rows,
            @ForAll Dialect dialect,
            @ForAll @IntRange(min = 3, max = 9) int place,
            @ForAll boolean doubled) {
        List<Row> damaged = new ArrayList<>(fit(rows, dialect));
        int at = Math.min(place, damaged.size() - 1);
        if (doubled) {
            damaged.add(at, damaged.get(at));
        } else if (damaged.size() > 5) {
            damaged.remove(at);
        }
        assertEquals(slots(damaged), Samples.rows(Samples.read(write(damaged, dialect))));
    }

    @Property(tries = 300)
    void keepsLostBarInItsRow(
            @ForAll("matrices") List<Row> rows,
            @ForAll @IntRange(min = 3, max = 9) int place,
            @ForAll @IntRange(min = 1, max = 8) int bar,
            @ForAll("rowLines") Dialect dialect) {
        String[] lines = write(rows, dialect).split("\n", -1);
        int at = Math.min(place, lines.length - 1);
        if (dialect == Dialect.MARKDOWN && at == 1) {
            return;
        }
        int lost = -1;
        for (int i = 0; i < bar && lines[at].indexOf('|', lost + 1) >= 0; i++) {
            lost = lines[at].indexOf('|', lost + 1);
        }
        lines[at] = lines[at].substring(0, lost) + lines[at].substring(lost + 1);
        int row = dialect == Dialect.MARKDOWN ? at - 1 : at;
        List<List<String>> read = Samples.rows(Samples.read(String.join("\n", lines)));
        List<List<String>> expected = slots(rows);
        expected.remove(row);
        read.remove(row);
        assertEquals(expected, read, () -> dialect + "\n" + String.join("\n", lines));
    }

    @Property(tries = 300)
    void keepsLostCellInItsStretch(@ForAll("matrices") List<Row> rows, @ForAll @IntRange(min = 3, max = 9) int place) {
        int at = Math.min(place, rows.size() - 1);
        List<Row> damaged = new ArrayList<>(rows);
        Row row = rows.get(at);
        damaged.set(at, new Row(row.slots().subList(1, row.slots().size()), row.swallowed()));
        List<List<String>> read = Samples.rows(Samples.read(write(damaged, Dialect.CELL_A_LINE)));
        int from = at;
        while (from > 0 && rows.get(from - 1).swallowed() < 2) {
            from--;
        }
        int to = at + 1;
        while (to < rows.size() && rows.get(to - 1).swallowed() < 2) {
            to++;
        }
        assertEquals(slots(rows.subList(0, from)), read.subList(0, from));
        List<List<String>> after = slots(rows.subList(to, rows.size()));
        assertEquals(after, read.subList(read.size() - after.size(), read.size()));
    }

    @Property(tries = 200)
    void joinsCellsBrokenOverLines(
            @ForAll("matrices") List<Row> rows,
            @ForAll("rowLines") Dialect dialect,
            @ForAll @IntRange(min = 3, max = 9) int place,
            @ForAll @IntRange(min = 1, max = 11) int column,
            @ForAll boolean cellLines) {
        List<Row> broken = new ArrayList<>(rows);
        int at = Math.min(place, rows.size() - 2);
        Row row = rows.get(at);
        List<String> slots = new ArrayList<>(row.slots());
        slots.set(Math.min(column, row.own().size() - 1), "22\n（其中修订 16 件）");
        broken.set(at, new Row(slots, row.swallowed()));
        String text = write(broken, cellLines ? Dialect.CELL_A_LINE : dialect);
        assertEquals(slots(broken), Samples.rows(Samples.read(text)), text);
    }

    @Property(tries = 300)
    void losesNothing(@ForAll("noise") String text) {
        if (text.isBlank() || text.replaceAll("[\\s|\t\u3000]", "").isEmpty()) {
            return;
        }
        String shown = Samples.show(Samples.read("末" + text));
        long printed =
                text.codePoints().filter(c -> c == '甲' || c == '0' || c == '节').count();
        assertEquals(
                printed,
                shown.codePoints().filter(c -> c == '甲' || c == '0' || c == '节').count(),
                text);
        assertTrue(shown.contains("末"));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of("甲", "0", "节", "|", "\n", "\t", " ", "  ", "|\n", " | ", "\n\n", "||", "---", "\u3000")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Dialect> rowLines() {
        return Arbitraries.of(Dialect.PADDED, Dialect.UNPADDED, Dialect.MARKDOWN);
    }

    /** A title row whose first slot swallows the others, a header, and rows of values, some of them merged. */
    @Provide
    Arbitrary<List<Row>> matrices() {
        return Arbitraries.integers()
                .between(4, 12)
                .flatMap(width -> Combinators.combine(
                                row(width, width - 1, label()),
                                row(width, 0, label()),
                                Arbitraries.integers()
                                        .between(0, width - 2)
                                        .map(swallowed -> swallowed == width - 2 ? 0 : swallowed)
                                        .flatMap(swallowed -> row(width, swallowed, value()))
                                        .list()
                                        .ofMinSize(3)
                                        .ofMaxSize(12))
                        .as((title, header, body) -> {
                            List<Row> rows = new ArrayList<>(List.of(title, header));
                            rows.addAll(body);
                            // A full row at the end: dialects differ most there.
                            rows.add(new Row(header.slots(), 0));
                            return rows;
                        }));
    }

    private static Arbitrary<Row> row(int width, int swallowed, Arbitrary<String> slot) {
        return Combinators.combine(label(), slot.list().ofSize(width - 1 - swallowed))
                .as((label, others) -> {
                    List<String> slots = new ArrayList<>();
                    slots.add(label);
                    slots.addAll(others);
                    while (slots.size() < width) {
                        slots.add("");
                    }
                    return new Row(slots, swallowed);
                });
    }

    private static Arbitrary<String> label() {
        return Arbitraries.of(
                "规章", "行政许可", "商业 企业", "结 果", "(一)予以公开", "1.属于国家秘密", "𠮷安㐂", "危及“三安全”", "a*b", "一、本年新收", "其他");
    }

    private static Arbitrary<String> value() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        6, Arbitraries.integers().between(0, 99_999).map(String::valueOf)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("", "/", "—", "96171.6", "1,043", "251000元")));
    }

    /** The matrix as far as the dialect can write it: without separators of their own, blanks become zeros. */
    private static List<Row> fit(List<Row> rows, Dialect dialect) {
        if (dialect.keepsBlanks) {
            return rows;
        }
        List<Row> fitted = new ArrayList<>();
        for (Row row : rows) {
            List<String> slots = new ArrayList<>();
            for (int i = 0; i < row.own().size(); i++) {
                String slot = row.own().get(i);
                boolean number = dialect == Dialect.SPACES || i == 0 || slot.matches("[0-9]+");
                slots.add(slot.isEmpty() || !number ? "0" : slot);
            }
            while (slots.size() < 4) {
                slots.add("7");
            }
            fitted.add(new Row(slots, 0));
        }
        return fitted;
    }

    private static List<List<String>> slots(List<Row> rows) {
        List<List<String>> slots = new ArrayList<>();
        rows.forEach(row -> slots.add(row.slots()));
        return slots;
    }

    private static String write(List<Row> rows, Dialect dialect) {
        StringBuilder out = new StringBuilder();
        int width = rows.get(0).slots().size();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            out.append(i > 0 ? "\n" : "");
            switch (dialect) {
                case PADDED -> out.append(padded(row));
                case BLANK_LINES -> out.append(padded(row)).append('\n');
                case PADDED_LAST_OPEN -> {
                    String line = padded(row);
                    boolean open = i == rows.size() - 1 && row.swallowed() == 0;
                    out.append(open ? line.substring(0, line.length() - 2) : line);
                }
                case JOINED ->
                    out.append(String.join(" | ", row.own()))
                            .append(row.swallowed() > 0 ? " " + "|".repeat(row.swallowed()) : "");
                case CELL_A_LINE ->
                    out.append(String.join(" |\n", row.own()))
                            .append(" |")
                            .append(row.swallowed() > 0 ? "\n" + "|".repeat(row.swallowed()) : "");
                case UNPADDED -> out.append(String.join("|", row.slots())).append('|');
                case BORDERED ->
                    out.append('|').append(String.join("|", row.slots())).append('|');
                case MARKDOWN -> {
                    out.append("| ").append(String.join(" | ", row.slots())).append(" |");
                    out.append(i == 0 ? "\n|" + " --- |".repeat(width) : "");
                }
                case TABS -> out.append(String.join("\t", row.slots()));
                case SPACES -> out.append(String.join("   ", row.own()));
                case SINGLE_SPACES -> out.append(String.join(" ", row.own()));
            }
        }
        return out.toString();
    }

    private static String padded(Row row) {
        return String.join(" | ", row.own()) + " |" + "|".repeat(row.swallowed());
    }
}
