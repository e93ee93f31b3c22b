// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nianbao.normalize.form.BlockDefinition;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.TableDefinition;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.label.Similarity;

/** A table of a form, made ready for alignment: one row axis over all blocks, one column axis for each block. */
public final class FormTable {
    /** Shorter corner labels, such as 信息内容, are too near to others to be known by similarity. */
    private static final int LONG_CORNER = 12;

    private final String formId;
    private final TableDefinition definition;
    private final Axis rows = new Axis();
    private final List<Axis> columns = new ArrayList<>();
    private final List<FormCell[]> cellsByRow = new ArrayList<>();
    private final Set<String> corners = new HashSet<>();
    private final Set<String> banners = new HashSet<>();
    private final Set<String> headerLabels = new HashSet<>();
    private final int longestRowLabel;

    public FormTable(String formId, TableDefinition definition) {
        this.formId = formId;
        this.definition = definition;
        for (BlockDefinition block : definition.blocks()) {
            Axis blockColumns = new Axis();
            blockColumns.add(0, block.columns());
            rows.add(columns.size(), block.rows());
            columns.add(blockColumns);
            addCells(block, blockColumns.leaves().size());
            block.corners().forEach(c -> corners.add(LabelFolder.fold(c).text()));
            block.banners().forEach(b -> banners.add(LabelFolder.fold(b).text()));
        }
        columns.forEach(axis -> headerLabels.addAll(axis.labels()));
        headerLabels.addAll(corners);
        headerLabels.addAll(banners);
        longestRowLabel = rows.labels().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Cells are listed row by row, so that each run of a block's width is one row. */
    private void addCells(BlockDefinition block, int width) {
        for (int at = 0; at < block.cells().size(); at += width) {
            cellsByRow.add(block.cells().subList(at, at + width).toArray(new FormCell[0]));
        }
    }

    public String formId() {
        return formId;
    }

    public TableDefinition definition() {
        return definition;
    }

    public Axis rows() {
        return rows;
    }

    public Axis columns(int block) {
        return columns.get(block);
    }

    public int blocks() {
        return columns.size();
    }

    public FormCell cell(AxisLeaf row, AxisLeaf column) {
        return cellsByRow.get(row.index())[column.index()];
    }

    public boolean isCorner(String text) {
        if (corners.contains(text)) {
            return true;
        }
        for (String corner : corners) {
            // A long remark that lost characters; taken for a column it would shift all values by one.
            if (corner.length() >= LONG_CORNER
                    && Similarity.atMost(corner, text) >= Thresholds.SIMILAR
                    && Similarity.of(corner, text) >= Thresholds.SIMILAR) {
                return true;
            }
        }
        return false;
    }

    public boolean isBanner(String text) {
        return banners.contains(text);
    }

    /** Whether the table has a single row without a label, so that only its header can be recognised. */
    public boolean hasUnlabelledRow() {
        return rows.leaves().size() == 1
                && rows.leaves().get(0).labels().exact().isEmpty();
    }

    boolean isColumn(String text) {
        for (Axis axis : columns) {
            if (axis.knows(text)) {
                return true;
            }
        }
        return false;
    }

    boolean isRow(String text) {
        return rows.knows(text);
    }

    /** Folded labels of columns, corners and banners. */
    public Set<String> headerLabels() {
        return headerLabels;
    }

    /** Length of the longest folded row label. */
    public int longestRowLabel() {
        return longestRowLabel;
    }

    /** Every folded label by which the table can be recognised. */
    public Set<String> labels() {
        Set<String> labels = new HashSet<>(rows.labels());
        labels.addAll(headerLabels);
        return labels;
    }
}
