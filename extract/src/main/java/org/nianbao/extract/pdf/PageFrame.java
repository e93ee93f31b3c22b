// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Trust;

/**
 * The page turned so that most of its text runs from left to right, as a reader would hold a table printed sideways;
 * leads back to the page as displayed.
 *
 * @param page from 1
 * @param reading direction that the text has on the displayed page
 * @param displayWidth of the page as displayed
 * @param displayHeight of the page as displayed
 * @param held how the picture of a page was held to be recognised; null for a digital page
 */
record PageFrame(
        int page,
        Direction reading,
        float displayWidth,
        float displayHeight,
        @Nullable HeldPage held) {
    /** Share of the glyphs that must run another way before the page is turned. */
    private static final float MOST = 0.85f;

    static PageFrame of(PageContent content) {
        Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
        for (Glyph glyph : content.glyphs()) {
            counts.merge(glyph.direction(), 1, Integer::sum);
        }
        // A recogniser gives all text upright.
        Direction reading = Direction.RIGHT;
        for (Map.Entry<Direction, Integer> count : counts.entrySet()) {
            if (count.getValue() > MOST * content.glyphs().size()) {
                reading = count.getKey();
            }
        }
        return new PageFrame(content.number(), reading, content.width(), content.height(), content.held());
    }

    /** How far a blank cell of the page is one: a recogniser may miss what stands in it. */
    Trust trust() {
        return held == null ? Trust.PRINTED : held.trust();
    }

    private boolean isSideways() {
        return reading == Direction.DOWN || reading == Direction.UP;
    }

    float width() {
        if (held != null) {
            return held.width();
        }
        return isSideways() ? displayHeight : displayWidth;
    }

    float height() {
        if (held != null) {
            return held.height();
        }
        return isSideways() ? displayWidth : displayHeight;
    }

    /** A rectangle of the frame as it lies on the displayed page. */
    PageBox box(float left, float top, float right, float bottom) {
        if (held != null) {
            return held.box(this, left, top, right, bottom);
        }
        return switch (reading) {
            case RIGHT -> new PageBox(page, left, top, right, bottom);
            case DOWN -> new PageBox(page, displayWidth - bottom, left, displayWidth - top, right);
            case LEFT ->
                new PageBox(
                        page, displayWidth - right, displayHeight - bottom, displayWidth - left, displayHeight - top);
            case UP -> new PageBox(page, top, displayHeight - right, bottom, displayHeight - left);
        };
    }

    /** The page's content, turned into this frame. */
    PageContent turn(PageContent content) {
        if (reading == Direction.RIGHT) {
            return content;
        }
        List<Glyph> glyphs = new ArrayList<>(content.glyphs().size());
        for (Glyph glyph : content.glyphs()) {
            glyphs.add(turn(glyph));
        }
        List<Edge> horizontal = new ArrayList<>();
        List<Edge> vertical = new ArrayList<>();
        for (Edge edge : content.horizontal()) {
            float x = x(edge.from(), edge.position());
            float otherX = x(edge.to(), edge.position());
            float y = y(edge.from(), edge.position());
            float otherY = y(edge.to(), edge.position());
            add(x, y, otherX, otherY, horizontal, vertical);
        }
        for (Edge edge : content.vertical()) {
            float x = x(edge.position(), edge.from());
            float otherX = x(edge.position(), edge.to());
            float y = y(edge.position(), edge.from());
            float otherY = y(edge.position(), edge.to());
            add(x, y, otherX, otherY, horizontal, vertical);
        }
        return new PageContent(
                content.number(),
                width(),
                height(),
                glyphs,
                horizontal,
                vertical,
                content.areas().stream().map(this::turn).toList(),
                content.slanted(),
                content.layer(),
                content.hiddenGlyphs(),
                content.pictures(),
                content.shapes(),
                content.complete(),
                content.held());
    }

    private static void add(float x, float y, float otherX, float otherY, List<Edge> horizontal, List<Edge> vertical) {
        if (Math.abs(x - otherX) >= Math.abs(y - otherY)) {
            horizontal.add(new Edge(y, Math.min(x, otherX), Math.max(x, otherX)));
        } else {
            vertical.add(new Edge(x, Math.min(y, otherY), Math.max(y, otherY)));
        }
    }

    private float x(float x, float y) {
        return switch (reading) {
            case RIGHT -> x;
            case DOWN -> y;
            case LEFT -> displayWidth - x;
            case UP -> displayHeight - y;
        };
    }

    private float y(float x, float y) {
        return switch (reading) {
            case RIGHT -> y;
            case DOWN -> displayWidth - x;
            case LEFT -> displayHeight - y;
            case UP -> x;
        };
    }

    private Area turn(Area area) {
        float x0 = x(area.left(), area.top());
        float x1 = x(area.right(), area.bottom());
        float y0 = y(area.left(), area.top());
        float y1 = y(area.right(), area.bottom());
        return new Area(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    }

    private Glyph turn(Glyph glyph) {
        float x0 = x(glyph.left(), glyph.top());
        float x1 = x(glyph.right(), glyph.bottom());
        float y0 = y(glyph.left(), glyph.top());
        float y1 = y(glyph.right(), glyph.bottom());
        Direction direction = glyph.direction().seenFrom(reading);
        float left = Math.min(x0, x1);
        float top = Math.min(y0, y1);
        float right = Math.max(x0, x1);
        float bottom = Math.max(y0, y1);
        float along = Math.min(direction.along(left, top), direction.along(right, bottom));
        float baseline = glyph.baseline() + shift(glyph.direction(), direction);
        return new Glyph(
                glyph.text(),
                direction,
                left,
                top,
                right,
                bottom,
                along,
                along + glyph.end() - glyph.start(),
                baseline,
                glyph.size(),
                glyph.run(),
                glyph.recognised());
    }

    /** How far the coordinate across a direction moves when the page is turned; the same for all glyphs of one. */
    private float shift(Direction before, Direction after) {
        float x = displayWidth / 2;
        float y = displayHeight / 2;
        return after.across(x(x, y), y(x, y)) - before.across(x, y);
    }
}
