// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * A scan of a drawn page.
 *
 * @param toPicture leads from the drawn page to the scan
 */
record Scan(BufferedImage picture, AffineTransform toPicture, List<PageDrawing.Drawn> drawn) {
    static Scan of(PageDrawing drawing, double dotsPerInch, Damage damage, Random random) {
        BufferedImage page = drawing.page();
        if (damage.bleed() > 0) {
            page = bled(page, damage.bleed());
        }
        if (damage.stamp()) {
            stamp(page, dotsPerInch, random);
        }
        if (damage.broken() > 0) {
            streak(page, damage.broken(), random);
        }
        AffineTransform toPicture = turn(page, damage);
        BufferedImage turned = turned(page, toPicture, damage.quarters());
        if (damage.noise() > 0) {
            turned = noisy(blurred(turned), damage, random);
        }
        if (damage.jpeg() > 0) {
            turned = stored(turned, damage.jpeg());
        }
        return new Scan(damage.twoColours() ? twoColours(turned) : turned, toPicture, drawing.drawn());
    }

    private static BufferedImage bled(BufferedImage page, double darkness) {
        BufferedImage both = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int front = page.getRGB(x, y) & 0xff;
                int behind = page.getRGB(page.getWidth() - 1 - x, Math.min(page.getHeight() - 1, y + 37)) & 0xff;
                int level = (int) (front * (1 - darkness * (255 - behind) / 255.0));
                both.setRGB(x, y, level << 16 | level << 8 | level);
            }
        }
        return both;
    }

    /** A ring with a star and words in red, through which black ink is seen. */
    private static void stamp(BufferedImage page, double dotsPerInch, Random random) {
        int size = (int) (dotsPerInch * 1.65);
        BufferedImage stamp = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = stamp.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke((float) (dotsPerInch / 30)));
        int margin = (int) (dotsPerInch / 20);
        graphics.drawOval(margin, margin, size - 2 * margin, size - 2 * margin);
        graphics.setFont(new Font(Face.ALL.get(0).name(), Font.BOLD, (int) (dotsPerInch / 5)));
        graphics.drawString("某某市某某局", (int) (size * 0.16), (int) (size * 0.62));
        graphics.drawString("★", (int) (size * 0.4), (int) (size * 0.4));
        graphics.dispose();
        int left = (int) (page.getWidth() * (0.3 + random.nextDouble() * 0.35));
        int top = (int) (page.getHeight() * (0.2 + random.nextDouble() * 0.45));
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double ink = (stamp.getRaster().getSample(x, y, 0) / 255.0) * (0.6 + 0.4 * random.nextDouble());
                int under = page.getRGB(left + x, top + y) & 0xff;
                int red = (int) (under * (1 - ink * 0.15));
                int other = (int) (under * (1 - ink * 0.8));
                page.setRGB(left + x, top + y, red << 16 | other << 8 | other);
            }
        }
    }

    private static void streak(BufferedImage page, int perThousand, Random random) {
        int count = page.getHeight() * perThousand / 1000;
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        for (int i = 0; i < count; i++) {
            int length = page.getHeight() / 60;
            graphics.fillRect(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), 2, length / 2);
            graphics.fillRect(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), length, 2);
        }
        graphics.dispose();
    }

    private static AffineTransform turn(BufferedImage page, Damage damage) {
        boolean lies = damage.quarters() % 2 == 1;
        double width = lies ? page.getHeight() : page.getWidth();
        double height = lies ? page.getWidth() : page.getHeight();
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2, height / 2);
        turn.rotate(Math.toRadians(damage.degrees()));
        turn.quadrantRotate(damage.quarters());
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        return turn;
    }

    private static BufferedImage turned(BufferedImage page, AffineTransform turn, int quarters) {
        if (turn.isIdentity()) {
            return page;
        }
        boolean lies = quarters % 2 == 1;
        BufferedImage turned = new BufferedImage(
                lies ? page.getHeight() : page.getWidth(),
                lies ? page.getWidth() : page.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(page, turn, null);
        graphics.dispose();
        return turned;
    }

    private static BufferedImage blurred(BufferedImage page) {
        float side = 0.09f;
        float corner = 0.035f;
        float middle = 1 - 4 * side - 4 * corner;
        Kernel kernel = new Kernel(3, 3, new float[] {corner, side, corner, side, middle, side, corner, side, corner});
        return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(page, null);
    }

    /** Paper that is not white, ink that is not black, a shadow to one side, noise, and specks of dust. */
    private static BufferedImage noisy(BufferedImage page, Damage damage, Random random) {
        int paper = 225 + random.nextInt(28);
        int ink = 15 + random.nextInt(45);
        // Scanners that give two colours even the ground first.
        double shadow = !damage.twoColours() && random.nextInt(3) == 0 ? 0.25 : 0.04;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                double ground = 1 - shadow * x / page.getWidth();
                int rgb = page.getRGB(x, y);
                double add = random.nextGaussian() * damage.noise();
                boolean speck = random.nextInt(40_000) == 0;
                int packed = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    double level = speck ? ink : ink + (rgb >> shift & 0xff) / 255.0 * (paper - ink);
                    packed |= (int) Math.max(0, Math.min(255, level * ground + add)) << shift;
                }
                page.setRGB(x, y, packed);
            }
        }
        return page;
    }

    private static BufferedImage stored(BufferedImage page, float quality) {
        try {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.setOutput(ImageIO.createImageOutputStream(bytes));
            writer.write(null, new IIOImage(page, null, null), parameters);
            writer.dispose();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage twoColours(BufferedImage page) {
        BufferedImage two = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                two.setRGB(x, y, (page.getRGB(x, y) >> 8 & 0xff) < 165 ? 0xff000000 : 0xffffffff);
            }
        }
        return two;
    }
}
