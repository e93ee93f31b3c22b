// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a test as a recogniser will see it: lines and texts in points from the top left. Mutable. */
public final class Sheet {
    public static final float WIDTH = 595;
    public static final float HEIGHT = 842;
    private static final float POINTS_PER_INCH = 72;

    private final List<RecognisedRule> rules = new ArrayList<>();
    private final List<RecognisedText> texts = new ArrayList<>();

    /** All lines of a grid. */
    public Sheet grid(float[] xs, float[] ys) {
        for (float x : xs) {
            rules.add(new RecognisedRule(x, ys[0], x, ys[ys.length - 1]));
        }
        for (float y : ys) {
            rules.add(new RecognisedRule(xs[0], y, xs[xs.length - 1], y));
        }
        return this;
    }

    /** A text on which the passes agree; 10 pt high. */
    public Sheet text(float x, float top, String text) {
        return add(x, top, text, true, List.of());
    }

    /** A text that the passes read differently. */
    public Sheet unsure(float x, float top, String text, String... readings) {
        return add(x, top, text, false, List.of(readings));
    }

    /** One row of short texts, each 3 pt right of its column's edge; null leaves a cell empty, {@code ?5} is unsure. */
    public Sheet row(float[] xs, float top, @Nullable String... cells) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            if (cell != null && cell.startsWith("?")) {
                unsure(xs[i] + 3, top, cell.substring(1), cell.substring(1), "7");
            } else if (cell != null) {
                text(xs[i] + 3, top, cell);
            }
        }
        return this;
    }

    private Sheet add(float x, float top, String text, boolean agreed, List<String> readings) {
        float width = 0;
        for (char c : text.isEmpty() ? new char[] {'?'} : text.toCharArray()) {
            width += c < 0x2E80 ? 5 : 10;
        }
        texts.add(new RecognisedText(text, x, top, x + width, top + 9, agreed, readings));
        return this;
    }

    /** What a recogniser gives of a picture that shows the sheet upright. */
    public RecognisedPage recognised(float dotsPerInch) {
        return recognised(dotsPerInch, new AffineTransform());
    }

    /** The same where the picture shows the sheet turned. */
    public RecognisedPage recognised(float dotsPerInch, AffineTransform toPicture) {
        float scale = dotsPerInch / POINTS_PER_INCH;
        return new RecognisedPage(
                Math.round(WIDTH * scale),
                Math.round(HEIGHT * scale),
                toPicture,
                rules.stream()
                        .map(rule -> new RecognisedRule(
                                rule.left() * scale, rule.top() * scale, rule.right() * scale, rule.bottom() * scale))
                        .toList(),
                texts.stream().map(text -> scaled(text, scale)).toList());
    }

    private static RecognisedText scaled(RecognisedText text, float scale) {
        return new RecognisedText(
                text.text(),
                text.left() * scale,
                text.top() * scale,
                text.right() * scale,
                text.bottom() * scale,
                text.agreed(),
                text.readings());
    }

    /** A picture of a page's size with the sheet's lines, and a black box for each text. */
    public BufferedImage picture(float dotsPerInch) {
        float scale = dotsPerInch / POINTS_PER_INCH;
        BufferedImage picture =
                new BufferedImage(Math.round(WIDTH * scale), Math.round(HEIGHT * scale), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.scale(scale, scale);
        graphics.setColor(Color.BLACK);
        rules.forEach(rule -> graphics.fillRect(
                (int) rule.left(),
                (int) rule.top(),
                (int) (rule.right() - rule.left()) + 1,
                (int) (rule.bottom() - rule.top()) + 1));
        texts.forEach(
                text -> graphics.fillRect((int) text.left(), (int) text.top(), (int) (text.right() - text.left()), 9));
        graphics.dispose();
        return picture;
    }
}
