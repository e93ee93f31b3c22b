// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.codebook;

import java.util.List;

/** The codebook as a plain table for people, one line a cell, with what is easily mistaken below it. */
public final class CodebookTable {
    private static final List<String> HEAD = List.of("key", "form", "years", "unit", "concept", "label", "meaning");
    private static final String GAP = "  ";

    private CodebookTable() {}

    /** The text, every line ended by a line feed. */
    public static String write(List<CodebookEntry> entries) {
        List<List<String>> rows = entries.stream().map(CodebookTable::row).toList();
        int[] widths = new int[HEAD.size()];
        measure(widths, HEAD);
        rows.forEach(row -> measure(widths, row));
        StringBuilder text = new StringBuilder();
        line(text, widths, HEAD);
        rows.forEach(row -> line(text, widths, row));
        details(text, "Formulas", entries, CodebookEntry::formulas);
        details(text, "Look alike, and notes", entries, CodebookEntry::notes);
        return text.toString();
    }

    private static List<String> row(CodebookEntry entry) {
        return List.of(
                entry.key(),
                entry.form(),
                entry.years(),
                entry.unit() == null ? "as printed" : entry.unit(),
                entry.concept() == null ? "-" : entry.concept(),
                entry.label(),
                entry.meaning());
    }

    private static void details(
            StringBuilder text,
            String heading,
            List<CodebookEntry> entries,
            java.util.function.Function<CodebookEntry, List<String>> lines) {
        if (entries.stream().allMatch(entry -> lines.apply(entry).isEmpty())) {
            return;
        }
        text.append('\n').append(heading).append('\n');
        for (CodebookEntry entry : entries) {
            for (String line : lines.apply(entry)) {
                text.append(entry.key()).append(" (").append(entry.form()).append(")\n");
                text.append(GAP).append(line).append('\n');
            }
        }
    }

    private static void measure(int[] widths, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            widths[i] = Math.max(widths[i], width(row.get(i)));
        }
    }

    private static void line(StringBuilder text, int[] widths, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            text.append(row.get(i));
            if (i < row.size() - 1) {
                text.append(" ".repeat(widths[i] - width(row.get(i)))).append(GAP);
            }
        }
        text.append('\n');
    }

    /** Terminal columns: an ideograph takes two. */
    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
    }
}
