// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.extract.scan.RecognisedText;

/**
 * Reads the figures of a page with three judges: two models, which may say nothing but digits and signs, and the shapes of
 * the page's other digits. A figure is agreed where the shapes say what a model says, or where both models agree, the
 * shapes do not speak against it, and it has no digit that is easily taken for another.
 */
final class FigureReader {
    /** A lone Latin letter is what a digit is taken for. */
    private static final Pattern WORDS = Pattern.compile(".*([\\p{IsHan}\\u2460-\\u24ff]|[A-Za-z]{2}).*");
    /** What another digit becomes when a hairline is lost: of 20 such errors 18 were 5 read as 3, 2 were 4 read as 1. */
    private static final Pattern MAY_LACK_A_STROKE = Pattern.compile(".*[136].*");

    private static final String DASHES = "-—–－";

    /** How often thin strokes are missing in a picture; where they always are, digits of a kind are all misread alike. */
    enum Loss {
        NEVER,
        SOMETIMES,
        ALWAYS;

        static Loss at(double dotsPerInch) {
            return dotsPerInch < 180 ? ALWAYS : dotsPerInch < 250 ? SOMETIMES : NEVER;
        }
    }

    private final DigitShapes shapes;
    private final DigitStep step;
    private final Loss loss;

    FigureReader(DigitShapes shapes, DigitStep step, Loss loss) {
        this.shapes = shapes;
        this.step = step;
        this.loss = loss;
    }

    /** Whether a line is to be read as a figure: in a cell, of narrow characters, and not a word to both models. */
    boolean isFigure(TextLine line, List<Reading> readings) {
        FigureInk ink = FigureInk.of(line);
        if (isDash(line, readings)) {
            return true;
        }
        if (!line.inCell() || !ink.mayBeFigure()) {
            return false;
        }
        String first = readings.get(0).text().strip();
        boolean word = first.equals(readings.get(1).text().strip())
                && WORDS.matcher(first).matches();
        boolean lone = readings.stream().allMatch(r -> r.figure().equals("/"));
        return !word && !lone && readings.stream().anyMatch(r -> Agreement.isFigure(r.figure()));
    }

    /** A lone flat stroke in a cell is a dash if a model says so too, and not both say it is the word for one. */
    private static boolean isDash(TextLine line, List<Reading> readings) {
        return line.inCell()
                && FigureInk.of(line).isDash()
                && readings.stream()
                        .anyMatch(r ->
                                DASHES.contains(r.text().strip()) && !r.text().isBlank())
                && !readings.stream().limit(2).allMatch(r -> r.text().strip().equals("一"));
    }

    RecognisedText text(TextLine line, List<Reading> readings) {
        if (isDash(line, readings)) {
            return new RecognisedText(
                    "—", line.left(), line.top(), line.right(), line.bottom(), !line.clipped(), List.of());
        }
        List<String> figures = readings.stream().map(Reading::figure).toList();
        String shape = shapes.read(line);
        String best = best(figures, shape);
        boolean agreed = !line.clipped() && isAgreed(line, best, figures, shape);
        Set<String> different = new LinkedHashSet<>(figures);
        if (shape.indexOf('?') < 0) {
            different.add(shape);
        }
        return new RecognisedText(
                best,
                line.left(),
                line.top(),
                line.right(),
                line.bottom(),
                agreed,
                agreed ? List.of() : List.copyOf(different));
    }

    private boolean isAgreed(TextLine line, String best, List<String> figures, String shape) {
        long models = figures.stream().filter(best::equals).count();
        List<Glyph> glyphs = Glyph.ofFigure(line, step);
        long points = best.chars().filter(c -> c == '.' || c == ',').count();
        if (!Agreement.isFigure(best)
                || models == 0
                || points
                        != glyphs.stream().filter(glyph -> glyph.isPoint(line)).count()
                || points > 0 && !step.holds(line, best.length() - points / 2.0)) {
            return false;
        }
        boolean doubtful = MAY_LACK_A_STROKE.matcher(best).matches();
        if (doubtful && loss == Loss.ALWAYS) {
            return false;
        }
        if (sameFigure(best, shape) && (models > 1 || !doubtful || loss == Loss.NEVER)) {
            return true;
        }
        boolean both = false;
        for (int i = 0; i < figures.size(); i++) {
            both |= figures.get(i).equals(best)
                    && figures.get((i + 1) % figures.size()).equals(best);
        }
        return both
                && models >= Math.max(2, figures.size() - 1)
                && !contradicts(best, shape)
                && !(doubtful && loss != Loss.NEVER)
                && (glyphs.size() == best.length() || step.holds(line, best.length() - points / 2.0));
    }

    /** The figure that most judges give, the shapes having two voices where they are sure of every digit. */
    private static String best(List<String> figures, String shape) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (String figure : figures) {
            String same = sameFigure(figure, shape) ? figure : "";
            votes.merge(figure, Agreement.isFigure(figure) ? same.isEmpty() ? 2 : 5 : 0, Integer::sum);
        }
        if (shape.indexOf('?') < 0
                && Agreement.isFigure(shape)
                && figures.stream().noneMatch(f -> sameFigure(f, shape))) {
            votes.merge(shape, 3, Integer::sum);
        }
        String best = figures.get(0);
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            best = vote.getValue() > votes.getOrDefault(best, -1) ? vote.getKey() : best;
        }
        return best;
    }

    /** Shapes do not tell a comma from a point. */
    private static boolean sameFigure(String figure, String shape) {
        return figure.replace(',', '.').equals(shape);
    }

    private static boolean contradicts(String figure, String shape) {
        if (figure.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            boolean digit = Character.isDigit(shape.charAt(i));
            if (digit && shape.charAt(i) != figure.charAt(i)) {
                return true;
            }
        }
        return false;
    }
}
