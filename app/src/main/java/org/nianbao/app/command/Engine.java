// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.convert.OrderedWork;
import org.nianbao.app.join.Bundle;
import org.nianbao.app.join.Conversion;
import org.nianbao.app.join.Known;
import org.nianbao.app.join.Piece;
import org.nianbao.app.json.ReportJson;
import org.nianbao.app.worker.IsolatedConversion;
import org.nianbao.app.worker.WorkerSettings;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionException;

/** Where documents are converted: in this process, or in others that a document may bring down. */
@FunctionalInterface
interface Engine {
    /** Converts all inputs and hands over the results in their order, on the calling thread. */
    void run(Iterator<Piece> inputs, Known known, OrderedWork.Sink<Converted> sink) throws IOException;

    /**
     * Threads of this process.
     *
     * @param prettyUri uri of the input that is written over many lines, or null for none
     */
    static Engine inProcess(Converter converter, Limits limits, int threads, @Nullable String prettyUri) {
        Conversion conversion = new Conversion(converter, ReportJson.standard(), prettyUri);
        return (inputs, known, sink) ->
                new OrderedWork(threads).run(inputs, piece -> convert(conversion, piece, limits, known), sink);
    }

    private static Converted convert(Conversion conversion, Piece piece, Limits limits, Known known) {
        Bundle bundle = piece.bundle(limits);
        if (!(piece.entry() instanceof Entry.Found found)) {
            return conversion.convert(piece.entry(), bundle, stage -> {});
        }
        String digest = bundle == null ? null : bundle.digest(found);
        try {
            RawDocument raw = found.content().read();
            Converted already = known.of(raw, digest);
            Converted result = already != null
                    ? already
                    : conversion.convert(
                            bundle == null ? new Entry.Found(found.uri(), () -> raw) : found, bundle, stage -> {});
            return result.lookedAtWith(digest);
        } catch (RejectionException e) {
            Rejected rejected = e.toRejected(found.uri());
            return Converted.refused(rejected);
        }
    }

    /** Processes of their own. */
    static Engine isolated(WorkerSettings settings, @Nullable Path out) {
        Path spool = out == null ? Path.of(System.getProperty("java.io.tmpdir")) : out;
        return (inputs, known, sink) -> new IsolatedConversion(settings, spool).run(inputs, known, sink);
    }
}
