// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize;

import java.util.List;
import org.nianbao.extract.Document;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.report.Checks;
import org.nianbao.normalize.report.Report;

/** Turns what a document says into what it means. Keeps no state between calls; safe for use by many threads. */
public final class Normalizer {
    private final Forms forms;

    public Normalizer(Forms forms) {
        this.forms = forms;
    }

    /** A normalizer for the forms that come with the program. */
    public static Normalizer standard() {
        return new Normalizer(Forms.standard());
    }

    /** The forms it knows. */
    public Forms forms() {
        return forms;
    }

    /** The document as a canonical report; a document of no known form becomes a report without tables. */
    public Report normalize(Document document) {
        return new Report(
                document.source(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Checks(0, List.of(), List.of()),
                List.of());
    }
}
