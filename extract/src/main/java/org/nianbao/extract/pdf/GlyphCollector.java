// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.extract.CompatibilityRadicals;

/** Places the glyphs of one page on its display while the stream is run. */
final class GlyphCollector {
    private static final int MAX_GLYPHS = 500_000;
    /** Sine-like bound of the angle (8 degrees) from which text is a watermark and no line of the page. */
    private static final float SLANTED = 0.14f;

    private static final int MAX_SLANTED_LENGTH = 200;
    /** Letter spacing up to this belongs to the letter; more sets columns, in ems. */
    private static final float MAX_TRACKING = 0.5f;

    private final PageSpace space;
    private final RulingCollector rulings;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final StringBuilder slanted = new StringBuilder();
    private final List<Glyph> layer = new ArrayList<>();
    private int run;
    private int hidden;
    private boolean overflow;

    /** @param rulings of the page, as far as they are drawn when a glyph is */
    GlyphCollector(PageSpace space, RulingCollector rulings) {
        this.space = space;
        this.rulings = rulings;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    String slanted() {
        return slanted.toString();
    }

    int hidden() {
        return hidden;
    }

    /** What is shown invisibly, as text recognisers lay it under a scan. */
    List<Glyph> layer() {
        return layer;
    }

    boolean isOverflown() {
        return overflow;
    }

    /** Begins a string of its own; its number. */
    int startRun() {
        return ++run;
    }

    /** Shows one string and moves the position behind it. */
    void show(byte[] string, GraphicsState state, TextPosition position) {
        TextFont font = state.font == null ? SimpleFont.MISSING : state.font;
        Frame frame = Frame.of(state, position, font.isVertical());
        int at = 0;
        while (at < string.length) {
            int length = font.codeLength(string, at);
            int code = 0;
            for (int i = 0; i < length; i++) {
                code = (code << 8) | (string[at + i] & 0xFF);
            }
            at += length;
            TextFont.Shown shown = font.shown(code, length);
            place(shown, frame, state, position, font);
            float spacing = state.charSpacing + (length == 1 && code == ' ' ? state.wordSpacing : 0);
            if (frame.vertical) {
                position.advance(0, spacing - font.verticalAdvance() * state.fontSize);
            } else {
                position.advance((shown.width() * state.fontSize + spacing) * state.horizontalScaling, 0);
            }
        }
    }

    private void place(TextFont.Shown shown, Frame frame, GraphicsState state, TextPosition position, TextFont font) {
        float x = state.transform.x(position.x() + frame.riseX, position.y() + frame.riseY);
        float y = state.transform.y(position.x() + frame.riseX, position.y() + frame.riseY);
        boolean onPage =
                x > -frame.size && y > -frame.size && x < space.width() + frame.size && y < space.height() + frame.size;
        if (!onPage || !(frame.size > 0)) {
            return;
        }
        if (!state.textShown || !state.fillOpaque) {
            hidden++;
            if (!state.textShown && !frame.slanted && layer.size() < MAX_GLYPHS) {
                layer.add(frame.glyph(legible(shown), x, y, run, font, 0));
            }
        } else if (frame.slanted) {
            if (slanted.length() < MAX_SLANTED_LENGTH) {
                slanted.append(shown.text());
            }
        } else if (glyphs.size() >= MAX_GLYPHS) {
            overflow = true;
        } else {
            float tracking = state.charSpacing * (frame.vertical ? 1 : state.horizontalScaling);
            Glyph glyph = frame.glyph(legible(shown), x, y, run, font, tracking);
            if (glyph.centerX() >= 0
                    && glyph.centerX() <= space.width()
                    && glyph.centerY() >= 0
                    && glyph.centerY() <= space.height()) {
                if (isWhiteOnWhite(glyph, state)) {
                    hidden++;
                } else {
                    glyphs.add(glyph);
                }
            }
        }
    }

    private boolean isWhiteOnWhite(Glyph glyph, GraphicsState state) {
        return !state.fillVisible
                && !state.textStroked
                && !glyph.isBlank()
                && !rulings.mayCover(glyph.centerX(), glyph.centerY());
    }

    /** Control characters read as unknown: they print something, and nobody says what. */
    private static TextFont.Shown legible(TextFont.Shown shown) {
        char first = shown.text().charAt(0);
        boolean control = (first < ' ' && !Characters.isSpace(first)) || (first >= 0x7F && first < 0xA0);
        return control ? new TextFont.Shown(CidText.UNKNOWN, shown.width()) : shown;
    }

    /** What all glyphs of one string share. */
    private record Frame(
            Direction direction,
            float size,
            float widthScale,
            float unit,
            float riseX,
            float riseY,
            boolean vertical,
            boolean slanted) {

        static Frame of(GraphicsState state, TextPosition position, boolean vertical) {
            Transform line = position.line();
            Transform page = state.transform;
            float size = state.fontSize;
            float xx = (line.a() * page.a() + line.b() * page.c()) * size;
            float xy = (line.a() * page.b() + line.b() * page.d()) * size;
            float yx = (line.c() * page.a() + line.d() * page.c()) * size;
            float yy = (line.c() * page.b() + line.d() * page.d()) * size;
            float length = (float) Math.hypot(xx, xy);
            float height = length == 0 ? 0 : Math.abs(xx * yy - xy * yx) / length;
            float alongX = vertical ? -yx : xx;
            float alongY = vertical ? -yy : xy;
            boolean slanted = Math.min(Math.abs(alongX), Math.abs(alongY))
                    > SLANTED * Math.max(Math.abs(alongX), Math.abs(alongY));
            return new Frame(
                    Direction.of(alongX, alongY),
                    height,
                    length * state.horizontalScaling,
                    size == 0 ? 0 : length / Math.abs(size),
                    state.rise * line.c(),
                    state.rise * line.d(),
                    vertical,
                    slanted);
        }

        Glyph glyph(TextFont.Shown shown, float x, float y, int run, TextFont font, float tracking) {
            int first = shown.text().codePointAt(0);
            float width = Math.abs(shown.width() * widthScale);
            float advance = vertical ? Math.abs(font.verticalAdvance()) * size : width;
            float above = vertical ? width / 2 : Characters.ascent(first) * size;
            float below = vertical ? width / 2 : Characters.descent(first) * size;
            float start = direction.along(x, y);
            float end = start + advance + Math.max(0, Math.min(tracking * unit, MAX_TRACKING * size));
            float baseline = direction.across(x, y);
            float left = x;
            float right = x;
            float top = y;
            float bottom = y;
            switch (direction) {
                case RIGHT -> {
                    right += advance;
                    top -= above;
                    bottom += below;
                }
                case DOWN -> {
                    bottom += advance;
                    left -= below;
                    right += above;
                }
                case LEFT -> {
                    left -= advance;
                    top -= below;
                    bottom += above;
                }
                case UP -> {
                    top -= advance;
                    left -= above;
                    right += below;
                }
            }
            return new Glyph(
                    CompatibilityRadicals.replaceIn(shown.text()),
                    direction,
                    left,
                    top,
                    right,
                    bottom,
                    start,
                    end,
                    baseline,
                    size,
                    run,
                    null);
        }
    }
}
