// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * A paragraph of running text.
 *
 * @param text trimmed, never empty, line breaks kept as {@code \n}
 */
public record Paragraph(String text, Location location) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.paragraph(this);
    }
}
