// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns a straight page upright, by reading a few of its lines on their feet, on their head and on their sides. */
final class Orientation {
    /** Lines that are read to tell how a page stands. */
    private static final int SAMPLES = 10;
    /** Upright lines are read with a mean chance above 0.9, lines on their head or side with less than 0.6. */
    private static final double SURE = 0.8;

    /** Fewer characters than this are not sure, however well they read. */
    private static final double ENOUGH = 20;

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
        double[] standing = scores(given);
        if (standing[0] >= SURE && standing[0] >= standing[1] || given.lines().isEmpty()) {
            return new Upright(given, 0);
        }
        Layout turned = Layout.of(page.turned(1), dotsPerInch);
        double[] lying = scores(turned);
        if (Math.max(standing[0], standing[1]) >= Math.max(lying[0], lying[1])) {
            return standing[0] >= standing[1]
                    ? new Upright(given, 0)
                    : new Upright(Layout.of(page.turned(2), dotsPerInch), 2);
        }
        return lying[0] >= lying[1] ? new Upright(turned, 1) : new Upright(Layout.of(page.turned(3), dotsPerInch), 3);
    }

    /** How well lines read as they are, and on their head. */
    private double[] scores(Layout layout) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < layout.lines().size(); i++) {
            double slender = (double) layout.lines().get(i).width()
                    / layout.lines().get(i).height();
            if (slender > 2.5 && slender < 14) {
                numbers.add(i);
            }
        }
        numbers.sort(Comparator.comparingInt(i -> -layout.lines().get(i).width()));
        Cropper cropper = layout.cropper();
        List<Grey> crops = new ArrayList<>();
        for (int number : numbers.subList(0, Math.min(SAMPLES, numbers.size()))) {
            Grey crop = cropper.crop(layout.lines().get(number), number, 0, false);
            crops.add(crop);
            crops.add(crop.turned(2));
        }
        List<Reading> readings = pass.read(crops);
        double[] chances = new double[2];
        double[] lengths = {ENOUGH, ENOUGH};
        for (int way = 0; way < 2; way++) {
            double length = 0;
            for (int i = way; i < readings.size(); i += 2) {
                int read = readings.get(i).text().length();
                chances[way] += readings.get(i).mean() * read;
                length += read;
            }
            lengths[way] = Math.max(ENOUGH, length);
        }
        return new double[] {chances[0] / lengths[0], chances[1] / lengths[1]};
    }
}
