// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * An element of a web page.
 *
 * @param scope CSS path of an enclosing element (for a cell, its table), shared between many locations; may be empty
 * @param step CSS path from there to the element itself; may be empty
 * @param row grid row from 1, or 0 outside a table
 * @param column grid column from 1, or 0 outside a table
 */
public record DomPath(String scope, String step, int row, int column) implements Location {
    /** The CSS path of the element that holds the text. */
    public String path() {
        if (scope.isEmpty()) {
            return step;
        }
        return step.isEmpty() ? scope : scope + " > " + step;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dom(this);
    }
}
