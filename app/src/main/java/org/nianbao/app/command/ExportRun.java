// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.nianbao.app.dataset.DataSetWriter;
import org.nianbao.app.dataset.ExportSettings;
import org.nianbao.app.tidy.Inventory;
import org.nianbao.normalize.form.Forms;

/** One run of an export, after a conversion or by itself. */
final class ExportRun {
    private final Console console;
    private final Path out;
    private final DataSetWriter writer;
    private final boolean quiet;

    /** @param data a {@code reports.jsonl}, which may not be there yet when the run is only checked */
    ExportRun(Console console, Path data, Path out, ExportSettings settings, Forms forms, int threads, boolean quiet) {
        this.console = console;
        this.out = out;
        this.writer = new DataSetWriter(data, out, settings, forms, threads);
        this.quiet = quiet;
    }

    /** Refuses what cannot end well, before any work is done. */
    void check(boolean overwrite) throws IOException {
        writer.check(overwrite);
    }

    void run() throws IOException {
        Inventory inventory = writer.write();
        if (quiet) {
            return;
        }
        PrintWriter err = console.err();
        Map<String, Long> rows = inventory.rows();
        err.println("Exported " + rows.get("reports") + " reports, " + rows.get("values") + " values, "
                + rows.get("checks") + " checks, " + rows.get("rejected") + " rejected");
        inventory.notes().forEach(note -> err.println("Note: " + note));
        for (Inventory.Entry entry : inventory.entries()) {
            err.println("  " + out.resolve(entry.file().name()) + "  " + entry.sizeBytes() + " bytes");
        }
        err.flush();
    }
}
