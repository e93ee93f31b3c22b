// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Cell;
import org.nianbao.extract.Geometry;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Table;

/** Puts the parts of one table together, page by page. Mutable, of one table. */
final class TableStitcher {
    /** Column edges of two pages agree within this many points. */
    private static final float AGREE = 3f;
    /** How far a page may be shifted against the one before, as mirrored margins do. */
    private static final float MAX_SHIFT = 60f;

    /** A cell of the table that is being put together. */
    private static final class Piece {
        final int row;
        final int column;
        int rowSpan;
        final int columnSpan;
        String text;
        boolean lastLineFull;
        boolean doubtful;
        PageBox box;

        Piece(int row, int column, int rowSpan, int columnSpan, CellContent content) {
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
            this.text = content.text();
            this.lastLineFull = content.lastLineFull();
            this.box = content.box();
        }
    }

    /** Whether a page break goes through a row. */
    private enum RowCut {
        NONE,
        /** The upper part has the label and the lower one values; the lower may be a row whose label is lost. */
        LIKELY,
        SURE
    }

    /** Two cells of the same columns on both sides of a page break. */
    private record Pair(Piece above, CellContent below, boolean labelRight) {}

    private final PageBox location;
    private final List<Piece> pieces = new ArrayList<>();
    private float[] xs;
    private int rows;
    private boolean openBottom;
    private final List<String> firstRow = new ArrayList<>();

