// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * Writes figures that stand above or below the line, as the numbers of footnotes do, with the characters made for them,
 * so that they stay apart from the figure before them: {@code 3¹}.
 */
public final class RaisedFigures {
    /**
     * Text moved by so much of its font's size is a mark and no longer on the line. Word itself sets superscripts a third
     * higher; what is moved to line up with a picture or another font is moved by a tenth.
     */
    public static final double RAISED_SHARE = 0.3;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private RaisedFigures() {}

    /** The text with its figures above the line. */
    public static String raise(String text) {
        return replace(text, RAISED);
    }

    /** The text with its figures below the line. */
    public static String lower(String text) {
        return replace(text, LOWERED);
    }

    /** The text with its figures where the height puts them: above the line if positive, below it if negative. */
    public static String at(double height, String text) {
        return height > 0 ? raise(text) : height < 0 ? lower(text) : text;
    }

    /** The height of text that is moved up, or down where the shift is negative: as set so, from {@link #RAISED_SHARE} on. */
    public static int heightOf(double shift, double fontSize) {
        return fontSize <= 0 || Math.abs(shift) < RAISED_SHARE * fontSize ? 0 : shift > 0 ? 1 : -1;
    }

    private static String replace(String text, String figures) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c >= '0' && c <= '9' ? c - '0' : c >= '\uFF10' && c <= '\uFF19' ? c - '\uFF10' : -1;
            out.append(value < 0 ? c : figures.charAt(value));
        }
        return out.toString();
    }
}
