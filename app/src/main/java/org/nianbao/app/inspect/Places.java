// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Block;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Heading;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.Paragraph;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.Table;
import org.nianbao.extract.TextSpan;

/** Places in few words. */
final class Places implements Location.Visitor<String> {
    private static final Places WORDS = new Places();

    private Places() {}

    /** The place, or an empty string where there is none. */
    static String of(@Nullable Location location) {
        return location == null ? "" : location.accept(WORDS);
    }

    /** Where a block stands. */
    static Location of(Block block) {
        return block.accept(new Block.Visitor<>() {
            @Override
            public Location heading(Heading heading) {
                return heading.location();
            }

            @Override
            public Location paragraph(Paragraph paragraph) {
                return paragraph.location();
            }

            @Override
            public Location table(Table table) {
                return table.location();
            }
        });
    }

    @Override
    public String dom(DomPath path) {
        String cell = path.row() > 0 ? "row " + path.row() + ", column " + path.column() + ": " : "";
        return cell + path.path();
    }

    @Override
    public String page(PageBox box) {
        return "page " + box.page() + ": " + Math.round(box.left()) + ", " + Math.round(box.top()) + " to "
                + Math.round(box.right()) + ", " + Math.round(box.bottom());
    }

    @Override
    public String text(TextSpan span) {
        return "line " + span.line() + ": " + span.start() + " to " + span.end();
    }

    @Override
    public String part(PartPath path) {
        if (path.table() == 0) {
            return path.part();
        }
        return path.part() + ": table " + path.table() + ", row " + path.row() + ", cell " + path.cell();
    }
}
