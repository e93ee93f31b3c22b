// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import org.nianbao.extract.RaisedFigures;

/**
 * How the text at the walk's place looks: shown as it is, above or below the line, struck through or invisible. Mutable,
 * of one walk.
 */
final class TextLook {
    /** Depth of the element whose text is left out while its structure stays, or -1. */
    private int mutedFrom = -1;

    private boolean mutedAsStruck;
    /** Depth of the element whose text stands off the line, or -1. */
    private int movedFrom = -1;

    private boolean lowered;
    private int struckChars;

    /** Notes the look of an element just opened. */
    void enter(InlineStyle style, int depth) {
        boolean struck = style == InlineStyle.STRUCK;
        if ((struck || style == InlineStyle.INVISIBLE) && mutedFrom < 0) {
            mutedFrom = depth;
            mutedAsStruck = struck;
        } else if ((style == InlineStyle.RAISED || style == InlineStyle.LOWERED) && movedFrom < 0) {
            movedFrom = depth;
            lowered = style == InlineStyle.LOWERED;
        }
    }

    void leave(int depth) {
        if (depth == mutedFrom) {
            mutedFrom = -1;
        }
        if (depth == movedFrom) {
            movedFrom = -1;
        }
    }

    boolean isOrdinary() {
        return mutedFrom < 0 && movedFrom < 0;
    }

    /** The text as it is to be read. */
    String of(String text) {
        if (mutedFrom >= 0) {
            struckChars += mutedAsStruck ? DomWalk.countVisible(text) : 0;
            return "";
        }
        return movedFrom < 0 ? text : lowered ? RaisedFigures.lower(text) : RaisedFigures.raise(text);
    }

    /** Characters left out because a line goes through them. */
    int struckChars() {
        return struckChars;
    }
}
