// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns a straight page upright, by reading a few of its lines on their feet, on their head and on their sides. */
final class Orientation {
    /** Lines that are read to tell how a page stands. */
    private static final int SAMPLES = 8;
    /** A page that reads so well is upright; one on its side was seen to reach 0.9. */
    private static final double SURE = 0.95;

    /** A page that reads worse than this every way is left as it is. */
    private static final double LIKELY = 0.3;
    /** Fewer characters than this are not sure, however well they read: on its side a page gives short lines. */
    private static final double ENOUGH = 45;

    private final Pass pass;

    Orientation(Pass pass) {
        this.pass = pass;
    }

    /**
     * An upright page.
     *
     * @param quarters by which the page was turned clockwise
     */
    record Upright(Layout layout, int quarters) {}

    Upright upright(Grey page, double dotsPerInch) {
        Layout given = Layout.of(page, dotsPerInch);
        if (given.lines().isEmpty() || score(given, 0) >= SURE) {
            return new Upright(given, 0);
        }
        double[] standing = {score(given, 0), score(given, 2)};
        Layout turned = Layout.of(page.turned(1), dotsPerInch);
        double[] lying = {score(turned, 0), score(turned, 2)};
        if (Math.max(Math.max(standing[0], standing[1]), Math.max(lying[0], lying[1])) < LIKELY) {
            return new Upright(given, 0);
        }
        if (Math.max(standing[0], standing[1]) >= Math.max(lying[0], lying[1])) {
            return standing[0] >= standing[1]
                    ? new Upright(given, 0)
                    : new Upright(Layout.of(page.turned(2), dotsPerInch), 2);
        }
        return lying[0] >= lying[1] ? new Upright(turned, 1) : new Upright(Layout.of(page.turned(3), dotsPerInch), 3);
    }

    /** How well lines read when turned so, from 0 to 1. */
    private double score(Layout layout, int quarters) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < layout.lines().size(); i++) {
            TextLine line = layout.lines().get(i);
            double slender = (double) line.width() / line.height();
            if (slender > 2.5 && slender < 14) {
                numbers.add(i);
            }
        }
        numbers.sort(Comparator.comparingInt(i -> -layout.lines().get(i).width()));
        Cropper cropper = layout.cropper();
        List<Grey> crops = new ArrayList<>();
        for (int number : numbers.subList(0, Math.min(SAMPLES, numbers.size()))) {
            crops.add(cropper.crop(layout.lines().get(number), number, 0, false).turned(quarters));
        }
        double chances = 0;
        double length = 0;
        for (Reading reading : pass.read(crops)) {
            chances += reading.mean() * reading.text().length();
            length += reading.text().length();
        }
        return chances / Math.max(ENOUGH, length);
    }
}
