// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.roundtrip;

import java.io.IOException;
import java.time.Instant;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.convert.StandardReaders;
import org.nianbao.extract.Document;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.detect.SourceDocuments;
import org.nianbao.normalize.report.Report;

/** The whole way from bytes to report. */
final class Reading {
    private static final Limits LIMITS = Limits.standard();
    private static final Converter CONVERTER = Converter.standard(LIMITS);

    private Reading() {}

    static Report read(String name, byte[] bytes) throws IOException {
        try {
            return CONVERTER.convert(SourceDocuments.of(name, bytes, Instant.EPOCH, LIMITS));
        } catch (RejectionException e) {
            throw new AssertionError(name + " was rejected", e);
        }
    }

    /** Only what the document says. */
    static Document document(String name, byte[] bytes) throws IOException {
        try {
            SourceDocument source = SourceDocuments.of(name, bytes, Instant.EPOCH, LIMITS);
            return new StandardReaders().forType(source.mediaType()).read(source, LIMITS);
        } catch (RejectionException e) {
            throw new AssertionError(name + " was rejected", e);
        }
    }
}
