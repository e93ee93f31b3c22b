// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.results;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.convert.FailedCheckWords;
import org.nianbao.app.json.FinishedLine;
import org.nianbao.app.json.FinishedLineReader;
import org.nianbao.app.json.ReportJson;
import org.nianbao.app.results.FinishedFile.FoundLine;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.Stage;
import org.nianbao.ingest.detect.Sha256;

/**
 * The folder of a run's results. Both files grow under hidden names and get their own names when the run is through, so
 * that no file looks whole that is not. A run that was broken off, at whatever moment, can be gone on with: its lines stand
 * in the order of the inputs, so that what is right of them is a beginning that stays as it is.
 *
 * <p>Written by one thread; {@link #known} may be asked by many.
 */
public final class ResultFolder implements Closeable {
    public static final String REPORTS = "reports.jsonl";
    public static final String REJECTED = "rejected.jsonl";

    private static final String LOCK = ".nianbao-lock";

    /** What to do with results that the folder holds already. */
    public enum Earlier {
        /** Nothing: it is a mistake. */
        REFUSE,
        /** Replace them when the run is through. */
        OVERWRITE,
        /** Take over what is right of them. */
        RESUME
    }

    private final Path folder;
    private final ReportJson json;
    private final FileChannel lock;
    private final ResultFile reports;
    private final ResultFile rejected;
    private final List<FinishedFile> finished;
    private final Journal journal;
    private final Journal earlier;
    private final AtomicLong takenOver = new AtomicLong();
    private final FinishedLineReader reader = new FinishedLineReader();

    private ResultFolder(
            Path folder,
            ReportJson json,
            FileChannel lock,
            ResultFile reports,
            ResultFile rejected,
            List<FinishedFile> finished,
            Journal journal,
            Journal earlier) {
        this.folder = folder;
        this.json = json;
        this.lock = lock;
        this.reports = reports;
        this.rejected = rejected;
        this.finished = finished;
        this.journal = journal;
        this.earlier = earlier;
    }

