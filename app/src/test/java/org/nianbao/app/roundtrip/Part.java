// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a printed report.
 *
 * @param text lines of a title are parted by {@code \n}
 * @param table of a table part, else null
 */
record Part(Kind kind, String text, @Nullable PrintedTable table) {
    enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        TABLE
    }

    static Part title(String text) {
        return new Part(Kind.TITLE, text, null);
    }

    static Part heading(String text) {
        return new Part(Kind.HEADING, text, null);
    }

    static Part paragraph(String text) {
        return new Part(Kind.PARAGRAPH, text, null);
    }

    static Part of(PrintedTable table) {
        return new Part(Kind.TABLE, "", table);
    }
}
