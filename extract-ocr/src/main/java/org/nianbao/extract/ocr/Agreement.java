// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.extract.scan.RecognisedText;

/**
 * Says what a line reads by what several passes read in it. The first two passes are of two models; where they agree and
 * the ink does not speak against it, the line is agreed. Further passes may be asked where they do not: then all but one
 * have to agree, of both models.
 */
final class Agreement {
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]+([.,][0-9]+)*%?");
    private static final Pattern WORDS = Pattern.compile(".*[\\p{IsHan}A-Za-z\\u2460-\\u24ff].*");
    private static final String ZEROS = "○〇Oo。◎Ｏ";
    private static final String DASHES = "-—–－―ー一﹣";

    private final double step;

    /** Agreement on a page where digits stand {@code step} heights apart, or 0 where that is not known. */
    Agreement(double step) {
        this.step = step;
    }

    /** Whether the first two passes give a text that can be trusted. */
    boolean isSettled(TextLine line, Reading first, Reading second) {
        return text(line, List.of(first, second)).agreed();
    }

    /** The line's text; readings of the two models take turns. */
    RecognisedText text(TextLine line, List<Reading> passes) {
        FigureInk ink = FigureInk.of(line);
        List<String> texts = passes.stream().map(pass -> plain(pass, ink)).toList();
        String best = best(texts);
        int count = (int) texts.stream().filter(best::equals).count();
        boolean both = false;
        for (int i = 0; i < texts.size(); i++) {
            both |= texts.get(i).equals(best)
                    && texts.get((i + 1) % texts.size()).equals(best);
        }
        boolean agreed =
                both && count >= Math.max(2, texts.size() - 1) && !best.isEmpty() && !line.clipped() && fits(best, ink);
        List<String> readings = agreed ? List.of() : texts.stream().distinct().toList();
        return new RecognisedText(best, line.left(), line.top(), line.right(), line.bottom(), agreed, readings);
    }

    /** A line that was not read. */
    static RecognisedText unread(TextLine line) {
        return new RecognisedText("", line.left(), line.top(), line.right(), line.bottom(), false, List.of());
    }

    static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    private boolean fits(String text, FigureInk ink) {
        if (isFigure(text)) {
            return ink.holds(text.length(), text.matches("[0-9]+") ? step : 0);
        }
        if (text.length() == 1 && DASHES.contains(text)) {
            return ink.isDash();
        }
        // Signs alone are what digits are taken for.
        return text.equals("/") && ink.count() == 1 || WORDS.matcher(text).matches();
    }

    /** Full width made half, a round zero made a digit where the ink and the restricted reading say so, dashes made one. */
    private static String plain(Reading reading, FigureInk ink) {
        StringBuilder plain = new StringBuilder();
        for (char c : reading.text().strip().toCharArray()) {
            boolean wide = c >= '\uff10' && c <= '\uff19' || c == '．' || c == '％' || c == '／' || c == '－';
            plain.append(wide ? (char) (c - '\uff00' + ' ') : c);
        }
        String text = plain.toString();
        if (text.length() == 1 && ZEROS.contains(text) && reading.figure().equals("0") && ink.looksLikeZero()) {
            return "0";
        }
        if (text.length() == 1 && DASHES.contains(text) && ink.isDash() && !text.equals("一")) {
            return "—";
        }
        return isFigure(text.replace(" ", "")) ? text : text.replace(" ", "").replace("\u3000", "");
    }

    /** What most passes read; the earliest of them where none leads. */
    private static String best(List<String> texts) {
        List<String> candidates = new ArrayList<>(texts);
        String best = candidates.get(0);
        long most = 0;
        for (String candidate : candidates) {
            long count = texts.stream().filter(candidate::equals).count();
            if (count > most && !candidate.isEmpty()) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
