// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the rulings of one page while its stream is run: stroked lines, borders of stroked rectangles, and thin
 * filled shapes. Curves, slanted lines, broad fills and whatever the clip hides are no rulings.
 */
final class RulingCollector {
    /**
     * Points up to which a filled shape or a stroke is a line: the thickest borders seen in reports are 1.5 pt, office
     * programs offer 4.5 pt and more, and a filled row is never below 5 pt.
     */
    private static final float MAX_THICKNESS = 4.6f;

    /** How far the ends of a level line may differ, in points. */
    private static final float LEVEL = 0.8f;

    private static final int MAX_EDGES = 100_000;
    private static final int MAX_AREAS = 5_000;
    private static final int MAX_POINTS = 2_000_000;

    private final List<Edge> horizontal = new ArrayList<>();
    private final List<Edge> vertical = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private float[] xs = new float[64];
    private float[] ys = new float[64];
    /** Whether a straight line leads to this point; false for a start and for the end of a curve. */
    private boolean[] line = new boolean[64];
    /** Whether this point starts a part of the path. */
    private boolean[] start = new boolean[64];

    private int points;
    private int totalPoints;
    private boolean overflow;
    /** Whether something was painted whose place is not kept. */
    private boolean coversAnywhere;

    /** Broad filled shapes: backgrounds. */
    List<Area> areas() {
        return areas;
    }

    List<Edge> horizontal() {
        return horizontal;
    }

    List<Edge> vertical() {
        return vertical;
    }

    /** Notes a picture or shading: paper that may be of any colour, wherever it lies. */
    void coverAnywhere() {
        coversAnywhere = true;
    }

    /** Whether something painted so far may lie there, so that white shows on it. */
    boolean mayCover(float x, float y) {
        if (coversAnywhere) {
            return true;
        }
        for (Area area : areas) {
            if (x >= area.left() && x <= area.right() && y >= area.top() && y <= area.bottom()) {
                return true;
            }
        }
        return false;
    }

    /** True where a page draws more than is looked at. */
    boolean isOverflown() {
        return overflow;
    }

    /** How many points the page's paths have. */
    int shapes() {
        return totalPoints;
    }

    void moveTo(float x, float y) {
        add(x, y, false, true);
    }

    void lineTo(float x, float y) {
        add(x, y, true, points == 0);
    }

    void curveTo(float x, float y) {
        add(x, y, false, points == 0);
    }

    void close() {
        int first = startOfLast();
        if (first >= 0) {
            add(xs[first], ys[first], true, false);
        }
    }

    private int startOfLast() {
        int first = points - 1;
        while (first > 0 && !start[first]) {
            first--;
        }
        return first;
    }

    private void add(float x, float y, boolean isLine, boolean isStart) {
        if (++totalPoints > MAX_POINTS || !Float.isFinite(x) || !Float.isFinite(y)) {
            overflow |= totalPoints > MAX_POINTS;
            return;
        }
        if (points == xs.length) {
            int size = 2 * points;
            xs = java.util.Arrays.copyOf(xs, size);
            ys = java.util.Arrays.copyOf(ys, size);
            line = java.util.Arrays.copyOf(line, size);
            start = java.util.Arrays.copyOf(start, size);
        }
        xs[points] = x;
        ys[points] = y;
        line[points] = isLine;
        start[points] = isStart;
        points++;
    }

    void forget() {
        points = 0;
    }

    /** Where the path lies: left, top, right, bottom; null for an empty path. */
    float @org.jspecify.annotations.Nullable [] bounds() {
        return points == 0 ? null : bounds(0, points);
    }

    private float[] bounds(int from, int to) {
        float[] box = {xs[from], ys[from], xs[from], ys[from]};
        for (int i = from + 1; i < to; i++) {
            box[0] = Math.min(box[0], xs[i]);
            box[1] = Math.min(box[1], ys[i]);
            box[2] = Math.max(box[2], xs[i]);
            box[3] = Math.max(box[3], ys[i]);
        }
        return box;
    }

    /** @param width of the pen as displayed */
    void stroke(float width, float[] clip) {
        if (width > MAX_THICKNESS) {
            coversAnywhere = true;
            return;
        }
        for (int i = 1; i < points; i++) {
            if (line[i] && !start[i]) {
                segment(xs[i - 1], ys[i - 1], xs[i], ys[i], clip);
            }
        }
    }

    void fill(float[] clip) {
        int from = 0;
        while (from < points) {
            int to = from + 1;
            boolean straight = true;
            while (to < points && !start[to]) {
                straight &= line[to];
                to++;
            }
            if (straight && to - from > 1) {
                bar(bounds(from, to), clip);
            } else {
                coversAnywhere = true;
            }
            from = to;
        }
    }

    /** Notes a picture over this rectangle, paper of any colour; a thin one is a line. */
    void picture(float[] clip) {
        float[] box = bounds();
        if (box != null && Math.min(box[2] - box[0], box[3] - box[1]) <= MAX_THICKNESS) {
            bar(box, clip);
        }
        coversAnywhere = true;
        forget();
    }

    private void bar(float[] box, float[] clip) {
        float width = box[2] - box[0];
        float height = box[3] - box[1];
        if (width > MAX_THICKNESS && height > MAX_THICKNESS) {
            if (areas.size() < MAX_AREAS) {
                areas.add(new Area(box[0], box[1], box[2], box[3]));
            } else {
                coversAnywhere = true;
            }
            return;
        }
        if (height <= MAX_THICKNESS) {
            float y = (box[1] + box[3]) / 2;
            segment(box[0], y, box[2], y, clip);
        }
        if (width <= MAX_THICKNESS) {
            float x = (box[0] + box[2]) / 2;
            segment(x, box[1], x, box[3], clip);
        }
    }

    private void segment(float x0, float y0, float x1, float y1, float[] clip) {
        float left = Math.max(clip[0] - LEVEL, Math.min(x0, x1));
        float right = Math.min(clip[2] + LEVEL, Math.max(x0, x1));
        float top = Math.max(clip[1] - LEVEL, Math.min(y0, y1));
        float bottom = Math.min(clip[3] + LEVEL, Math.max(y0, y1));
        if (left > right || top > bottom) {
            return;
        }
        if (horizontal.size() + vertical.size() >= MAX_EDGES) {
            overflow = true;
            return;
        }
        boolean wide = right - left >= bottom - top;
        if (wide && bottom - top <= LEVEL) {
            horizontal.add(new Edge((y0 + y1) / 2, left, right));
        } else if (!wide && right - left <= LEVEL) {
            vertical.add(new Edge((x0 + x1) / 2, top, bottom));
        }
    }
}
