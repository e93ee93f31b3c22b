// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import org.jspecify.annotations.Nullable;

/** What a cell's properties say. Filled while they are read. */
final class CellTraits {
    /** A cell's part in a merged one. */
    enum Merge {
        NONE,
        STARTS,
        GOES_ON
    }

    private int columnSpan = 1;
    private boolean spanStated;
    private int width;
    private Merge vertical = Merge.NONE;
    private @Nullable Merge trackedVertical;
    private Merge horizontal = Merge.NONE;
    private boolean deleted;

    int columnSpan() {
        return columnSpan;
    }

    /** Whether the markup states the span at all. */
    boolean isSpanStated() {
        return spanStated;
    }

    void setColumnSpan(int columnSpan) {
        this.columnSpan = columnSpan;
        this.spanStated = true;
    }

    /** In twentieths of a point, or 0 where none is stated. */
    int width() {
        return width;
    }

    void setWidth(int width) {
        this.width = width;
    }

    /** As a tracked change wants it, where there is one. */
    Merge vertical() {
        return trackedVertical == null ? vertical : trackedVertical;
    }

    void setTrackedVertical(Merge vertical) {
        trackedVertical = vertical;
    }

    /** Whether the cell was deleted by a tracked change. */
    boolean isDeleted() {
        return deleted;
    }

    void setDeleted() {
        deleted = true;
    }

    void setVertical(Merge vertical) {
        this.vertical = vertical;
    }

    Merge horizontal() {
        return horizontal;
    }

    void setHorizontal(Merge horizontal) {
        this.horizontal = horizontal;
    }
}
