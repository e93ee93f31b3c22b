// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nianbao.extract.Document;
import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.Problem;
import org.nianbao.extract.html.PictureSource;
import org.nianbao.extract.scan.Recognition;
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
    private static final PictureSource NO_PICTURES = address -> null;

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
        return with(forms, limits, Recognition.installed());
    }

    /** The same, where the caller says how pictures are read. */
    public static Converter with(Forms forms, Limits limits, Recognition recognition) {
        return new Converter(new StandardReaders(recognition), new Normalizer(forms), limits);
    }

    /**
     * The document as a report.
     *
     * @throws RejectionException where no report can be made of it; also for a bug and for want of memory, so that one
     *     document never stops a batch
     */
    public Report convert(SourceDocument source) throws RejectionException {
        return convert(source, NO_PICTURES, stage -> {});
    }

    private Report convert(SourceDocument source, PictureSource pictures, Consumer<Stage> begun)
            throws RejectionException {
        begun.accept(Stage.EXTRACT);
        Document document = read(source, pictures);
        begun.accept(Stage.NORMALIZE);
        return normalize(document, AlignmentObserver.NONE);
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

    /**
     * What the input says, before it is taken for a report.
     *
     * @throws RejectionException where it cannot be read; also for a bug and for want of memory
     */
    public Document read(Entry.Found found) throws RejectionException {
        return read(load(found));
    }

    private SourceDocument load(Entry.Found found) throws RejectionException {
        return Guard.run(Stage.INGEST, () -> SourceDocuments.of(found.content().read(), limits));
    }

    /**
     * What the document says, before it is known what it means.
     *
     * @throws RejectionException where it cannot be read; also for a bug and for want of memory
     */
    public Document read(SourceDocument source) throws RejectionException {
        return read(source, NO_PICTURES);
    }

    private Document read(SourceDocument source, PictureSource pictures) throws RejectionException {
        return Guard.run(Stage.EXTRACT, () -> {
            DocumentReader reader = pictures == NO_PICTURES
                    ? readers.forType(source.mediaType())
                    : readers.forType(source.mediaType(), pictures);
            return withCut(reader.read(source, limits));
        });
    }

    /** Adds to what the reader met that the document is less than what was published. */
    private static Document withCut(Document document) {
        String cutOff = document.source().cutOff();
        if (cutOff == null) {
            return document;
        }
        List<Problem> problems = new ArrayList<>(document.problems());
        problems.add(new Problem("cutOff", cutOff, null));
        return new Document(document.source(), document.metadata(), document.blocks(), problems);
    }

    /**
     * What becomes of the input; never throws for what is wrong with it.
     *
     * @param begun told of each stage before it begins
     */
    public Outcome convert(Entry entry, Consumer<Stage> begun) {
        return convert(entry, NO_PICTURES, begun);
    }

    /**
     * The same, for a page that may show pictures beside it.
     *
     * @param pictures gives them
     */
    public Outcome convert(Entry entry, PictureSource pictures, Consumer<Stage> begun) {
        if (entry instanceof Entry.Refused refused) {
            return new Outcome.Refused(refused.rejected());
        }
        Entry.Found found = (Entry.Found) entry;
        String sha256 = null;
        begun.accept(Stage.INGEST);
        try {
            SourceDocument source = load(found);
            sha256 = source.sha256();
            return new Outcome.Converted(convert(source, pictures, begun));
        } catch (RejectionException e) {
            return new Outcome.Refused(Refusals.of(e, found.uri(), sha256));
        }
    }
}
