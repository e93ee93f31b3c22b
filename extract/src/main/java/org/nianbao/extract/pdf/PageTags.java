// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.Problem;
import org.nianbao.extract.Table;

/** The tables that a page's tags describe, and how they agree with what is printed. Mutable, of one page. */
final class PageTags {
    /** How far the text of one column may reach into the next one, in points. */
    private static final float OVERLAP = 2f;

    private final List<TaggedTable> tables;
    private final MarkedRuns runs;
    private final List<Problem> problems;

    /** @param problems where it is said that tags were not followed */
    PageTags(List<TaggedTable> tables, MarkedRuns runs, List<Problem> problems) {
        this.tables = runs.isEmpty() ? List.of() : tables;
        this.runs = runs;
        this.problems = problems;
    }

    /** No tags at all. */
    static PageTags none() {
        return new PageTags(List.of(), new MarkedRuns(), new ArrayList<>());
    }

    /** Says so where a ruled grid holds texts of two tagged cells in one cell, or of one in two: the lines are followed. */
    void compare(CellClaims.Claim claim, PageFrame frame) {
        for (TaggedTable table : tables) {
            Map<Integer, Integer> cells = cellsByMark(table);
            Map<Integer, Integer> gridCells = new HashMap<>();
            boolean disagrees = false;
            for (int i = 0; i < claim.cells().size(); i++) {
                int only = -1;
                for (Glyph glyph : claim.cells().get(i)) {
                    Integer tagged = glyph.isBlank() ? null : cells.get(runs.of(glyph.run()));
                    if (tagged != null) {
                        Integer before = gridCells.put(tagged, i);
                        disagrees |= (before != null && before != i) || (only >= 0 && only != tagged);
                        only = tagged;
                    }
                }
            }
            if (disagrees) {
                Grid grid = claim.grid();
                problems.add(new Problem(
                        "tagsDisagree",
                        "the tags of a table on page " + frame.page()
                                + " part its cells otherwise than its lines do: the lines were followed",
                        frame.box(grid.left(), grid.top(), grid.right(), grid.bottom())));
            }
        }
    }

    /** Tables of text outside of ruled ones; their glyphs are taken out of {@code outside}. */
    List<PageItem> borderless(List<Glyph> outside, PageFrame frame) {
        List<PageItem> found = new ArrayList<>();
        for (TaggedTable table : tables) {
            Map<Integer, Integer> cells = cellsByMark(table);
            List<List<Glyph>> texts = new ArrayList<>();
            table.cells().forEach(cell -> texts.add(new ArrayList<>()));
            List<Glyph> others = new ArrayList<>();
            for (Glyph glyph : outside) {
                Integer cell = cells.get(runs.of(glyph.run()));
                (cell == null ? others : texts.get(cell)).add(glyph);
            }
            boolean printed = texts.stream().anyMatch(text -> !text.isEmpty());
            if (!printed || table.rows() < 2 || table.columns() < 2) {
                continue;
            }
            PageItem item = item(table, texts, frame);
            if (item == null) {
                problems.add(new Problem(
                        "tagsDisagree",
                        "the tags of a table on page " + frame.page()
                                + " name an order of its cells that is not the printed one: they were not followed",
                        null));
            } else {
                found.add(item);
                outside.clear();
                outside.addAll(others);
            }
        }
        return found;
    }

    private static Map<Integer, Integer> cellsByMark(TaggedTable table) {
        Map<Integer, Integer> cells = new HashMap<>();
        for (int i = 0; i < table.cells().size(); i++) {
            for (int mark : table.cells().get(i).marks()) {
                cells.put(mark, i);
            }
        }
        return cells;
    }

    /** The table where its texts stand as the tags say: columns beside, rows below each other; else null. */
    private static @Nullable PageItem item(TaggedTable table, List<List<Glyph>> texts, PageFrame frame) {
        float[] left = filled(table.columns(), Float.MAX_VALUE);
        float[] right = filled(table.columns(), -Float.MAX_VALUE);
        float[] middle = filled(table.rows(), Float.NaN);
        Chunk[] boxes = new Chunk[texts.size()];
        for (int i = 0; i < boxes.length; i++) {
            TaggedTable.TaggedCell cell = table.cells().get(i);
            if (texts.get(i).isEmpty()) {
                continue;
            }
            Chunk box = Chunk.of(texts.get(i));
            boxes[i] = box;
            if (cell.columnSpan() == 1) {
                left[cell.column()] = Math.min(left[cell.column()], box.left());
                right[cell.column()] = Math.max(right[cell.column()], box.right());
            }
            if (cell.rowSpan() == 1) {
                float at = (box.top() + box.bottom()) / 2;
                middle[cell.row()] = Float.isNaN(middle[cell.row()]) ? at : Math.min(middle[cell.row()], at);
            }
        }
        return areApart(left, right) && areInOrder(middle) ? item(table, boxes, texts, frame) : null;
    }

    private static float[] filled(int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return values;
    }

    private static boolean areApart(float[] left, float[] right) {
        float end = -Float.MAX_VALUE;
        for (int column = 0; column < left.length; column++) {
            if (left[column] < end - OVERLAP) {
                return false;
            }
            end = Math.max(end, right[column]);
        }
        return true;
    }

    private static boolean areInOrder(float[] middle) {
        float above = -Float.MAX_VALUE;
        for (float at : middle) {
            if (at < above) {
                return false;
            }
            above = Float.isNaN(at) ? above : at;
        }
        return true;
    }

    private static PageItem item(TaggedTable table, @Nullable Chunk[] boxes, List<List<Glyph>> texts, PageFrame frame) {
        List<Glyph> all = new ArrayList<>();
        texts.forEach(all::addAll);
        Chunk whole = Chunk.of(all);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < boxes.length; i++) {
            TaggedTable.TaggedCell cell = table.cells().get(i);
            Chunk box = boxes[i] == null ? whole : boxes[i];
            String text = String.join(
                    "\n",
                    LineBuilder.lines(texts.get(i)).stream().map(TextLine::text).toList());
            cells.add(new Cell(
                    cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    text,
                    frame.box(box.left(), box.top(), box.right(), box.bottom())));
        }
        Table read = new Table(
                table.rows(),
                table.columns(),
                cells,
                Geometry.EXPLICIT,
                frame.box(whole.left(), whole.top(), whole.right(), whole.bottom()));
        return new PageItem.Borderless(read, whole.left(), whole.top(), whole.bottom());
    }
}
