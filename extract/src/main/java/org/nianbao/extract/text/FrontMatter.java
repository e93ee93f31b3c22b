// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.PageMetadata;

/**
 * The keys between two lines of dashes at the start of a Markdown file.
 *
 * @param end the line after it; 0 where there is none
 */
record FrontMatter(PageMetadata metadata, int end) {
    /** Longer than any front matter; what goes on beyond is text between two rules. */
    private static final int MAX_LINES = 64;

    private static final FrontMatter NONE = new FrontMatter(PageMetadata.none(), 0);

    static FrontMatter of(Lines lines) {
        if (!isFence(lines, 0)) {
            return NONE;
        }
        String title = null;
        String author = null;
        String date = null;
        int stop = Math.min(lines.count(), MAX_LINES);
        for (int line = 1; line < stop; line++) {
            if (isFence(lines, line)) {
                return line == 1 ? NONE : new FrontMatter(new PageMetadata(title, null, null, author, date), line + 1);
            }
            int colon = lines.text.indexOf(':', lines.from(line));
            if (colon < 0 || colon >= lines.to(line)) {
                return NONE;
            }
            String key = lines.text.substring(lines.from(line), colon);
            String value = value(lines, line, colon + 1);
            title = key.equals("title") ? value : title;
            author = key.equals("author") ? value : author;
            date = key.equals("date") ? value : date;
        }
        return NONE;
    }

    private static boolean isFence(Lines lines, int line) {
        return lines.to(line) - lines.from(line) == 3 && lines.text.startsWith("---", lines.from(line));
    }

    private static @Nullable String value(Lines lines, int line, int at) {
        int from = Characters.skipWhite(lines.text, at, lines.to(line));
        int to = lines.to(line);
        if (to - from > 1 && isQuote(lines.text.charAt(from)) && lines.text.charAt(to - 1) == lines.text.charAt(from)) {
            from++;
            to--;
        }
        return from < to ? lines.text.substring(from, to) : null;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
