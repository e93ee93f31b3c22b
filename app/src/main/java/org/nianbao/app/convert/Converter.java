// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.Stage;
import org.nianbao.ingest.detect.SourceDocuments;
import org.nianbao.normalize.Normalizer;
import org.nianbao.normalize.align.AlignmentObserver;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.report.Report;

/** The river from bytes to report, one document at a time. Keeps no state between calls; safe for use by many threads. */
public final class Converter {
    private final Readers readers;
    private final Normalizer normalizer;
    private final Limits limits;

    public Converter(Readers readers, Normalizer normalizer, Limits limits) {
        this.readers = readers;
        this.normalizer = normalizer;
        this.limits = limits;
    }

    /** A converter for every format and form that the program knows. */
    public static Converter standard(Limits limits) {
        return with(Forms.standard(), limits);
    }

    /** A converter for every format that the program knows, and these forms. */
    public static Converter with(Forms forms, Limits limits) {
        return new Converter(new StandardReaders(), new Normalizer(forms), limits);
    }

    /**
     * The document as a report.
     *
     * @throws RejectionException where no report can be made of it; also for a bug and for want of memory, so that one
     *     document never stops a batch
     */
    public Report convert(SourceDocument source) throws RejectionException {
        return normalize(read(source), AlignmentObserver.NONE);
    }

    /**
     * What the document says, before it is known what it means.
     *
     * @throws RejectionException where it cannot be read; also for a bug and for want of memory
     */
    public Document read(SourceDocument source) throws RejectionException {
        return Guard.run(Stage.EXTRACT, () -> {
            DocumentReader reader = readers.forType(source.mediaType());
            return reader.read(source, limits);
        });
    }

    /**
     * The report that a document holds.
     *
     * @param observer told how its tables are recognised
     * @throws RejectionException for a bug and for want of memory
     */
    public Report normalize(Document document, AlignmentObserver observer) throws RejectionException {
        return Guard.run(Stage.NORMALIZE, () -> normalizer.normalize(document, observer));
    }

    /** What becomes of the input; never throws for what is wrong with it. */
    public Outcome convert(Entry entry) {
        if (entry instanceof Entry.Refused refused) {
            return new Outcome.Refused(refused.rejected());
        }
        Entry.Found found = (Entry.Found) entry;
        String sha256 = null;
        try {
            SourceDocument source = Guard.run(
                    Stage.INGEST, () -> SourceDocuments.of(found.content().read(), limits));
            sha256 = source.sha256();
            return new Outcome.Converted(convert(source));
        } catch (RejectionException e) {
            return new Outcome.Refused(Refusals.of(e, found.uri(), sha256));
        }
    }
}
