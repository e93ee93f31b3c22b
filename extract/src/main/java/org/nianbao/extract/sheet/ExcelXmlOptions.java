// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.nianbao.extract.parts.Markup;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** What the sheets of a workbook do not show. */
final class ExcelXmlOptions {
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> withoutZeros = new HashSet<>();
    private boolean from1904;

    private ExcelXmlOptions() {}

    static ExcelXmlOptions read(SourceDocument source, Limits limits) throws IOException, RejectionException {
        ExcelXmlOptions options = new ExcelXmlOptions();
        String sheet = "";
        try (Markup xml = Markup.of(source, limits)) {
            while (xml.nextInside(1)) {
                switch (xml.name()) {
                    case "Worksheet" -> sheet = String.valueOf(xml.attribute("Name"));
                    case "Visible" -> {
                        StringBuilder visible = new StringBuilder();
                        xml.appendText(visible);
                        if (visible.toString().contains("Hidden")) {
                            options.hidden.add(sheet);
                        }
                    }
                    case "DoNotDisplayZeros" -> options.withoutZeros.add(sheet);
                    case "Date1904" -> options.from1904 = true;
                    case "Table", "Styles" -> xml.skip();
                    default -> {}
                }
            }
        }
        return options;
    }

    boolean isHidden(String sheet) {
        return hidden.contains(sheet);
    }

    boolean showsZeros(String sheet) {
        return !withoutZeros.contains(sheet);
    }

    /** Whether days count from 1904 and not from 1900. */
    boolean isFrom1904() {
        return from1904;
    }
}
