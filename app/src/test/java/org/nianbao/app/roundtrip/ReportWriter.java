// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.IOException;
import java.util.Random;

/** Writes a report as a file of some container and dialect. */
interface ReportWriter {
    /** The bytes; small choices that a reader must not care about are drawn. */
    byte[] write(FilledReport report, Random random) throws IOException;

    /** Name of the dialect, for messages. */
    String name();

    /** The ending of its files, dot included. */
    String ending();

    /** Whether an empty cell can be told from no cell. */
    default boolean showsBlanks() {
        return true;
    }

    /** Whether merged cells are written as such. */
    default boolean hasSpans() {
        return false;
    }
}
