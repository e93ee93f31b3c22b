// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/**
 * A paragraph of running text.
 *
 * @param text trimmed, never empty, line breaks kept as {@code \n}
 * @param trust how far the reader stands by the text
 */
public record Paragraph(String text, Location location, Trust trust) implements Block {
    /** A paragraph of digital text. */
    public Paragraph(String text, Location location) {
        this(text, location, Trust.PRINTED);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.paragraph(this);
    }
}
