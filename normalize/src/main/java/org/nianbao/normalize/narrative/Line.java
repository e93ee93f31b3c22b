// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.Block;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Table;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.label.PrintedText;

/**
 * A line of a document's text, or the place of a table in it.
 *
 * @param text as printed, trimmed; empty for a table
 * @param plain the text without white space, compatibility characters made plain
 */
record Line(Kind kind, String text, String plain, Location location) {
    enum Kind {
        HEADING,
        TEXT,
        TABLE
    }

    boolean isTable() {
        return kind == Kind.TABLE;
    }

    /** What was printed, white space left out, for words that stand in the plain text. */
    String printed(String words) {
        return text.contains(words) ? words : PrintedText.of(text).find(words);
    }

    /** The lines of a document in order. */
    static List<Line> of(List<Block> blocks) {
        Splitter splitter = new Splitter();
        blocks.forEach(block -> block.accept(splitter));
        return splitter.lines;
    }

    private static final class Splitter implements Block.Visitor<Void> {
        private final List<Line> lines = new ArrayList<>();

        @Override
        @SuppressWarnings("NullAway") // Void has no value but null
        public Void heading(Heading heading) {
            add(Kind.HEADING, heading.text(), heading.location());
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // Void has no value but null
        public Void paragraph(Paragraph paragraph) {
            add(Kind.TEXT, paragraph.text(), paragraph.location());
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // Void has no value but null
        public Void table(Table table) {
            lines.add(new Line(Kind.TABLE, "", "", table.location()));
            return null;
        }

        private void add(Kind kind, String text, Location location) {
            int start = 0;
            while (start <= text.length()) {
                int end = text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                String line = text.substring(start, end).strip();
                if (!line.isEmpty()) {
                    lines.add(new Line(kind, line, LabelFolder.plain(line), location));
                }
                start = end + 1;
            }
        }
    }
}
