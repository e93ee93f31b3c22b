// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.word;

import java.util.function.BooleanSupplier;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.RejectionException;

/** The same content written twice, for newer and older programs: read once. */
final class Alternatives {
    private Alternatives() {}

    /** Reads the content of the element just started. */
    @FunctionalInterface
    interface Content {
        void read() throws RejectionException;
    }

    /**
     * Reads the choices of the element just started up to the first that says something.
     *
     * @param content reads one choice
     * @param saysSomething whether anything has been read
     */
    static void read(Markup xml, Content content, BooleanSupplier saysSomething) throws RejectionException {
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (saysSomething.getAsBoolean()) {
                xml.skip();
            } else {
                content.read();
            }
        }
    }
}
