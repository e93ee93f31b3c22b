// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

import org.nianbao.extract.RaisedFigures;

/** What holds inside a group, and again after the groups in it have ended. */
final class RtfState {
    /** What the text of a group is for. */
    enum Destination {
        BODY,
        STYLES,
        TITLE,
        AUTHOR,
        FIELD_INSTRUCTION,
        /** Not printed in the text, but for boxes in it. */
        NOWHERE,
        /** Nothing in it is printed, or it is printed from another place. */
        NOTHING
    }

    /** Twelve points, in half points. */
    private static final int USUAL_SIZE = 24;

    private Destination destination = Destination.BODY;
    private boolean hidden;
    private boolean deleted;
    private boolean struck;
    private int height;
    private int shift;
    private int size = USUAL_SIZE;
    private boolean box;
    private boolean statingNested;
    private int tableDepth;
    private boolean inTable;
    private int style;
    private int outlineLevel = -1;

    RtfState copy() {
        RtfState copy = new RtfState();
        copy.destination = destination;
        copy.hidden = hidden;
        copy.deleted = deleted;
        copy.struck = struck;
        copy.height = height;
        copy.shift = shift;
        copy.size = size;
        copy.statingNested = statingNested;
        copy.tableDepth = tableDepth;
        copy.inTable = inTable;
        copy.style = style;
        copy.outlineLevel = outlineLevel;
        return copy;
    }

    Destination destination() {
        return destination;
    }

    /** Inside a group whose text goes nowhere, all groups do. */
    void setDestination(Destination destination) {
        if (this.destination != Destination.NOTHING
                && (this.destination != Destination.NOWHERE || destination == Destination.NOTHING)) {
            this.destination = destination;
        }
    }

    /** Starts a text box, which may stand in a drawing; false where nothing is printed. */
    boolean startBox() {
        if (destination == Destination.NOTHING) {
            return false;
        }
        destination = Destination.BODY;
        box = true;
        resetParagraph();
        resetCharacters();
        return true;
    }

    /** Whether a text box ends with the group. */
    boolean isBox() {
        return box;
    }

    /** How many tables the paragraph stands in; 1 also outside of tables. */
    int tableDepth() {
        return Math.max(1, tableDepth);
    }

    void setTableDepth(int tableDepth) {
        this.tableDepth = tableDepth;
        inTable |= tableDepth > 1;
    }

    /** Whether the group states a row of a table in a cell. */
    boolean isStatingNested() {
        return statingNested;
    }

    void setStatingNested() {
        statingNested = true;
    }

    boolean isPrinted() {
        return !hidden && !deleted && !struck;
    }

    /** Whether a line goes through text that would be printed but for that. */
    boolean isStruck() {
        return struck && !hidden && !deleted;
    }

    void setStruck(boolean struck) {
        this.struck = struck;
    }

    /** Above 0 for text above the line, below 0 for text below it. */
    int height() {
        return height != 0 || shift == 0 ? height : RaisedFigures.heightOf(shift, size);
    }

    /** @param shift how far text is moved up, in half points */
    void setShift(int shift) {
        this.shift = shift;
    }

    /** @param size of the font, in half points */
    void setSize(int size) {
        this.size = size;
    }

    void setHeight(int height) {
        this.height = height;
    }

    void setHidden(boolean hidden) {
        this.hidden = hidden;
    }

    void setDeleted(boolean deleted) {
        this.deleted = deleted;
    }

    boolean isInTable() {
        return inTable;
    }

    void setInTable(boolean inTable) {
        this.inTable = inTable;
    }

    int style() {
        return style;
    }

    void setStyle(int style) {
        this.style = style;
    }

    /** From 0, or -1 where it is not stated. */
    int outlineLevel() {
        return outlineLevel;
    }

    void setOutlineLevel(int outlineLevel) {
        this.outlineLevel = outlineLevel;
    }

    void resetParagraph() {
        inTable = false;
        tableDepth = 0;
        style = 0;
        outlineLevel = -1;
    }

    void resetCharacters() {
        hidden = false;
        deleted = false;
        struck = false;
        height = 0;
        shift = 0;
        size = USUAL_SIZE;
    }
}
