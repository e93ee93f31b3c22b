// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the lines of text on a page: in each cell of its tables, and outside of them. Specks are not text. */
final class LineFinder {
    /** Smaller than this part of a character is a dot, a point or a speck; a hyphen is wider. */
    private static final double SMALL = 0.2;
    /** Dots and points stand this near, in characters, to the letter they belong to; a lone one is a speck. */
    private static final double NEAR = 0.4;
    /** A decimal point covers at least this part of a character square; a speck beside a letter may cover less. */
    private static final double POINT_AREA = 0.006;
    /** Larger than this is a picture or the edge of the scanner's glass. */
    private static final double LARGEST_INCHES = 0.9;

    private static final double LARGEST_SHARE = 0.75;
    /** Ink outside of tables is parted where the gap is this many line heights wide. */
    private static final double GAP = 3;
    /** A cell's ink may lie over its border by this part of a character: what is left of a rule does. */
    private static final double OVER = 0.12;

    private static final double USUAL_POINTS = 10.5;
    /** On a page of noise the smallest patches are left out until no more than this are left. */
    private static final int MOST_BLOBS = 30_000;

    private final List<Lattice> lattices;
    private final double dotsPerInch;

    LineFinder(List<Lattice> lattices, double dotsPerInch) {
        this.lattices = lattices;
        this.dotsPerInch = dotsPerInch;
    }

    /** The lines, those of a cell together, from top to bottom. */
    List<TextLine> find(Blobs blobs) {
        List<Blob> text = text(blobs.all());
        List<LatticeCells> cells = lattices.stream().map(LatticeCells::of).toList();
        List<Map<Integer, List<Blob>>> inCells = new ArrayList<>();
        cells.forEach(c -> inCells.add(new HashMap<>()));
        List<Blob> outside = new ArrayList<>();
        for (Blob blob : text) {
            int table = 0;
            while (table < cells.size() && cells.get(table).at(blob.middleX(), blob.middleY()) < 0) {
                table++;
            }
            if (table == cells.size()) {
                outside.add(blob);
            } else {
                int cell = cells.get(table).at(blob.middleX(), blob.middleY());
                inCells.get(table).computeIfAbsent(cell, c -> new ArrayList<>()).add(blob);
            }
        }
        List<TextLine> lines = new ArrayList<>();
        for (int table = 0; table < cells.size(); table++) {
            addCells(cells.get(table), inCells.get(table), lines);
        }
        addOutside(outside, lines);
        lines.sort(Comparator.comparingInt(TextLine::top).thenComparingInt(TextLine::left));
        return lines;
    }

    private List<Blob> text(List<Blob> blobs) {
        int least = Math.max(1, (int) Math.round(dotsPerInch / 150));
        List<Blob> text = blobs;
        do {
            int size = ++least;
            text = text.stream()
                    .filter(blob -> blob.size() >= size && blob.area() >= size && isLetter(blob))
                    .toList();
        } while (text.size() > MOST_BLOBS);
        return text;
    }

    private boolean isLetter(Blob blob) {
        return blob.size() <= dotsPerInch * LARGEST_INCHES
                || blob.height() <= dotsPerInch * LARGEST_INCHES * LARGEST_SHARE && blob.width() <= dotsPerInch * 2;
    }

    private void addCells(LatticeCells cells, Map<Integer, List<Blob>> inCells, List<TextLine> lines) {
        double character =
                character(inCells.values().stream().flatMap(List::stream).toList());
        for (int cell = 0; cell < cells.areas().size(); cell++) {
            List<Blob> blobs = inCells.getOrDefault(cell, List.of());
            LatticeCells.Area area = cells.areas().get(cell);
            for (List<Blob> band : bands(blobs, character)) {
                lines.add(TextLine.of(band, true, band.stream().anyMatch(b -> isOver(b, area, character * OVER))));
            }
        }
    }

    private static boolean isOver(Blob blob, LatticeCells.Area area, double by) {
        return blob.left() < area.left() - by
                || blob.right() > area.right() + by
                || blob.top() < area.top() - by
                || blob.bottom() > area.bottom() + by;
    }

    private void addOutside(List<Blob> outside, List<TextLine> lines) {
        for (List<Blob> band : bands(outside, character(outside))) {
            band.sort(Comparator.comparingInt(Blob::left));
            TextLine whole = TextLine.of(band, false, false);
            List<Blob> part = new ArrayList<>();
            int right = whole.left();
            for (Blob blob : band) {
                if (!part.isEmpty() && blob.left() - right > GAP * whole.height()) {
                    lines.add(TextLine.of(part, false, false));
                    part = new ArrayList<>();
                }
                part.add(blob);
                right = Math.max(right, blob.right());
            }
            lines.add(TextLine.of(part, false, false));
        }
    }

    private List<List<Blob>> bands(List<Blob> blobs, double character) {
        List<Blob> large =
                blobs.stream().filter(b -> b.size() >= SMALL * character).toList();
        List<List<Blob>> bands = new ArrayList<>();
        for (List<Blob> band : new Bands(character).of(large)) {
            bands.add(new ArrayList<>(band));
        }
        List<List<Blob>> letters = bands.stream().map(List::copyOf).toList();
        for (Blob blob : blobs) {
            boolean point = blob.size() < SMALL * character && blob.area() >= POINT_AREA * character * character;
            for (int i = 0; point && i < bands.size(); i++) {
                if (isNear(blob, letters.get(i), NEAR * character)) {
                    bands.get(i).add(blob);
                    point = false;
                }
            }
        }
        return bands;
    }

    private static boolean isNear(Blob blob, List<Blob> letters, double reach) {
        return letters.stream()
                .anyMatch(letter -> blob.left() - letter.right() <= reach
                        && letter.left() - blob.right() <= reach
                        && blob.top() - letter.bottom() <= reach / 4
                        && letter.top() - blob.bottom() <= reach / 4);
    }

    /** The height of a character, told by the larger patches of ink. */
    private double character(List<Blob> blobs) {
        double usual = dotsPerInch * USUAL_POINTS / 72;
        int[] sizes = blobs.stream()
                .mapToInt(Blob::size)
                .filter(size -> size >= usual * 0.35 && size <= usual * 3)
                .sorted()
                .toArray();
        return sizes.length == 0 ? usual : sizes[sizes.length * 3 / 4];
    }
}
