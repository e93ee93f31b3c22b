// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.rtf;

/** What holds inside a group, and again after the groups in it have ended. */
final class RtfState {
    /** What the text of a group is for. */
    enum Destination {
        BODY,
        STYLES,
        TITLE,
        AUTHOR,
        FIELD_INSTRUCTION,
        TEXT_BOX,
        /** Not printed in the text. */
        NOWHERE
    }

    private Destination destination = Destination.BODY;
    private boolean hidden;
    private boolean deleted;
    private boolean struck;
    private int height;
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
        copy.inTable = inTable;
        copy.style = style;
        copy.outlineLevel = outlineLevel;
        return copy;
    }

    Destination destination() {
        return destination;
    }

    /** Inside a group whose text goes nowhere, all groups do, but for text boxes, which stand in drawings. */
    void setDestination(Destination destination) {
        if (this.destination != Destination.NOWHERE || destination == Destination.TEXT_BOX) {
            this.destination = destination;
        }
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
        return height;
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
        style = 0;
        outlineLevel = -1;
    }

    void resetCharacters() {
        hidden = false;
        deleted = false;
        struck = false;
        height = 0;
    }
}
