// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the grids of a page: first those that lines rule, then those of coloured cells that touch each other. */
final class PageGrids {
    /** Pairs of crossing lines that are looked at; a page of tables has a few thousand, a drawing may have billions. */
    private static final long MAX_CROSSINGS = 20_000_000;

    private static final int MAX_GRIDS = 200;
    /** Coloured cells that make a grid; fewer are boxes behind headings. */
    private static final int MIN_AREAS = 4;
    /** Share of a coloured grid's cells that must hold text, else it is a chart. */
    private static final float WRITTEN = 0.5f;

    /** Rows of a grid that may be a chart's. */
    private static final int MIN_CHART_ROWS = 4;

    private PageGrids() {}

    /** The smallest first. */
    static List<Grid> of(PageContent page) {
        List<Grid> grids = grids(page.horizontal(), page.vertical());
        List<Edge> horizontal = new ArrayList<>();
        List<Edge> vertical = new ArrayList<>();
        int areas = 0;
        for (Area area : page.areas()) {
            if (!isInside(area, grids)) {
                areas++;
                horizontal.add(new Edge(area.top(), area.left(), area.right()));
                horizontal.add(new Edge(area.bottom(), area.left(), area.right()));
                vertical.add(new Edge(area.left(), area.top(), area.bottom()));
                vertical.add(new Edge(area.right(), area.top(), area.bottom()));
            }
        }
        if (areas >= MIN_AREAS) {
            for (Grid grid : grids(horizontal, vertical)) {
                if (grid.rows() > 1 && grid.columns() > 1 && isWritten(grid, page.glyphs())) {
                    grids.add(grid);
                }
            }
        }
        grids.removeIf(grid -> grid.columns() == 1 || isChart(grid, page.glyphs()));
        grids.replaceAll(grid -> LostBorders.restore(grid, page.glyphs()));
        grids.sort(Comparator.comparingDouble(Grid::area));
        return grids.size() > MAX_GRIDS ? grids.subList(grids.size() - MAX_GRIDS, grids.size()) : grids;
    }

    private static List<Grid> grids(List<Edge> horizontal, List<Edge> vertical) {
        List<Grid> grids = new ArrayList<>();
        if (horizontal.size() < 2 || vertical.isEmpty()) {
            return grids;
        }
        List<Edge> across = EdgeMerger.merge(horizontal);
        List<Edge> down = EdgeMerger.merge(vertical);
        if ((long) across.size() * down.size() > MAX_CROSSINGS) {
            return grids;
        }
        for (EdgeGroups.Group group : EdgeGroups.of(across, down)) {
            Grid grid = GridFinder.find(group);
            if (grid != null) {
                grids.add(grid);
            }
        }
        return grids;
    }

    private static boolean isInside(Area area, List<Grid> grids) {
        for (Grid grid : grids) {
            if (grid.contains((area.left() + area.right()) / 2, (area.top() + area.bottom()) / 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWritten(Grid grid, List<Glyph> glyphs) {
        int count = 0;
        for (boolean cell : written(grid, glyphs)) {
            count += cell ? 1 : 0;
        }
        return count >= WRITTEN * grid.cells().size();
    }

    /** Whether half of the rows hold no text at all and others do: the lines of a chart over its axis. */
    private static boolean isChart(Grid grid, List<Glyph> glyphs) {
        if (grid.rows() < MIN_CHART_ROWS) {
            return false;
        }
        boolean[] cells = written(grid, glyphs);
        boolean[] rows = new boolean[grid.rows()];
        for (int i = 0; i < cells.length; i++) {
            Grid.GridCell cell = grid.cells().get(i);
            if (cells[i]) {
                java.util.Arrays.fill(rows, cell.row(), cell.row() + cell.rowSpan(), true);
            }
        }
        int count = 0;
        for (boolean row : rows) {
            count += row ? 1 : 0;
        }
        return count > 0 && 2 * count <= rows.length;
    }

    private static boolean[] written(Grid grid, List<Glyph> glyphs) {
        int[] coverage = grid.coverage();
        boolean[] written = new boolean[grid.cells().size()];
        for (Glyph glyph : glyphs) {
            if (!glyph.isBlank() && grid.contains(glyph.centerX(), glyph.centerY())) {
                int row = Grid.interval(grid.ys(), glyph.centerY());
                int cell = coverage[row * grid.columns() + Grid.interval(grid.xs(), glyph.centerX())];
                if (cell >= 0) {
                    written[cell] = true;
                }
            }
        }
        return written;
    }
}
