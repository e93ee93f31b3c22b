// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts ink that stands in one place, a cell or the page around the tables, into lines one below the other. */
final class Bands {
    /** What is lower than this part of a character is a stroke like 一 or a piece of 三, not a line. */
    private static final double PIECE = 0.55;
    /** Pieces together are one character up to this height. */
    private static final double WHOLE = 1.2;
    /** What is taller holds two lines whose ink overlaps in height. */
    private static final double TALL = 1.75;

    private final double character;

    /** Bands for text of a character height in pixels. */
    Bands(double character) {
        this.character = character;
    }

    List<List<Blob>> of(List<Blob> blobs) {
        List<List<Blob>> bands = new ArrayList<>();
        for (List<Blob> band : joined(apart(blobs))) {
            split(band, bands);
        }
        return bands;
    }

    private static List<List<Blob>> apart(List<Blob> blobs) {
        List<Blob> sorted = new ArrayList<>(blobs);
        sorted.sort(Comparator.comparingInt(Blob::top));
        List<List<Blob>> bands = new ArrayList<>();
        int bottom = -1;
        for (Blob blob : sorted) {
            if (bands.isEmpty() || blob.top() >= bottom) {
                bands.add(new ArrayList<>());
            }
            bands.get(bands.size() - 1).add(blob);
            bottom = Math.max(bottom, blob.bottom());
        }
        return bands;
    }

    private List<List<Blob>> joined(List<List<Blob>> bands) {
        List<List<Blob>> joined = new ArrayList<>(bands);
        for (int i = 0; i < joined.size(); ) {
            int with = height(joined.get(i)) < PIECE * character ? partner(joined, i) : -1;
            if (with < 0) {
                i++;
            } else {
                int first = Math.min(i, with);
                joined.get(first).addAll(joined.remove(first + 1));
                i = first;
            }
        }
        return joined;
    }

    private int partner(List<List<Blob>> bands, int of) {
        double above = of > 0 ? together(bands.get(of - 1), bands.get(of)) : Double.MAX_VALUE;
        double below = of + 1 < bands.size() ? together(bands.get(of), bands.get(of + 1)) : Double.MAX_VALUE;
        if (Math.min(above, below) > WHOLE * character) {
            return -1;
        }
        return above <= below ? of - 1 : of + 1;
    }

    private static double together(List<Blob> upper, List<Blob> lower) {
        return bottom(lower) - top(upper);
    }

    private void split(List<Blob> band, List<List<Blob>> bands) {
        int top = top(band);
        int height = height(band);
        if (height <= TALL * character || band.size() < 2) {
            bands.add(band);
            return;
        }
        int[] ink = new int[height];
        for (Blob blob : band) {
            for (int y = blob.top(); y < blob.bottom(); y++) {
                ink[y - top] += blob.width();
            }
        }
        int margin = (int) (character * 0.6);
        int cut = margin;
        for (int y = margin; y < height - margin; y++) {
            cut = ink[y] < ink[cut] ? y : cut;
        }
        int at = top + cut;
        List<Blob> upper =
                new ArrayList<>(band.stream().filter(b -> b.middleY() <= at).toList());
        List<Blob> lower =
                new ArrayList<>(band.stream().filter(b -> b.middleY() > at).toList());
        if (upper.isEmpty() || lower.isEmpty()) {
            bands.add(band);
        } else {
            split(upper, bands);
            split(lower, bands);
        }
    }

    private static int top(List<Blob> band) {
        return band.stream().mapToInt(Blob::top).min().orElse(0);
    }

    private static int bottom(List<Blob> band) {
        return band.stream().mapToInt(Blob::bottom).max().orElse(0);
    }

    private static int height(List<Blob> band) {
        return bottom(band) - top(band);
    }
}
