// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.archive.EntrySource;
import org.nianbao.ingest.archive.Trail;

/**
 * Gives the documents of a web archive under the addresses that they were captured from, in stored order. Holds one
 * record at a time. Where the archive is broken it says so once, and goes on with the next whole record.
 */
final class WarcSource implements EntrySource {
    /** A file with more broken places than this is no archive that something happened to. */
    private static final int MOST_BROKEN = 1_000;

    private final String uri;
    private final Opener opener;
    private final CaptureReader captures;
    private @Nullable RecordCutter cutter;
    private boolean toldAny;
    private boolean recovering;
    private int broken;

    /** Opens the archive anew. */
    interface Opener {
        /** The archive from {@code place} on, where a record starts. */
        RecordCutter openAt(long place) throws IOException;
    }

    WarcSource(String uri, Opener opener, CaptureReader captures) {
        this.uri = uri;
        this.opener = opener;
        this.captures = captures;
    }

    @Override
    public boolean advance(Trail trail) {
        try {
            RecordCutter records = cutter;
            if (records == null) {
                records = opener.openAt(0);
                cutter = records;
            }
            return step(records, trail);
        } catch (IOException e) {
            trail.refuse(uri, RejectionCode.UNREADABLE, "the archive cannot be read on: " + e.getMessage());
            return false;
        }
    }

    private boolean step(RecordCutter records, Trail trail) throws IOException {
        try {
            RecordHeader header = records.next();
            if (header == null) {
                if (!toldAny) {
                    trail.refuse(uri, RejectionCode.EMPTY, "a web archive without documents");
                }
                return false;
            }
            CaptureReader.Outcome outcome = captures.read(header, records);
            records.end();
            recovering = false;
            toldAny |= outcome.tell(trail);
            return true;
        } catch (BrokenBytes e) {
            return goOn(e, records, trail);
        }
    }

    private boolean goOn(BrokenBytes e, RecordCutter records, Trail trail) throws IOException {
        if (!recovering) {
            toldAny = true;
            trail.refuse(uri, e.code(), "at byte " + e.place() + ": " + e.getMessage());
        }
        recovering = true;
        if (++broken > MOST_BROKEN) {
            trail.refuse(uri, RejectionCode.DAMAGED, "broken in too many places; what is left is not read");
            return false;
        }
        return records.recover(e);
    }

    @Override
    public void close() throws IOException {
        if (cutter != null) {
            cutter.close();
        }
    }
}
