// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** Tracked changes, comments and bookmarks as Word 2003 writes them: one element whose type tells which. */
final class Annotations {
    private Annotations() {}

    /** Goes into the annotation just started if it holds inserted text; passes over all others. */
    static void enterInsertion(Markup xml) throws RejectionException {
        if (!"Word.Insertion".equals(xml.attribute("type"))) {
            xml.skip();
        }
    }

    /** Whether the annotation just started says that what it stands in was deleted. */
    static boolean isDeletion(Markup xml) {
        return "Word.Deletion".equals(xml.attribute("type"));
    }
}