    /**
     * The results in a folder, which is made where it is missing.
     *
     * @throws IOException where it cannot be written, holds results that must not be replaced, or is written to by
     *     another run; says which
     */
    public static ResultFolder open(Path folder, Earlier earlier, RunStamp stamp, ReportJson json) throws IOException {
        check(folder, earlier);
        Files.createDirectories(folder);
        FileChannel lock = lock(folder);
        try {
            // Results under their own names may be those of another program than what lies half done beside them.
            RunStamp last = RunStamp.read(folder, RunStamp.FINISHED);
            boolean same = stamp.equals(last);
            List<FinishedFile> finished = earlier == Earlier.RESUME && last != null && last.readsLike(stamp)
                    ? finished(folder, same)
                    : List.of();
            boolean goOn = earlier == Earlier.RESUME && stamp.equals(RunStamp.read(folder, RunStamp.PART));
            ResultFile reports = ResultFile.open(folder, REPORTS, goOn);
            ResultFile rejected = ResultFile.open(folder, REJECTED, goOn);
            stamp.write(folder);
            return new ResultFolder(
                    folder,
                    json,
                    lock,
                    reports,
                    rejected,
                    finished,
                    Journal.open(folder, goOn),
                    Journal.finished(folder));
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static void check(Path folder, Earlier earlier) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file; --out needs a folder");
        }
        for (String name : List.of(REPORTS, REJECTED)) {
            Path file = folder.resolve(name);
            if (Files.isDirectory(file)) {
                throw new IOException(file + " is a folder, and stands where the result should go");
            }
            if (earlier == Earlier.REFUSE && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(
                        file + " exists already; give --overwrite to replace it, --resume to convert only "
                                + "what is new, or another --out");
            }
            Path hidden = ResultFile.hidden(folder, name);
            if (earlier == Earlier.REFUSE && Files.exists(hidden) && Files.size(hidden) > 0) {
                throw new IOException("a run that was broken off left its results in " + folder
                        + "; give --resume to go on with it, --overwrite to begin anew, or another --out");
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
        }
        if (held == null) {
            channel.close();
            throw new IOException("another run writes to " + folder);
        }
        return channel;
    }

    /**
     * The finished files. Where only the forms have changed, the documents that nobody could read are still unreadable;
     * all others may come to something else.
     */
    private static List<FinishedFile> finished(Path folder, boolean same) throws IOException {
        FinishedFile rejected = FinishedFile.open(
                folder.resolve(REJECTED), line -> line.rejected() != null && isLasting(line.rejected(), same));
        FinishedFile reports = same ? FinishedFile.open(folder.resolve(REPORTS), line -> true) : null;
        return java.util.stream.Stream.of(reports, rejected)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** A document that took too long or too much, or met a bug, is worth another try: with more time, or by better luck. */
    private static boolean isLasting(Rejected rejected, boolean same) {
        return switch (rejected.code()) {
            case TIMEOUT, OUT_OF_MEMORY, CRASH -> false;
            default -> same || rejected.stage() != Stage.NORMALIZE;
        };
    }

    /**
     * What this document came to in the run that is gone on with, if that is the next line that it left: then the line
     * stays where it is, and must not be written again. Else null.
     *
     * @param bundle digest of what the document is looked at with, or null where it stands alone
     */
    public @Nullable Converted keep(RawDocument raw, @Nullable String bundle) throws IOException {
        if (bundle != null && journal.joined(bundle)) {
            return joined(raw);
        }
        DocumentKey key = DocumentKey.of(raw, Sha256.of(raw.bytes()));
        Converted kept = keep(reports, key, bundle);
        return kept == null ? keep(rejected, key.rejected(), bundle) : kept;
    }

    private Converted joined(RawDocument raw) {
        takenOver.incrementAndGet();
        return Converted.joined(raw.uri() + " (by an earlier run)");
    }

    private @Nullable Converted keep(ResultFile file, DocumentKey key, @Nullable String bundle) throws IOException {
        byte[] line = file.peek();
        FinishedLine finishedLine = line == null ? null : reader.read(line);
        if (line == null
                || finishedLine == null
                || !DocumentKey.of(finishedLine).equals(key)
                || !journal.madeWith(bundle, line)) {
            return null;
        }
        file.keep();
        takenOver.incrementAndGet();
        return converted(line, finishedLine);
    }

    /** As {@link #keep(RawDocument, String)}, for an input of which no bytes could be had. */
    public @Nullable Converted keep(Rejected refusal) throws IOException {
        byte[] line = rejected.peek();
        if (line == null || !Arrays.equals(line, json.line(refusal))) {
            return null;
        }
        rejected.keep();
        takenOver.incrementAndGet();
        return Converted.refused(refusal);
    }

    /**
     * What this document came to in an earlier run that was carried through, under the same conditions; or null.
     *
     * @throws java.io.UncheckedIOException where the earlier results cannot be read
     */
    public @Nullable Converted known(RawDocument raw, @Nullable String bundle) {
        if (finished.isEmpty()) {
            return null;
        }
        if (bundle != null && earlier.joined(bundle)) {
            return joined(raw);
        }
        DocumentKey key = DocumentKey.of(raw, Sha256.of(raw.bytes()));
        try {
            for (FinishedFile file : finished) {
                FoundLine found = file.find(key);
                found = found == null ? file.find(key.rejected()) : found;
                if (found != null && earlier.madeWith(bundle, found.bytes())) {
                    takenOver.incrementAndGet();
                    return converted(found.bytes(), found.line());
                }
            }
            return null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the earlier results cannot be read: " + e.getMessage(), e);
        }
    }

    private static Converted converted(byte[] bytes, FinishedLine line) {
        Rejected refusal = line.rejected();
        if (refusal != null) {
            return Converted.refused(refusal);
        }
        List<String> failed = line.failedChecks().stream()
                .map(check ->
                        FailedCheckWords.of(line.uri(), check.id(), check.reported(), check.computed(), check.cause()))
                .toList();
        return Converted.report(bytes, failed, line.suspectValues());
    }

    /** How many inputs were not converted, since an earlier run had done so. */
    public long takenOver() {
        return takenOver.get();
    }

    /** Takes what a later run must know of a document that was looked at with others, before its line. */
    public void note(Converted result) throws IOException {
        journal.note(result);
    }

    /** Takes the JSON of a report, ended by a line feed. */
    public void report(byte[] line) throws IOException {
        reports.write(line);
    }

    /** Takes a document that became no report. */
    public void rejected(Rejected refusal) throws IOException {
        rejected.write(json.line(refusal));
    }

    /** Gives both files their names. */
    public void commit() throws IOException {
        reports.finish();
        rejected.finish();
        journal.finish();
        RunStamp.unsettle(folder);
        // The reports come last: where they are, the rejected ones are there as well.
        rejected.commit();
        reports.commit();
        Journal.commit(folder);
        RunStamp.commit(folder);
    }

    /** Closes the files; what was not committed stays for a later run to go on with. */
    @Override
    public void close() throws IOException {
        for (FinishedFile file : finished) {
            file.close();
        }
        journal.close();
        rejected.close();
        reports.close();
        lock.close();
    }
}
