// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.scan.RecognisedText;

/** Reads the lines of an upright page twice, with two models, and says where they agree. */
final class LineReader {
    /** The least height of a crop in characters: a hyphen made as tall as a letter would be a blot. */
    private static final double LEAST_HEIGHT = 0.6;

    private static final double USUAL_POINTS = 10.5;
    /** Crops together no wider than this when 48 pixels high are read; what is left is told as not read. */
    private static final int MOST_WIDTH = 160_000;
    /** A line longer than this, in its own heights, is no text. */
    private static final int LONGEST = 90;

    private final Pass first;
    private final Pass second;

    LineReader(Pass first, Pass second) {
        this.first = first;
        this.second = second;
    }

    List<RecognisedText> read(Layout layout) {
        List<Integer> numbers = readable(layout);
        List<Reading> firsts = first.read(crops(layout, numbers, false));
        List<Reading> seconds = second.read(crops(layout, numbers, true));
        RecognisedText[] texts = new RecognisedText[layout.lines().size()];
        for (int i = 0; i < numbers.size(); i++) {
            TextLine line = layout.lines().get(numbers.get(i));
            texts[numbers.get(i)] = Agreement.of(line, firsts.get(i), seconds.get(i));
        }
        List<RecognisedText> all = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            RecognisedText text = texts[i];
            all.add(text == null ? Agreement.unread(layout.lines().get(i)) : text);
        }
        return all;
    }

    private static List<Integer> readable(Layout layout) {
        List<Integer> numbers = new ArrayList<>();
        double width = 0;
        for (int i = 0; i < layout.lines().size(); i++) {
            TextLine line = layout.lines().get(i);
            double height = Math.max(line.height(), leastHeight(layout));
            double wide = line.width() / height * StripPacker.HEIGHT;
            if (line.width() <= LONGEST * height && width + wide <= MOST_WIDTH) {
                width += wide;
                numbers.add(i);
            }
        }
        return numbers;
    }

    private static double leastHeight(Layout layout) {
        return layout.dotsPerInch() * USUAL_POINTS / 72 * LEAST_HEIGHT;
    }

    private static List<Grey> crops(Layout layout, List<Integer> numbers, boolean inkOnly) {
        Cropper cropper = layout.cropper();
        List<Grey> crops = new ArrayList<>();
        for (int number : numbers) {
            crops.add(cropper.crop(layout.lines().get(number), number, leastHeight(layout), inkOnly));
        }
        return crops;
    }
}
