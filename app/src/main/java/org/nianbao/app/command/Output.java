// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.Closeable;
import java.io.IOException;
import org.nianbao.ingest.Rejected;

/** Where the results of a conversion go, one after another. */
interface Output extends Closeable {
    /** Takes the JSON of a report, ended by a line feed. */
    void report(byte[] json) throws IOException;

    void rejected(Rejected rejected) throws IOException;

    /** Makes the whole result visible, which closing alone does not. */
    void commit() throws IOException;
}
