// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.extract.scan.RecognisedText;

/** Reads the lines of an upright page with two models, and where they do not agree twice more at another size. */
final class LineReader {
    /** The least height of a crop in characters: a hyphen made as tall as a letter would be a blot. */
    private static final double LEAST_HEIGHT = 0.6;

    private static final double USUAL_POINTS = 10.5;
    /** Crops together no wider than this when 48 pixels high are read; what is left is told as not read. */
    private static final int MOST_WIDTH = 100_000;
    /** A line longer than this, in its own heights, is no text. */
    private static final int LONGEST = 60;

    private final List<Pass> passes;

    /** A reader with four passes, the models taking turns. */
    LineReader(List<Pass> passes) {
        this.passes = List.copyOf(passes);
    }

    List<RecognisedText> read(Layout layout) {
        List<Integer> numbers = readable(layout);
        List<Reading> firsts = passes.get(0).read(crops(layout, numbers, false));
        List<Reading> seconds = passes.get(1).read(crops(layout, numbers, true));
        Agreement agreement = new Agreement(step(layout, numbers, firsts, seconds));
        RecognisedText[] texts = new RecognisedText[layout.lines().size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            TextLine line = layout.lines().get(numbers.get(i));
            texts[numbers.get(i)] = agreement.text(line, List.of(firsts.get(i), seconds.get(i)));
            if (!texts[numbers.get(i)].agreed()) {
                open.add(i);
            }
        }
        List<Integer> again = open.stream().map(numbers::get).toList();
        List<Reading> thirds = passes.get(2).read(crops(layout, again, true));
        List<Reading> fourths = passes.get(3).read(crops(layout, again, false));
        for (int i = 0; i < again.size(); i++) {
            List<Reading> all =
                    List.of(firsts.get(open.get(i)), seconds.get(open.get(i)), thirds.get(i), fourths.get(i));
            texts[again.get(i)] = agreement.text(layout.lines().get(again.get(i)), all);
        }
        for (int i = 0; i < texts.length; i++) {
            texts[i] = texts[i] == null ? Agreement.unread(layout.lines().get(i)) : texts[i];
        }
        return Arrays.asList(texts);
    }

    /** How far digits stand apart, in heights, told by the figures that are sure without knowing it. */
    private static double step(Layout layout, List<Integer> numbers, List<Reading> firsts, List<Reading> seconds) {
        List<Double> steps = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            TextLine line = layout.lines().get(numbers.get(i));
            String text = firsts.get(i).text();
            boolean digits = text.length() > 2
                    && text.matches("[0-9]+")
                    && text.equals(seconds.get(i).text());
            FigureInk ink = FigureInk.of(line);
            if (digits && ink.count() == text.length()) {
                steps.add(ink.width() / (text.length() - 0.3));
            }
        }
        steps.sort(null);
        return steps.size() < 3 ? 0 : steps.get(steps.size() / 2);
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