    TableStitcher(PageItem.TablePart first) {
        Grid grid = first.grid();
        location = first.frame().box(grid.left(), grid.top(), grid.right(), grid.bottom());
        xs = grid.xs();
        rows = grid.rows();
        openBottom = grid.openBottom();
        for (CellContent content : first.cells()) {
            Grid.GridCell cell = content.cell();
            pieces.add(new Piece(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), content));
            if (cell.row() == 0) {
                firstRow.add(content.text());
            }
        }
    }

    /** The whole table. */
    Table table() {
        List<Cell> cells = new ArrayList<>();
        pieces.sort((one, other) ->
                one.row != other.row ? Integer.compare(one.row, other.row) : Integer.compare(one.column, other.column));
        for (Piece piece : pieces) {
            cells.add(new Cell(
                    piece.row, piece.column, piece.rowSpan, piece.columnSpan, piece.text, piece.box, piece.doubtful));
        }
        return new Table(rows, xs.length - 1, cells, Geometry.RULED, location);
    }

    int cells() {
        return pieces.size();
    }

    /** Adds the part at the top of the next page; false, and nothing done, where it is a table of its own. */
    boolean add(PageItem.TablePart part) {
        Grid grid = part.grid();
        float shift = xs[0] - grid.left();
        if (Math.abs(shift) > MAX_SHIFT || Math.abs(grid.right() + shift - xs[xs.length - 1]) > AGREE) {
            return false;
        }
        float[] union = union(xs, grid.xs(), shift);
        int both = xs.length + grid.columns() + 1 - union.length;
        boolean nested = union.length == xs.length || union.length == grid.xs().length;
        if (!nested && both < 3) {
            return false;
        }
        respan(union);
        append(part, union, shift);
        return true;
    }

    private static float[] union(float[] one, float[] other, float shift) {
        float[] union = new float[one.length + other.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            if (j == other.length || (i < one.length && one[i] < other[j] + shift - AGREE)) {
                union[size++] = one[i++];
            } else if (i == one.length || one[i] > other[j] + shift + AGREE) {
                union[size++] = other[j++] + shift;
            } else {
                union[size++] = one[i++];
                j++;
            }
        }
        return java.util.Arrays.copyOf(union, size);
    }

    private static int nearest(float[] lines, float x) {
        int best = 0;
        for (int i = 1; i < lines.length; i++) {
            if (Math.abs(lines[i] - x) < Math.abs(lines[best] - x)) {
                best = i;
            }
        }
        return best;
    }

    /** Counts the columns of the cells so far in the finer lines. */
    private void respan(float[] union) {
        if (union.length == xs.length) {
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int column = nearest(union, xs[piece.column]);
            int end = nearest(union, xs[piece.column + piece.columnSpan]);
            Piece finer = new Piece(
                    piece.row,
                    column,
                    piece.rowSpan,
                    end - column,
                    new CellContent(new Grid.GridCell(0, 0, 1, 1), piece.text, piece.lastLineFull, piece.box));
            finer.doubtful = piece.doubtful;
            pieces.set(i, finer);
        }
        xs = union;
    }

    private void append(PageItem.TablePart part, float[] union, float shift) {
        Grid grid = part.grid();
        List<@Nullable Piece> continued = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        Map<Integer, Piece> lowest = lowest();
        for (CellContent content : part.cells()) {
            continued.add(null);
            if (content.cell().row() == 0) {
                int column = nearest(union, grid.left(content.cell()) + shift);
                int span = nearest(union, grid.right(content.cell()) + shift) - column;
                Piece above = lowest.get(column);
                if (above != null && above.columnSpan == span) {
                    pairs.add(new Pair(above, content, isLabelRight(part, content)));
                }
            }
        }
        boolean repeated = repeatsHeader(part);
        RowCut rowCut = repeated ? RowCut.NONE : rowCut(part, pairs, openBottom || grid.openTop());
        boolean cut = rowCut != RowCut.NONE;
        int offset = cut ? rows - 1 : rows;
        int continuedColumns = 0;
        for (Pair pair : pairs) {
            if (repeated || (!cut && (pair.above().column != continuedColumns || !continues(pair)))) {
                break;
            }
            continuedColumns += pair.above().columnSpan;
            join(pair, cut);
            pair.above().doubtful |= rowCut == RowCut.LIKELY && !isLabel(pair.above().text);
            continued.set(part.cells().indexOf(pair.below()), pair.above());
        }
        for (int i = 0; i < part.cells().size(); i++) {
            if (continued.get(i) == null) {
                CellContent content = part.cells().get(i);
                Grid.GridCell cell = content.cell();
                int column = nearest(union, grid.left(cell) + shift);
                int span = nearest(union, grid.right(cell) + shift) - column;
                pieces.add(new Piece(cell.row() + offset, column, cell.rowSpan(), span, content));
            }
        }
        rows = offset + grid.rows();
        openBottom = grid.openBottom();
    }

    private static void join(Pair pair, boolean cut) {
        Piece above = pair.above();
        CellContent below = pair.below();
        above.rowSpan += below.cell().rowSpan() - (cut ? 1 : 0);
        if (above.text.isEmpty()) {
            above.text = below.text();
            above.box = below.box();
        } else if (!below.text().isEmpty()) {
            above.text = above.text + "\n" + below.text();
        }
        above.lastLineFull = below.text().isEmpty() ? above.lastLineFull : below.lastLineFull();
    }

    /** The cells at the lower end of the table so far, by their first column. */
    private Map<Integer, Piece> lowest() {
        Map<Integer, Piece> lowest = new HashMap<>();
        for (Piece piece : pieces) {
            if (piece.row + piece.rowSpan == rows) {
                lowest.put(piece.column, piece);
            }
        }
        return lowest;
    }

    private boolean repeatsHeader(PageItem.TablePart part) {
        List<String> top = new ArrayList<>();
        for (CellContent content : part.cells()) {
            if (content.cell().row() == 0) {
                top.add(content.text());
            }
        }
        return top.equals(firstRow);
    }

    /** Whether the next cell to the right holds a label too, so that this one may be a group's. */
    private static boolean isLabelRight(PageItem.TablePart part, CellContent content) {
        int next = content.cell().column() + content.cell().columnSpan();
        for (CellContent other : part.cells()) {
            if (other.cell().row() == 0 && other.cell().column() == next) {
                // A single word such as 无 is what a value cell holds.
                return other.text().length() > 1 && isLabel(other.text());
            }
        }
        return false;
    }

    private static boolean isLabel(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Characters.isWide(text.charAt(i)) && Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cell below is the rest of the one above: a group's label that spans the page break. */
    private static boolean continues(Pair pair) {
        Piece above = pair.above();
        CellContent below = pair.below();
        boolean spans = above.rowSpan > 1 || below.cell().rowSpan() > 1 || pair.labelRight();
        if (below.text().isEmpty()) {
            return spans && pair.labelRight() && isLabel(above.text);
        }
        return spans && pair.labelRight() && isRestOfLabel(above, below);
    }

    private static boolean isRestOfLabel(Piece above, CellContent below) {
        return isLabel(above.text)
                && isLabel(below.text())
                && above.lastLineFull
                && Enumerators.startsWithOne(above.text)
                && !Enumerators.startsWithOne(below.text());
    }

    /**
     * Whether the page break cut the row: all cells go on, none has two values but where a number fills its line, and
     * either a border is missing or the texts show it.
     */
    private static RowCut rowCut(PageItem.TablePart part, List<Pair> pairs, boolean open) {
        long top = part.cells().stream()
                .filter(content -> content.cell().row() == 0)
                .count();
        if (pairs.size() != top || pairs.isEmpty()) {
            return RowCut.NONE;
        }
        boolean labelGoesOn = false;
        boolean numberGoesOn = false;
        boolean valueAbove = false;
        boolean valueBelow = false;
        boolean labelBelow = false;
        for (Pair pair : pairs) {
            String above = pair.above().text;
            String below = pair.below().text();
            boolean both = !above.isEmpty() && !below.isEmpty();
            boolean rest = both && isRestOfLabel(pair.above(), pair.below());
            boolean openRest = both && open && isLabel(above) && isLabel(below) && !Enumerators.startsWithOne(below);
            boolean number = both && pair.above().lastLineFull && !isLabel(above) && !isLabel(below);
            if (both && !rest && !openRest && !number) {
                return RowCut.NONE;
            }
            labelGoesOn |= rest;
            numberGoesOn |= number;
            labelBelow |= isLabel(below);
            valueAbove |= !above.isEmpty() && !isLabel(above);
            valueBelow |= !below.isEmpty() && !isLabel(below);
        }
        boolean onePlace = valueAbove != valueBelow || numberGoesOn;
        if (open || (onePlace && labelGoesOn)) {
            return RowCut.SURE;
        }
        return onePlace && !labelBelow && valueBelow ? RowCut.LIKELY : RowCut.NONE;
    }
}
