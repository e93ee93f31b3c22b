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
    /** The same where a page is a scan: feeders stretch pages by one in a hundred. No column is narrower than two of it. */
    private static final float SCANS_AGREE = 8f;
    /** How far a page may be shifted against the one before, as mirrored margins do. */
    private static final float MAX_SHIFT = 60f;

    private final PageBox location;
    private final List<Piece> pieces = new ArrayList<>();
    private float[] xs;
    private int rows;
    private boolean openBottom;
    private boolean scanned;
    private final List<String> firstRow = new ArrayList<>();

    TableStitcher(PageItem.TablePart first) {
        Grid grid = first.grid();
        location = first.frame().box(grid.left(), grid.top(), grid.right(), grid.bottom());
        xs = grid.xs();
        scanned = first.frame().held() != null;
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
                    piece.row,
                    piece.column,
                    piece.rowSpan,
                    piece.columnSpan,
                    piece.text,
                    piece.box,
                    piece.trust,
                    piece.readings));
        }
        return new Table(rows, xs.length - 1, cells, Geometry.RULED, location);
    }

    int cells() {
        return pieces.size();
    }

    /** Adds the part at the top of the next page; false, and nothing done, where it is a table of its own. */
    boolean add(PageItem.TablePart part) {
        Grid grid = part.grid();
        scanned |= part.frame().held() != null;
        float agree = scanned ? SCANS_AGREE : AGREE;
        float shift = xs[0] - grid.left();
        if (Math.abs(shift) > MAX_SHIFT || Math.abs(grid.right() + shift - xs[xs.length - 1]) > agree) {
            return false;
        }
        float[] union = union(xs, grid.xs(), shift, agree);
        int both = xs.length + grid.columns() + 1 - union.length;
        boolean nested = union.length == xs.length || union.length == grid.xs().length;
        if (!nested && both < 3) {
            return false;
        }
        respan(union);
        append(part, union, shift);
        return true;
    }

    private static float[] union(float[] one, float[] other, float shift, float agree) {
        float[] union = new float[one.length + other.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            if (j == other.length || (i < one.length && one[i] < other[j] + shift - agree)) {
                union[size++] = one[i++];
            } else if (i == one.length || one[i] > other[j] + shift + agree) {
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
                    new CellContent(
                            new Grid.GridCell(0, 0, 1, 1),
                            piece.text,
                            piece.lastLineFull,
                            piece.box,
                            piece.trust,
                            piece.readings));
            pieces.set(i, finer);
        }
        xs = union;
    }

    private void append(PageItem.TablePart part, float[] union, float shift) {
        Grid grid = part.grid();
        List<@Nullable Piece> continued = new ArrayList<>();
        List<RowCut.Pair> pairs = new ArrayList<>();
        Map<Integer, Piece> lowest = lowest();
        for (CellContent content : part.cells()) {
            continued.add(null);
            if (content.cell().row() == 0) {
                int column = nearest(union, grid.left(content.cell()) + shift);
                int span = nearest(union, grid.right(content.cell()) + shift) - column;
                Piece above = lowest.get(column);
                if (above != null && above.columnSpan == span) {
                    pairs.add(new RowCut.Pair(above, content, RowCut.isLabelRight(part, content)));
                }
            }
        }
        boolean repeated = repeatsHeader(part);
        RowCut rowCut = repeated ? RowCut.NONE : RowCut.of(part, pairs, openBottom || grid.openTop());
        boolean cut = rowCut != RowCut.NONE;
        boolean unexplained = !repeated && !cut && isRowWithoutLabel(part);
        if (unexplained) {
            doubtLastRow();
        }
        int offset = cut ? rows - 1 : rows;
        int continuedColumns = 0;
        for (RowCut.Pair pair : pairs) {
            if (repeated || (!cut && (pair.above().column != continuedColumns || !RowCut.continues(pair)))) {
                break;
            }
            continuedColumns += pair.above().columnSpan;
            join(pair, cut);
            pair.above().trust = pair.above().trust.and(pair.below().trust());
            if (rowCut == RowCut.LIKELY && !RowCut.isLabel(pair.above().text)) {
                pair.above().doubt();
            }
            continued.set(part.cells().indexOf(pair.below()), pair.above());
        }
        for (int i = 0; i < part.cells().size(); i++) {
            if (continued.get(i) == null) {
                CellContent content = part.cells().get(i);
                Grid.GridCell cell = content.cell();
                int column = nearest(union, grid.left(cell) + shift);
                int span = nearest(union, grid.right(cell) + shift) - column;
                Piece added = new Piece(cell.row() + offset, column, cell.rowSpan(), span, content);
                if (unexplained && cell.row() == 0) {
                    added.doubt();
                }
                pieces.add(added);
            }
        }
        rows = offset + grid.rows();
        openBottom = grid.openBottom();
    }

    /**
     * Whether the first row of the part has figures and no label, below a row that has both: one of the two may be a part
     * of the other.
     */
    private boolean isRowWithoutLabel(PageItem.TablePart part) {
        boolean figures = false;
        for (CellContent content : part.cells()) {
            if (content.cell().row() == 0 && !content.text().isEmpty()) {
                figures = true;
                if (RowCut.isLabel(content.text()) && !RowCut.isRemark(content.text())) {
                    return false;
                }
            }
        }
        return figures && pieces.stream().anyMatch(piece -> isFigure(piece) && piece.row == rows - 1);
    }

    private void doubtLastRow() {
        for (Piece piece : pieces) {
            if (piece.row == rows - 1 && !RowCut.isLabel(piece.text)) {
                piece.doubt();
            }
        }
    }

    private static boolean isFigure(Piece piece) {
        return !piece.text.isEmpty() && Characters.isDigit(piece.text.charAt(0));
    }

    private static void join(RowCut.Pair pair, boolean cut) {
        Piece above = pair.above();
        CellContent below = pair.below();
        above.rowSpan += below.cell().rowSpan() - (cut ? 1 : 0);
        if (above.text.isEmpty()) {
            above.text = below.text();
            above.readings = below.readings();
            above.box = below.box();
        } else if (!below.text().isEmpty()) {
            above.text = above.text + "\n" + below.text();
            above.readings = List.of();
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
}
