// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.json.ReportJson;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.ingest.detect.SourceDocuments;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.report.Report;

/**
 * The program as a library: bytes in, report out.
 *
 * <pre>{@code
 * Nianbao nianbao = Nianbao.standard();
 * SourceDocument source = nianbao.document("https://example.gov.cn/2024.html", bytes, Instant.now());
 * Report report = nianbao.convert(source);
 * String json = nianbao.json(report);
 * }</pre>
 *
 * <p>Keeps no state between calls and none outside itself; one instance serves many threads.
 */
public final class Nianbao {
    private final Limits limits;
    private final Converter converter;
    private final ReportJson json;

    private Nianbao(Forms forms, Limits limits) {
        this.limits = limits;
        this.converter = Converter.with(forms, limits);
        this.json = ReportJson.standard();
    }

    /** The program with its own formats, forms and limits. */
    public static Nianbao standard() {
        return with(Limits.standard());
    }

    /** The program with other limits on what is read. */
    public static Nianbao with(Limits limits) {
        return with(Forms.standard(), limits);
    }

    /** The program with other forms, such as {@code Forms.standard().and(files)}, and other limits. */
    public static Nianbao with(Forms forms, Limits limits) {
        return new Nianbao(forms, limits);
    }

    /**
     * The document that the bytes are, its media type and charset found from the content.
     *
     * @param uri where they come from; the report names it
     * @param bytes not copied; must not change afterwards
     * @param retrievedAt when they were fetched
     * @throws RejectionException where they are no document
     */
    public SourceDocument document(String uri, byte[] bytes, Instant retrievedAt) throws RejectionException {
        return SourceDocuments.of(uri, bytes, retrievedAt, limits);
    }

    /**
     * The report that the document holds; one of no known form is a report without tables.
     *
     * @throws RejectionException where the document cannot be read; the code says why
     */
    public Report convert(SourceDocument source) throws RejectionException {
        return converter.convert(source);
    }

    /** The report as canonical JSON on one line, without a line end. */
    public String json(Report report) {
        byte[] line = json.line(report);
        return new String(line, 0, line.length - 1, StandardCharsets.UTF_8);
    }
}
