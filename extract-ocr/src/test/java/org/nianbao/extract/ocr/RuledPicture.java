// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.nianbao.extract.scan.RecognisedPage;

/** A small picture of a ruled table at 200 dots per inch, drawn without any type face. */
final class RuledPicture {
    static final int LEFT = 200;
    static final int TOP = 150;
    static final int COLUMN = 160;
    static final int ROW = 60;

    private final BufferedImage picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = picture.createGraphics();

    RuledPicture() {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(Color.BLACK);
    }

    /** Lines of a grid; the two cells at the left of the first row are one. */
    RuledPicture grid(int rows, int columns) {
        graphics.setStroke(new BasicStroke(2));
        for (int row = 0; row <= rows; row++) {
            graphics.drawLine(LEFT, TOP + row * ROW, LEFT + columns * COLUMN, TOP + row * ROW);
        }
        for (int column = 0; column <= columns; column++) {
            int top = column == 1 ? TOP + ROW : TOP;
            graphics.drawLine(LEFT + column * COLUMN, top, LEFT + column * COLUMN, TOP + rows * ROW);
        }
        return this;
    }

    /** A stroke across the middle of a cell, as long as a dash. */
    RuledPicture dash(int row, int column) {
        graphics.setStroke(new BasicStroke(2.5f));
        int middle = LEFT + column * COLUMN + COLUMN / 2;
        int y = TOP + row * ROW + ROW / 2;
        graphics.drawLine(middle - 14, y, middle + 14, y);
        return this;
    }

    /** A speck of dust in a cell. */
    RuledPicture speck(int row, int column) {
        graphics.fillRect(LEFT + column * COLUMN + 40, TOP + row * ROW + 20, 2, 2);
        return this;
    }

    /** A red ring, to be drawn before what is black, since black ink is seen through a stamp. */
    RuledPicture stamp() {
        graphics.setColor(new Color(220, 40, 40));
        graphics.setStroke(new BasicStroke(6));
        graphics.drawOval(LEFT + 300, TOP + 40, 200, 200);
        graphics.setColor(Color.BLACK);
        return this;
    }

    BufferedImage picture() {
        return picture;
    }

    RecognisedPage read() {
        return new ScanRecogniser().recognise(picture, 200);
    }
}
