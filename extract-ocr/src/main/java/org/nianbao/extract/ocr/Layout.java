// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.List;

/**
 * What stands where on an upright, straight page, before anything is read.
 *
 * @param page evened grey
 * @param blobs the ink that is left when ruling lines are taken out
 */
record Layout(Grey page, double dotsPerInch, List<Lattice> lattices, Blobs blobs, List<TextLine> lines) {
    static Layout of(Grey page, double dotsPerInch) {
        Ink ink = Inker.ink(page);
        Ink transposed = ink.transposed();
        Ink faint = Inker.faintInk(page);
        Ink faintTransposed = faint.transposed();
        Rules rows = Rules.along(ink, faint, faintTransposed, dotsPerInch, Rules.ROW_INCHES);
        Rules columns = Rules.along(transposed, faintTransposed, faint, dotsPerInch, Rules.COLUMN_INCHES);
        List<Lattice> lattices = new LatticeFinder(rows, columns, dotsPerInch).find();
        Ink withoutColumns = RuleEraser.withoutColumns(transposed, columns, lattices, dotsPerInch);
        Ink text = RuleEraser.withoutRows(withoutColumns.transposed(), rows, lattices, dotsPerInch);
        Blobs blobs = Blobs.of(text);
        return new Layout(page, dotsPerInch, lattices, blobs, new LineFinder(lattices, dotsPerInch).find(blobs));
    }

    /** A cropper for lines of this page. */
    Cropper cropper() {
        return new Cropper(page, blobs, lines, dotsPerInch < 250 ? 1 : 2);
    }
}
