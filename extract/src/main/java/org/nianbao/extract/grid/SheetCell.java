// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.grid;

/**
 * A cell of a spreadsheet that shows something.
 *
 * @param row from 0
 * @param column from 0
 * @param text as displayed, trimmed; empty for a cell that only has a border
 * @param bordered whether a line is drawn at any of its sides
 */
public record SheetCell(int row, int column, String text, boolean bordered) {}
