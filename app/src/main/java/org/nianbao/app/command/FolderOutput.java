// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.app.json.ReportJson;
import org.nianbao.export.NewFile;
import org.nianbao.ingest.Rejected;

/**
 * The two files of a folder. They are written under hidden names and renamed at the end, so that a run that was broken
 * off leaves no file that looks whole, and a run over the same folder does not read them.
 */
final class FolderOutput implements Output {
    static final String REPORTS = "reports.jsonl";
    static final String REJECTED = "rejected.jsonl";

    private final Path folder;
    private final ReportJson json;
    private final NewFile reports;
    private final NewFile rejected;

    private FolderOutput(Path folder, ReportJson json, NewFile reports, NewFile rejected) {
        this.folder = folder;
        this.json = json;
        this.reports = reports;
        this.rejected = rejected;
    }

    /**
     * An output in {@code folder}, which is made where it is missing.
     *
     * @throws IOException where it cannot be written, or holds results that must not be replaced; says which
     */
    static FolderOutput open(Path folder, boolean overwrite, ReportJson json) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file; --out needs a folder");
        }
        for (String name : List.of(REPORTS, REJECTED)) {
            Path file = folder.resolve(name);
            if (Files.isDirectory(file)) {
                throw new IOException(file + " is a folder, and stands where the result should go");
            }
            if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file + " exists already; give --overwrite to replace it, or another --out");
            }
        }
        Files.createDirectories(folder);
        NewFile reports = NewFile.in(folder, REPORTS);
        try {
            return new FolderOutput(folder, json, reports, NewFile.in(folder, REJECTED));
        } catch (IOException e) {
            reports.close();
            throw e;
        }
    }

    /** The folder that the files are in. */
    Path folder() {
        return folder;
    }

    @Override
    public void report(byte[] line) throws IOException {
        reports.out().write(line);
    }

    @Override
    public void rejected(Rejected refusal) throws IOException {
        rejected.out().write(json.line(refusal));
    }

    @Override
    public void commit() throws IOException {
        reports.finish();
        rejected.finish();
        // The reports come last: where they are, the rejected ones are there as well.
        rejected.commit();
        reports.commit();
    }

    /** Drops what was not committed. May be called by a shutdown hook. */
    @Override
    public void close() throws IOException {
        rejected.close();
        reports.close();
    }
}
