// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** Gathers slots between bars, over as many lines as a row takes. */
final class RowBuilder {
    private final Lines lines;
    private final int maxSlots;
    private final boolean markdown;
    private List<Slot> slots = new ArrayList<>();
    /** The slot whose bar has not come yet: place of its first line's text, and all of its text when broken. */
    private int openLine = -1;

    private int openFrom;
    private int openTo;
    private @Nullable StringBuilder broken;

    RowBuilder(Lines lines, int maxSlots, boolean markdown) {
        this.lines = lines;
        this.maxSlots = maxSlots;
        this.markdown = markdown;
    }

    /** Takes in a line; what follows its last bar stays open. */
    void line(int line, boolean skipLeadingBar) throws RejectionException {
        String text = lines.text;
        int at = lines.from(line);
        int to = lines.to(line);
        if (skipLeadingBar && lines.startsWithBar(line)) {
            at++;
        } else {
            at = lines.start(line);
        }
        int piece = at;
        for (; at < to; at++) {
            if (Characters.isBar(text.charAt(at)) && (at == lines.start(line) || text.charAt(at - 1) != '\\')) {
                open(line, piece, at);
                close(line, at);
                piece = at + 1;
            }
        }
        open(line, piece, to);
    }

    /** Adds {@code from..to} to the open slot. */
    private void open(int line, int from, int to) {
        int first = Characters.skipWhite(lines.text, from, to);
        int last = Characters.trimEnd(lines.text, first, to);
        if (first == last) {
            return;
        }
        if (openLine < 0) {
            openLine = line;
            openFrom = first;
            openTo = last;
            return;
        }
        if (broken == null) {
            broken = new StringBuilder().append(lines.text, openFrom, openTo);
        }
        broken.append('\n').append(lines.text, first, last);
    }

    /** Ends the open slot; where it is empty it stands at {@code at}. */
    private void close(int line, int at) throws RejectionException {
        if (slots.size() == maxSlots) {
            throw new RejectionException(
                    RejectionCode.TOO_LARGE,
                    Stage.EXTRACT,
                    "more than " + maxSlots + " cells in a row, line " + lines.number(line));
        }
        if (openLine < 0) {
            slots.add(new Slot(line, at, at, null));
            return;
        }
        String own = broken == null ? null : broken.toString();
        slots.add(
                markdown
                        ? MarkdownText.slot(lines, openLine, openFrom, openTo, own)
                        : new Slot(openLine, openFrom, openTo, own));
        openLine = -1;
        broken = null;
    }

    /** How many slots are closed. */
    int size() {
        return slots.size();
    }

    /** Ends a row that stops without a bar after its last slot: that slot is kept if it says anything. */
    void closeText(int line) throws RejectionException {
        if (openLine >= 0) {
            close(line, lines.to(line));
        }
    }

    /** Ends a row whose last slot never has a bar, so that an empty one counts. */
    void closeLast(int line) throws RejectionException {
        close(line, lines.to(line));
    }

    /** The slots since the last call. */
    List<Slot> take() {
        List<Slot> row = slots;
        slots = new ArrayList<>();
        return row;
    }
}
