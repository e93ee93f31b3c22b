// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.html;

import org.nianbao.extract.Block;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.Table;

/** The CSS path of a block. */
final class BlockPath implements Block.Visitor<String> {
    @Override
    public String heading(Heading heading) {
        return Pages.dom(heading.location()).path();
    }

    @Override
    public String paragraph(Paragraph paragraph) {
        return Pages.dom(paragraph.location()).path();
    }

    @Override
    public String table(Table table) {
        return Pages.dom(table.location()).path();
    }
}
