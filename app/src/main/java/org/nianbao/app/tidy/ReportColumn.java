// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tidy;

import java.util.Arrays;
import java.util.List;
import org.nianbao.export.Column;
import org.nianbao.export.ColumnType;

/** The columns of {@code reports} before those of the forms' cells. */
public enum ReportColumn {
    REPORT_ID(ColumnType.TEXT, "SHA-256 of the main document"),
    URI(ColumnType.TEXT, "where the main document was"),
    MEDIA_TYPE(ColumnType.TEXT, "media type of the main document"),
    SIZE_BYTES(ColumnType.INTEGER, "size of the main document in bytes"),
    RETRIEVED_AT(ColumnType.TEXT, "when the main document was read, ISO 8601"),
    ATTACHMENTS(ColumnType.INTEGER, "number of further documents that values were taken from"),
    TITLE(ColumnType.TEXT, "the report's own title"),
    AGENCY(ColumnType.TEXT, "name of the agency as printed"),
    AGENCY_INFERRED(ColumnType.FLAG, "whether the name was found only in running prose"),
    AGENCY_KIND(ColumnType.TEXT, "kind of the agency, by the published list"),
    REGION_CODE(ColumnType.TEXT, "code of the agency's division in GB/T 2260"),
    REGION_NAME(ColumnType.TEXT, "name of the agency's division"),
    REGION_PATH(ColumnType.TEXT, "names from the province to the division, joined by slashes"),
    YEAR(ColumnType.INTEGER, "reporting year"),
    FORM(ColumnType.TEXT, "id of the form"),
    PUBLISHED_ON(ColumnType.DATE, "date of publication"),
    CHECKS_PASSED(ColumnType.INTEGER, "sums that hold"),
    CHECKS_FAILED(ColumnType.INTEGER, "sums that do not hold"),
    CHECKS_INCONCLUSIVE(ColumnType.INTEGER, "sums that lack a figure"),
    DIAGNOSTICS(ColumnType.TEXT, "codes of the report's diagnostics, each once, parted by spaces");

    private final ColumnType type;
    private final String meaning;

    ReportColumn(ColumnType type, String meaning) {
        this.type = type;
        this.meaning = meaning;
    }

    static List<Column> columns() {
        return Arrays.stream(values())
                .map(column -> Column.of(ColumnNames.ofConstant(column), column.type, column.meaning))
                .toList();
    }
}
