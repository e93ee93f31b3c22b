// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import org.nianbao.ingest.Rejected;

/** Reports to standard output, rejected inputs as readable lines to standard error. */
final class StandardOutput implements Output {
    private final Console console;

    StandardOutput(Console console) {
        this.console = console;
    }

    @Override
    public void report(byte[] json) throws IOException {
        console.out().write(json);
    }

    @Override
    public void rejected(Rejected rejected) {
        console.err().println(Summary.describe(rejected));
        console.err().flush();
    }

    @Override
    public void commit() throws IOException {
        console.out().flush();
    }

    @Override
    public void close() {
        // Standard output belongs to the caller.
    }
}
