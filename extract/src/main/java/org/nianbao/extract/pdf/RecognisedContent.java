// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.awt.geom.AffineTransform;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.extract.CompatibilityRadicals;
import org.nianbao.extract.scan.RecognisedPage;
import org.nianbao.extract.scan.RecognisedRule;
import org.nianbao.extract.scan.RecognisedText;

/**
 * Makes a page's content of what a recogniser saw, so that a picture is laid out as a digital page is: characters are
 * spread evenly over the line that they were read in, in points of the page as it was held.
 */
final class RecognisedContent {
    /** Height of the ink of a Chinese character, in ems; of a digit it is 0.7. */
    private static final float WIDE_INK = 0.92f;

    private static final float NARROW_INK = 0.72f;
    /** The middle of the ink stands so far above the baseline, in ems, for characters, digits and dashes alike. */
    private static final float MIDDLE = 0.36f;
    /** Advance of a digit or letter against that of a Chinese character. */
    private static final float NARROW = 0.5f;
    /** Ink lower than this share of the page's usual is a dash or a stroke, and says nothing of the size. */
    private static final float FLAT = 0.6f;

    private static final Pattern SPACE = Pattern.compile("\\s");

    private final float scale;
    private final List<Glyph> glyphs = new ArrayList<>();
    private int run;

    private RecognisedContent(float scale) {
        this.scale = scale;
    }

    /**
     * The page's content.
     *
     * @param page as recognised
     * @param number of the page, from 1
     * @param dotsPerInch of the picture that was recognised
     * @param display width and height of the page as displayed, in points
     * @param layer glyphs that the file shows invisibly
     * @param complete whether the picture is whole; of a part of a picture all is doubtful
     */
    static PageContent of(
            RecognisedPage page, int number, float dotsPerInch, float[] display, List<Glyph> layer, boolean complete) {
        float scale = PageScans.POINTS_PER_INCH / dotsPerInch;
        RecognisedContent content = new RecognisedContent(scale);
        float usual = content.usualSize(page.texts());
        for (RecognisedText text : page.texts()) {
            RecognisedText sure = agreedButForWidth(text);
            content.add(complete && !text.text().isBlank() ? sure : doubted(text), usual);
        }
        List<Edge> horizontal = new ArrayList<>();
        List<Edge> vertical = new ArrayList<>();
        for (RecognisedRule rule : page.rules()) {
            if (rule.top() == rule.bottom()) {
                horizontal.add(new Edge(rule.top() * scale, rule.left() * scale, rule.right() * scale));
            } else {
                vertical.add(new Edge(rule.left() * scale, rule.top() * scale, rule.bottom() * scale));
            }
        }
        AffineTransform toDisplay = AffineTransform.getScaleInstance(scale, scale);
        toDisplay.concatenate(page.toPicture());
        toDisplay.scale(1 / scale, 1 / scale);
        return new PageContent(
                number,
                display[0],
                display[1],
                content.glyphs,
                horizontal,
                vertical,
                List.of(),
                "",
                layer,
                0,
                PagePictures.NONE,
                0,
                complete,
                new HeldPage(page.width() * scale, page.height() * scale, toDisplay, complete));
    }

    /** Passes that differ in the width of the characters or in spaces only do agree. */
    private static RecognisedText agreedButForWidth(RecognisedText text) {
        if (text.agreed() || text.readings().isEmpty()) {
            return text;
        }
        String plain = plain(text.text());
        if (!text.readings().stream().allMatch(reading -> plain(reading).equals(plain))) {
            return text;
        }
        return new RecognisedText(text.text(), text.left(), text.top(), text.right(), text.bottom(), true, List.of());
    }

    /** The text without spaces, characters of full width made those of half width. */
    static String plain(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    static RecognisedText doubted(RecognisedText text) {
        return new RecognisedText(
                text.text(), text.left(), text.top(), text.right(), text.bottom(), false, text.readings());
    }

    /** The size of the middle one of the page's lines. */
    private float usualSize(List<RecognisedText> texts) {
        double[] sizes = texts.stream().mapToDouble(this::size).sorted().toArray();
        return sizes.length == 0 ? 0 : (float) sizes[sizes.length / 2];
    }

    private float size(RecognisedText text) {
        boolean wide = text.text().codePoints().anyMatch(c -> Characters.isWide(c) && Character.isLetter(c));
        return (text.bottom() - text.top()) * scale / (wide ? WIDE_INK : NARROW_INK);
    }

    private void add(RecognisedText text, float usual) {
        float size = size(text);
        size = size < FLAT * usual ? usual : size;
        run++;
        String printed = text.text().isBlank() ? CidText.UNKNOWN : CompatibilityRadicals.replaceIn(text.text());
        int[] characters = printed.codePoints().toArray();
        float units = 0;
        for (int character : characters) {
            units += advance(character);
        }
        float left = text.left() * scale;
        float unit = (text.right() * scale - left) / units;
        float baseline = (text.top() + text.bottom()) / 2 * scale + MIDDLE * size;
        for (int character : characters) {
            float right = left + advance(character) * unit;
            glyphs.add(new Glyph(
                    Character.toString(character),
                    Direction.RIGHT,
                    left,
                    text.top() * scale,
                    right,
                    text.bottom() * scale,
                    left,
                    right,
                    baseline,
                    size,
                    run,
                    text));
            left = right;
        }
    }

    private static float advance(int character) {
        return Characters.isWide(character) ? 1 : NARROW;
    }
}
