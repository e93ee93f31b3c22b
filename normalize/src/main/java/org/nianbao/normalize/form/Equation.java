// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Severity;

/**
 * One sum that the figures of a report must satisfy: the left side equals the right side.
 *
 * @param id with its scope after a slash
 * @param table key of the table
 * @param left the printed total, or the left side of a balance
 * @param right the addends
 * @param balance true where both sides are sums of several cells
 */
public record Equation(String id, Severity severity, String table, List<Term> left, List<Term> right, boolean balance) {
    public Equation {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * A cell, or a group of them that may be printed as one row.
     *
     * @param subtotal the row that stands for the group; where it is printed the leaves are not added as well; null for
     *     a plain cell
     * @param leaves the cells
     * @param total true for a cell that is itself a total: the check says nothing where it is missing
     */
    public record Term(@Nullable CellKey subtotal, List<CellKey> leaves, boolean total) {
        public Term {
            leaves = List.copyOf(leaves);
        }
    }
}
