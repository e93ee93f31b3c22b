// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.OrderedWork;
import org.nianbao.app.json.CroissantJson;
import org.nianbao.app.json.DataPackageJson;
import org.nianbao.app.json.RejectedLines;
import org.nianbao.app.json.TidyLines;
import org.nianbao.app.tidy.Inventory;
import org.nianbao.app.tidy.TidyRows;
import org.nianbao.app.tidy.TidyTables;
import org.nianbao.export.NewFile;
import org.nianbao.export.Table;
import org.nianbao.normalize.form.Forms;

/** Writes one data set. Used once. */
public final class DataSetWriter {
    private static final String REJECTED = "rejected.jsonl";
    private static final String PACKAGE = "datapackage.json";
    private static final String CROISSANT = "croissant.json";

    private final Path data;
    private final Path folder;
    private final ExportSettings settings;
    private final TidyTables tables;
    private final int threads;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long zeroed;
    private long inexact;

    /**
     * @param data a {@code reports.jsonl}; the {@code rejected.jsonl} beside it is taken as well
     * @param folder where the files go
     */
    public DataSetWriter(Path data, Path folder, ExportSettings settings, Forms forms, int threads) {
        this.data = data;
        this.folder = folder;
        this.settings = settings;
        this.tables = new TidyTables(forms);
        this.threads = threads;
    }

    /**
     * Refuses what cannot end well, before any work is done: formats that are not installed, results that exist.
     *
     * @throws IOException that says which
     */
    public void check(boolean overwrite) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file; --out needs a folder");
        }
        for (String name : fileNames()) {
            Path file = folder.resolve(name);
            if (Files.isDirectory(file)) {
                throw new IOException(file + " is a folder, and stands where the result should go");
            }
            if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file + " exists already; give --overwrite to replace it, or another --out");
            }
        }
    }

    private List<String> fileNames() throws IOException {
        List<String> names = new ArrayList<>(List.of("codebook.csv", PACKAGE, CROISSANT));
        for (ExportFormat format : settings.formats()) {
            if (format != ExportFormat.JSONL) {
                names.addAll(format.provider().fileNames(tables.all()));
            } else {
                for (Path file : lines()) {
                    if (!CopiedLines.isThere(folder, file)) {
                        names.add(String.valueOf(file.getFileName()));
                    }
                }
            }
        }
        return names;
    }

    private List<Path> lines() {
        Path rejected = data.resolveSibling(REJECTED);
        return Files.isRegularFile(rejected) ? List.of(data, rejected) : List.of(data);
    }

    /**
     * Writes everything, or nothing.
     *
     * @throws IOException where the data is no reports, or the result cannot be written; says which
     */
    public Inventory write() throws IOException {
        Files.createDirectories(folder);
        Thread cleaning = new Thread(this::removeParts);
        Runtime.getRuntime().addShutdownHook(cleaning);
        try (OpenSinks sinks =
                OpenSinks.open(folder, settings, tables.all(), tables.codebook().codebook(), lines())) {
            feed(sinks);
            sinks.finish();
            notes.addAll(sinks.notes());
            Inventory inventory = new Inventory(
                    FileHashes.of(sinks.files()), rows, settings.blankAsZero(), zeroed, settings.licence(), notes);
            describe(sinks, inventory);
            return inventory;
        } finally {
            Runtime.getRuntime().removeShutdownHook(cleaning);
        }
    }

    /** The data package comes last: where it is, all that it names is there as well. */
    private void describe(OpenSinks sinks, Inventory inventory) throws IOException {
        try (NewFile croissant = NewFile.in(folder, CROISSANT);
                NewFile description = NewFile.in(folder, PACKAGE)) {
            croissant.out().write(CroissantJson.write(inventory));
            croissant.finish();
            description.out().write(DataPackageJson.write(inventory));
            description.finish();
            Files.deleteIfExists(folder.resolve(PACKAGE));
            sinks.commit();
            croissant.commit();
            description.commit();
        }
    }

    private void feed(OpenSinks sinks) throws IOException {
        List<Table> made = List.of(tables.reports(), tables.valueTable(), tables.checks());
        // Also where nothing but the lines is wanted: lines that are no reports are no data set.
        pass(sinks, false, made);
        if (sinks.any(true)) {
            for (Table table : made) {
                pass(sinks, true, List.of(table));
            }
        }
        still(sinks, tables.rejectedTable(), rejected());
        still(sinks, tables.codebook().codebook(), tables.codebookRows());
        still(sinks, tables.codebook().crosswalk(), tables.codebook().crosswalkRows());
        if (inexact > 0) {
            notes.add(
                    inexact + " numbers have more digits than a floating-point number holds; csv and postgres have them"
                            + " exactly, the others rounded");
        }
    }

    private void still(OpenSinks sinks, Table table, List<@Nullable Object[]> all) throws IOException {
        rows.put(table.name(), (long) all.size());
        sinks.rows(false, table, all);
        sinks.rows(true, table, all);
    }

    private List<@Nullable Object[]> rejected() throws IOException {
        Path file = data.resolveSibling(REJECTED);
        if (!Files.isRegularFile(file)) {
            notes.add("no " + REJECTED + " beside " + data + ": the table rejected is empty");
            return List.of();
        }
        return RejectedLines.read(file);
    }

    /** Reads the lines once. */
    private void pass(OpenSinks sinks, boolean ordered, List<Table> wanted) throws IOException {
        long[] counts = new long[wanted.size()];
        zeroed = 0;
        inexact = 0;
        try (TidyLines lines = TidyLines.open(data, tables, settings.blankAsZero())) {
            new OrderedWork(threads).run(lines.blocks(), lines, batch -> {
                if (batch.bad() != null) {
                    throw new BadLineException(batch.bad());
                }
                TidyRows made = batch.rows();
                zeroed += made.zeroed();
                inexact += made.inexact();
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += made.of(wanted.get(i)).size();
                    sinks.rows(ordered, wanted.get(i), made.of(wanted.get(i)));
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException("cannot read " + data + ": " + e.getMessage(), e);
        }
        for (int i = 0; i < counts.length; i++) {
            rows.put(wanted.get(i).name(), counts[i]);
        }
    }

    private void removeParts() {
        String end = "." + ProcessHandle.current().pid() + ".part";
        try (var files = Files.newDirectoryStream(folder, "*" + end + "*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The process is ending; a hidden file may stay behind.
        }
    }
}
