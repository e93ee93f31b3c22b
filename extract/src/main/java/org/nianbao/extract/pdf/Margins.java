// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the running text of a document begins and ends, by page. */
final class Margins {
    /** Lines that must agree on a margin, so that one line that sticks out does not set it. */
    private static final int SUPPORT = 3;
    /** Ends of full lines agree within this many points. */
    private static final float AGREE = 12f;

    private record Sides(float left, float right) {}

    private final Map<Integer, Sides> pages = new HashMap<>();

    private Margins() {}

    static Margins of(List<PageLayout> layouts) {
        Map<Integer, List<PageLayout>> bySize = new HashMap<>();
        for (PageLayout page : layouts) {
            bySize.computeIfAbsent(Math.round(page.width()), width -> new ArrayList<>())
                    .add(page);
        }
        Margins margins = new Margins();
        for (List<PageLayout> alike : bySize.values()) {
            Sides sides = sides(alike);
            for (PageLayout page : alike) {
                margins.pages.put(page.number(), sides);
            }
        }
        return margins;
    }

    private static Sides sides(List<PageLayout> pages) {
        List<Float> starts = new ArrayList<>();
        List<Float> ends = new ArrayList<>();
        for (PageLayout page : pages) {
            for (PageItem item : page.items()) {
                if (item instanceof PageItem.Line line) {
                    starts.add(line.line().start());
                    ends.add(-line.line().end());
                }
            }
        }
        return new Sides(supported(starts), -supported(ends));
    }

    /** The least value that others agree with; the least where none do. */
    private static float supported(List<Float> values) {
        if (values.isEmpty()) {
            return 0;
        }
        Collections.sort(values);
        for (int i = 0; i + SUPPORT <= values.size(); i++) {
            if (values.get(i + SUPPORT - 1) - values.get(i) <= AGREE) {
                return values.get(i);
            }
        }
        return values.get(0);
    }

    float left(int page) {
        Sides sides = pages.get(page);
        return sides == null ? 0 : sides.left;
    }

    float right(int page) {
        Sides sides = pages.get(page);
        return sides == null ? Float.MAX_VALUE : sides.right;
    }
}
