// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

/** A piece of a document, in reading order. */
public sealed interface Block permits Heading, Paragraph, Table {
    <R> R accept(Visitor<R> visitor);

    /** One method per kind of block. */
    interface Visitor<R> {
        R heading(Heading heading);

        R paragraph(Paragraph paragraph);

        R table(Table table);
    }
}
