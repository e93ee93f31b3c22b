// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.nianbao.ingest.ArchivePosition;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.archive.EntrySource;
import org.nianbao.ingest.archive.Trail;

/** Gives the documents of a file of rows, in order. Holds one row at a time. */
final class RowSource implements EntrySource {
    private static final String CONTENT_TYPE = "text/plain; charset=utf-8";

    private final String uri;
    private final Lines lines;
    private final Instant modified;
    private final RowFields fields;
    private final RowParser parser;
    private final Limits limits;
    private boolean toldAny;

    RowSource(String uri, Lines lines, Instant modified, RowFields fields, Limits limits) {
        this.uri = uri;
        this.lines = lines;
        this.modified = modified;
        this.fields = fields;
        this.parser = new RowParser(fields, limits);
        this.limits = limits;
    }

    @Override
    public boolean advance(Trail trail) {
        Lines.Line line;
        try {
            line = lines.next();
        } catch (Packing.GrownTooFar e) {
            return end(trail, RejectionCode.EXPANSION, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            String message = "cannot be read on behind line " + lines.number() + ": " + e.getMessage();
            return end(trail, RejectionCode.DAMAGED, message);
        }
        if (line == null) {
            return !toldAny && end(trail, RejectionCode.EMPTY, "a file without rows");
        }
        if (!isBlank(line)) {
            toldAny = true;
            take(line, trail);
        }
        return true;
    }

    private boolean end(Trail trail, RejectionCode code, String message) {
        trail.refuse(uri, code, message);
        return false;
    }

    private static boolean isBlank(Lines.Line line) {
        if (line.bytes() == null) {
            return false;
        }
        for (byte b : line.bytes()) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private void take(Lines.Line line, Trail trail) {
        String lineUri = uri + "#" + line.number();
        try {
            if (line.bytes() == null) {
                throw RowParser.refused(
                        RejectionCode.TOO_LARGE,
                        "a line of " + line.length() + " bytes, more than " + limits.maxBytes());
            }
            give(parser.parse(line.bytes()), lineUri, new ArchivePosition(uri, line.offset()), trail);
        } catch (RejectionException e) {
            trail.refuse(lineUri, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void give(Row row, String lineUri, ArchivePosition position, Trail trail) throws RejectionException {
        String text = row.text();
        if (text == null) {
            throw RowParser.refused(RejectionCode.NOT_A_DOCUMENT, "the row has no field " + fields.text());
        }
        Instant date = row.date() == null ? modified : RowDates.parse(row.date());
        if (date == null) {
            throw RowParser.refused(
                    RejectionCode.DAMAGED,
                    "no date that can be read in the field " + fields.date() + ": " + row.date());
        }
        String address = row.url() == null || row.url().isBlank() ? lineUri : row.url();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        trail.give(address, () -> new RawDocument(address, bytes, date, CONTENT_TYPE, position, null));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
