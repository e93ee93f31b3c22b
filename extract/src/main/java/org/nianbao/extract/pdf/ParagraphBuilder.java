// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Trust;

/** Joins lines to paragraphs, across page breaks too. Mutable, of one document. */
final class ParagraphBuilder {
    /** Room at the end of a full line, in ems: the next character, or a word, did not fit. */
    private static final float FULL = 1.6f;
    /** A line that starts this far right of the margin starts a paragraph, in ems. */
    private static final float INDENT = 0.8f;
    /** Line spacing above which lines are apart, in ems; reports are set at 1.2 to 2. */
    private static final float MAX_SPACING = 2.6f;
    /** Share by which the font sizes of one paragraph may differ. */
    private static final float SAME_SIZE = 0.12f;

    private final List<Paragraph> finished = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Margins margins;
    private @Nullable PageFrame frame;
    private float left;
    private float top;
    private float right;
    private float bottom;
    private Trust trust = Trust.PRINTED;
    private int lastPage;
    private @Nullable TextLine last;

    ParagraphBuilder(Margins margins) {
        this.margins = margins;
    }

    void add(TextLine line, PageFrame on) {
        int number = on.page();
        TextLine previous = last;
        if (previous != null && continues(previous, line, number)) {
            text.append(separator(previous, line)).append(line.text());
            if (on.equals(frame)) {
                extend(line);
            }
        } else {
            end();
            text.append(line.text());
            frame = on;
            trust = Trust.PRINTED;
            left = line.left();
            top = line.top();
            right = line.right();
            bottom = line.bottom();
        }
        trust = trust.and(line.trust());
        last = line;
        lastPage = number;
    }

    private void extend(TextLine line) {
        left = Math.min(left, line.left());
        top = Math.min(top, line.top());
        right = Math.max(right, line.right());
        bottom = Math.max(bottom, line.bottom());
    }

    /** Ends the paragraph under way, if there is one, and hands over all that are finished. */
    List<Paragraph> take() {
        end();
        List<Paragraph> taken = List.copyOf(finished);
        finished.clear();
        return taken;
    }

    private void end() {
        if (text.length() > 0 && frame != null) {
            finished.add(new Paragraph(text.toString(), frame.box(left, top, right, bottom), trust));
            text.setLength(0);
        }
        last = null;
    }

    private boolean continues(TextLine previous, TextLine line, int number) {
        if (previous.direction() != line.direction()
                || Math.abs(previous.size() - line.size()) > SAME_SIZE * previous.size()) {
            return false;
        }
        boolean apart = number == lastPage
                && line.baseline() - previous.baseline() > MAX_SPACING * Math.max(line.size(), previous.size());
        boolean full = previous.end() > margins.right(lastPage) - FULL * previous.size();
        boolean indented = line.start() > margins.left(number) + INDENT * line.size();
        return full && !apart && !indented && !Enumerators.startsHeading(line.text());
    }

    /**
     * What stands for the line break: nothing beside Chinese characters, a space between words. Between two figures the
     * break stays, since nobody can tell whether they are one number.
     */
    private static String separator(TextLine previous, TextLine line) {
        if (Characters.isDigit(previous.last()) && Characters.isDigit(line.first())) {
            return "\n";
        }
        return Characters.isWide(previous.last()) || Characters.isWide(line.first()) ? "" : " ";
    }
}
