// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws pages of a report as they leave the printer: black on white, upright, with where each cell and line stands. */
final class PageDrawing {
    /** A cell or a line of text as drawn, in pixels of the upright page. */
    record Drawn(Rectangle2D box, String text, boolean inTable) {
        boolean isFigure() {
            return inTable && text.matches("[0-9.,/—-]*");
        }
    }

    private final Face face;
    private final double dotsPerInch;
    private final BufferedImage page;
    private final Graphics2D graphics;
    private final List<Drawn> drawn = new ArrayList<>();
    private double y;

    PageDrawing(Face face, double dotsPerInch) {
        this.face = face;
        this.dotsPerInch = dotsPerInch;
        this.page = new BufferedImage(pixels(210), pixels(297), BufferedImage.TYPE_INT_RGB);
        this.graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        this.y = pixels(20);
    }

    /** A page with table 3, or with the tables 2 and 4 and text between them. */
    static PageDrawing of(Face face, double dotsPerInch, Random random, FormTables tables) {
        PageDrawing drawing = new PageDrawing(face, dotsPerInch);
        if (random.nextBoolean()) {
            drawing.text("三、收到和处理政府信息公开申请情况", 16, 0);
            drawing.table(tables.applications(), new double[] {11, 19, 49, 12, 12, 12, 12, 12, 12, 13}, 9);
        } else {
            drawing.text("某某市某某局2023年政府信息公开工作年度报告", 18, 6);
            drawing.text("一、总体情况", 16, 0);
            drawing.text("本年度主动公开政府信息" + random.nextInt(9000) + "条，收到依申请公开" + random.nextInt(90) + "件，均已", 14, 10);
            drawing.text("按期答复。全年举办培训" + (1 + random.nextInt(8)) + "次，参加" + random.nextInt(500) + "人次。", 14, 0);
            drawing.text("二、主动公开政府信息情况", 16, 0);
            drawing.table(tables.disclosure(), new double[] {52, 37, 37, 37}, 10.5);
            drawing.text("四、政府信息公开行政复议、行政诉讼情况", 16, 0);
            drawing.table(tables.reviews(), columns(15, 10.9), 9);
        }
        return drawing;
    }

    private static double[] columns(int count, double millimetres) {
        double[] columns = new double[count];
        java.util.Arrays.fill(columns, millimetres);
        return columns;
    }

    BufferedImage page() {
        return page;
    }

    List<Drawn> drawn() {
        return drawn;
    }

    private int pixels(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * dotsPerInch);
    }

    private Font font(String text, double points) {
        return face.font(text, (float) (points / 72 * dotsPerInch));
    }

    private void text(String text, double points, double indent) {
        Font font = font(text, points);
        graphics.setFont(font);
        float x = pixels(24 + indent);
        float height = (float) (points / 72 * dotsPerInch);
        y += height * 1.5f;
        graphics.drawString(text, x, (float) y);
        double width =
                font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        drawn.add(new Drawn(new Rectangle2D.Double(x, y - height, width, height * 1.2), text, false));
        y += height * 0.4f;
    }

    private void table(List<FormTables.FormCell> cells, double[] widths, double points) {
        double[] xs = new double[widths.length + 1];
        xs[0] = pixels(23);
        for (int i = 0; i < widths.length; i++) {
            xs[i + 1] = xs[i] + pixels(widths[i]);
        }
        int rows = cells.stream()
                .mapToInt(cell -> cell.row() + cell.rowSpan())
                .max()
                .orElse(0);
        double[] ys = new double[rows + 1];
        double em = points / 72 * dotsPerInch;
        for (int row = 0; row < rows; row++) {
            int lines = 1;
            for (FormTables.FormCell cell : cells) {
                if (cell.row() == row && cell.rowSpan() == 1) {
                    double width = xs[cell.column() + cell.columnSpan()] - xs[cell.column()];
                    lines = Math.max(
                            lines,
                            wrapped(cell.text(), width - em * 0.6, points).size());
                }
            }
            ys[row + 1] = ys[row] + em * (lines * 1.2 + 0.75);
        }
        y += pixels(3);
        for (int row = 0; row <= rows; row++) {
            ys[row] = Math.round(ys[row] + y);
        }
        cells.forEach(cell -> cell(cell, xs, ys, points));
        y = ys[rows] + pixels(2);
    }

    private void cell(FormTables.FormCell cell, double[] xs, double[] ys, double points) {
        double left = xs[cell.column()];
        double right = xs[cell.column() + cell.columnSpan()];
        double top = ys[cell.row()];
        double bottom = ys[cell.row() + cell.rowSpan()];
        int thickness = Math.max(1, (int) Math.round(dotsPerInch / 144));
        graphics.fillRect((int) left, (int) top, (int) (right - left) + thickness, thickness);
        graphics.fillRect((int) left, (int) bottom, (int) (right - left) + thickness, thickness);
        graphics.fillRect((int) left, (int) top, thickness, (int) (bottom - top) + thickness);
        graphics.fillRect((int) right, (int) top, thickness, (int) (bottom - top) + thickness);
        double em = points / 72 * dotsPerInch;
        List<String> lines = wrapped(cell.text(), right - left - em * 0.6, points);
        double step = em * 1.2;
        double baseline = (top + bottom) / 2 - step * lines.size() / 2 + em * 0.98;
        for (String line : lines) {
            Font font = font(line, points);
            graphics.setFont(font);
            double width = width(line, font);
            graphics.drawString(line, (float) ((left + right - width) / 2), (float) baseline);
            baseline += step;
        }
        drawn.add(new Drawn(new Rectangle2D.Double(left, top, right - left, bottom - top), cell.text(), true));
    }

    private double width(String text, Font font) {
        return font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    private List<String> wrapped(String text, double width, double points) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            int length = 1;
            boolean figure = rest.matches("[0-9.,]+");
            while (length < rest.length()
                    && (figure || width(rest.substring(0, length + 1), font(text, points)) <= width)) {
                length++;
            }
            lines.add(rest.substring(0, length));
            rest = rest.substring(length);
        }
        return lines;
    }
}
