// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.detect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.MediaTypes;

/** The documents of office programs that are one XML file, told apart by their root and its namespace. */
final class OfficeXml {
    private OfficeXml() {}

    /**
     * The media type, or null where the root is that of another document.
     *
     * @param root name of the first tag with its prefix, in lower case
     * @param head the first characters
     */
    static @Nullable String mediaTypeOf(String root, String head) {
        String name = root.substring(root.indexOf(':') + 1);
        String start = head.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "worddocument" -> holds(start, "office/word/2003/wordml", MediaTypes.WORD_XML);
            case "package" -> holds(start, "office/2006/xmlpackage", MediaTypes.FLAT_WORD);
            case "workbook" -> holds(start, "schemas-microsoft-com:office:spreadsheet", MediaTypes.EXCEL_XML);
            case "document" -> {
                String text = holds(start, MediaTypes.ODT, MediaTypes.FLAT_ODT);
                yield text != null ? text : holds(start, MediaTypes.ODS, MediaTypes.FLAT_ODS);
            }
            default -> null;
        };
    }

    private static @Nullable String holds(String head, String mark, String mediaType) {
        return head.contains(mark) ? mediaType : null;
    }
}
