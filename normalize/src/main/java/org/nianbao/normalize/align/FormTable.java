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

/** A table of a form, made ready for alignment: one row axis over all blocks, one column axis for each block. */
public final class FormTable {
    private final String formId;
    private final TableDefinition definition;
    private final Axis rows = new Axis();
    private final List<Axis> columns = new ArrayList<>();
    private final List<FormCell[]> cellsByRow = new ArrayList<>();
    private final Set<String> corners = new HashSet<>();
    private final Set<String> banners = new HashSet<>();

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

    Axis rows() {
        return rows;
    }

    Axis columns(int block) {
        return columns.get(block);
    }

    int blocks() {
        return columns.size();
    }

    FormCell cell(AxisLeaf row, AxisLeaf column) {
        return cellsByRow.get(row.index())[column.index()];
    }

    boolean isCorner(String text) {
        return corners.contains(text);
    }

    boolean isBanner(String text) {
        return banners.contains(text);
    }

    /** Whether the table has a single row without a label, so that only its header can be recognised. */
    boolean hasUnlabelledRow() {
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

    /** Every folded label by which the table can be recognised. */
    Set<String> labels() {
        Set<String> labels = new HashSet<>(rows.labels());
        columns.forEach(axis -> labels.addAll(axis.labels()));
        labels.addAll(corners);
        labels.addAll(banners);
        return labels;
    }
}
