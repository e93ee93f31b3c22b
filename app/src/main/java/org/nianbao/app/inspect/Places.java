// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import org.jspecify.annotations.Nullable;
import org.nianbao.extract.DomPath;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageBox;
import org.nianbao.extract.PartPath;
import org.nianbao.extract.TextSpan;

/** Places in few words. */
final class Places implements Location.Visitor<String> {
    private static final Places WORDS = new Places();

    private Places() {}

    /** The place, or an empty string where there is none. */
    static String of(@Nullable Location location) {
        return location == null ? "" : location.accept(WORDS);
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
