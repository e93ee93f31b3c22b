// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * Writes figures that stand above or below the line, as the numbers of footnotes do, with the characters made for them,
 * so that they stay apart from the figure before them: {@code 3¹}.
 */
public final class RaisedFigures {
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
