// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Trust;

/** A cell of the table that is being put together. */
final class Piece {
    final int row;
    final int column;
    int rowSpan;
    final int columnSpan;
    String text;
    boolean lastLineFull;
    Trust trust;
    List<String> readings;
    PageBox box;

    Piece(int row, int column, int rowSpan, int columnSpan, CellContent content) {
        this.row = row;
        this.column = column;
        this.rowSpan = rowSpan;
        this.columnSpan = columnSpan;
        this.text = content.text();
        this.lastLineFull = content.lastLineFull();
        this.trust = content.trust();
        this.readings = content.readings();
        this.box = content.box();
    }

    void doubt() {
        trust = Trust.DOUBTFUL;
    }
}
