// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * A line that the document itself marks as a heading.
 *
 * @param level from 1, the outermost
 * @param text trimmed, line breaks kept as {@code \n}
 */
public record Heading(int level, String text, Location location) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.heading(this);
    }
}
