// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import java.util.List;
import org.nianbao.app.convert.Converter;
import org.nianbao.extract.Document;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;
import org.nianbao.normalize.report.Report;

/**
 * One document, the report made of it, and how its tables were recognised.
 *
 * @param tables in the order of the report
 */
public record Inspection(Document document, Report report, List<RecognisedTable> tables) {
    public Inspection {
        tables = List.copyOf(tables);
    }

    /**
     * Reads and converts the document, as a conversion does.
     *
     * @throws RejectionException where a conversion would refuse it
     */
    public static Inspection of(Converter converter, SourceDocument source) throws RejectionException {
        Document document = converter.read(source);
        Recognition recognition = new Recognition();
        Report report = converter.normalize(document, recognition);
        return new Inspection(document, report, recognition.tables());
    }
}
