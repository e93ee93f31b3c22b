// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.doc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.nianbao.extract.RaisedFigures;

/** The text of paragraphs as printed: deleted, struck and hidden text left out, of fields their results. */
final class ParagraphText {
    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_ENDS = 0x15;
    private static final char LINE_BREAK = 0x0B;
    private static final char HARD_HYPHEN = 0x1E;
    private static final int DEEPEST = 50;
    private static final int RAISED = 1;
    private static final int LOWERED = 2;
    private static final Set<String> PAGE_NUMBERS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF");

    /** The fields that are open, each with its instruction; one may go over several paragraphs. */
    private final Deque<Field> open = new ArrayDeque<>();

    private int struck;

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
    }

    /** The printed text, trimmed. Paragraphs must be asked for in their order. */
    String of(Paragraph paragraph) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean hidden = run.isMarkedDeleted() || run.isVanished();
            boolean isStruck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
            struck += isStruck && !hidden && !plain(run.text()).isBlank() ? 1 : 0;
            if (run.isSymbol() && !hidden && !isStruck && isShown()) {
                printed.append(run.getSymbolCharacter());
                continue;
            }
            append(onTheLine(run), hidden || isStruck, printed);
        }
        return printed.toString().strip();
    }

    /** Stretches of text that a line goes through, so far. */
    int struck() {
        return struck;
    }

    private static String onTheLine(CharacterRun run) {
        return switch (run.getSubSuperScriptIndex()) {
            case RAISED -> RaisedFigures.raise(run.text());
            case LOWERED -> RaisedFigures.lower(run.text());
            default -> {
                int shift = run.getVerticalOffset();
                yield shift == 0 ? run.text() : RaisedFigures.at(height(shift, run), run.text());
            }
        };
    }

    /** Of text moved up or down by half points. */
    private static int height(int shift, CharacterRun run) {
        return RaisedFigures.heightOf(shift, run.getFontSize());
    }

    private void append(String text, boolean hidden, StringBuilder printed) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Field field = open.peek();
            if (c == FIELD_BEGINS) {
                if (open.size() < DEEPEST) {
                    open.push(new Field());
                }
            } else if (c == FIELD_RESULT && field != null) {
                field.shown = !isPageNumber(field.instruction.toString());
            } else if (c == FIELD_ENDS) {
                open.poll();
            } else if (field != null && !field.shown) {
                field.instruction.append(c);
            } else if (!hidden && isShown()) {
                appendPlain(c, printed);
            }
        }
    }

    private boolean isShown() {
        for (Field field : open) {
            if (!field.shown) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPageNumber(String instruction) {
        StringTokenizer words = new StringTokenizer(instruction);
        return words.hasMoreTokens() && PAGE_NUMBERS.contains(words.nextToken().toUpperCase(Locale.ROOT));
    }

    private static void appendPlain(char c, StringBuilder printed) {
        switch (c) {
            case LINE_BREAK -> printed.append('\n');
            case '\t' -> printed.append(' ');
            case HARD_HYPHEN -> printed.append('-');
            default -> {
                // Ends of cells, rows, pages and paragraphs, places of pictures and notes.
                if (c >= ' ') {
                    printed.append(c);
                }
            }
        }
    }

    /** A text without the characters that print nothing. */
    static String plain(String text) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            appendPlain(text.charAt(i) == '\r' ? LINE_BREAK : text.charAt(i), printed);
        }
        return printed.toString();
    }
}
