// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import org.nianbao.app.results.ResultFolder;
import org.nianbao.ingest.Rejected;

/** The results in a folder, of which a run that is broken off leaves what it has. */
record FolderOutput(ResultFolder folder) implements Output {
    @Override
    public void report(byte[] json) throws IOException {
        folder.report(json);
    }

    @Override
    public void rejected(Rejected rejected) throws IOException {
        folder.rejected(rejected);
    }

    @Override
    public void commit() throws IOException {
        folder.commit();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
