// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/** How far the positions of a table's cells can be trusted. */
public enum Geometry {
    /** Rows, columns and spans as the format states them: HTML, DOCX. */
    EXPLICIT,
    /** Read from ruling lines on a page. */
    RULED,
    /**
     * Text whose merged cells are lost: a cell's column is the number of its slot in the row; a slot swallowed by a
     * merged cell is an empty cell, most often at the row's end.
     */
    RAGGED,
    /** Text that lost its separators. */
    NONE
}
