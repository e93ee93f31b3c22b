// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way to read crops: a model, the height that text gets on the strip, the gap between crops, and the order in which
 * they stand.
 */
record Pass(ReadingModel model, CharacterSet characters, int height, int gap, boolean backwards) {
    /** What is read in each crop; null entries are skipped and read as nothing. */
    List<Reading> read(List<Grey> crops) {
        List<Grey> scaled = crops.stream().map(this::scaled).toList();
        int[] order = new int[crops.size()];
        Arrays.setAll(order, i -> backwards ? crops.size() - 1 - i : i);
        List<StripPacker.Strip> strips = new StripPacker(gap).pack(scaled, order);
        List<Steps> steps = model.read(strips);
        Reading[] readings = new Reading[crops.size()];
        for (int i = 0; i < strips.size(); i++) {
            for (StripPacker.Placed placed : strips.get(i).placed()) {
                readings[placed.crop()] =
                        Reading.of(steps.get(i), placed, strips.get(i).width(), characters);
            }
        }
        return new ArrayList<>(Arrays.asList(readings));
    }

    private Grey scaled(Grey crop) {
        int width = Math.max(1, (int) Math.round((double) crop.width() * height / crop.height()));
        return Scaler.scaled(crop, width, height);
    }
}
