// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.tidy;

import java.util.Arrays;
import java.util.List;
import org.nianbao.export.Column;
import org.nianbao.export.ColumnType;

/** The columns of {@code checks}. */
public enum CheckColumn {
    REPORT_ID(ColumnType.TEXT, "SHA-256 of the main document", ""),
    AGENCY(ColumnType.TEXT, "name of the agency as printed", ""),
    REGION_CODE(ColumnType.TEXT, "code of the agency's division", ""),
    YEAR(ColumnType.INTEGER, "reporting year", ""),
    FORM(ColumnType.TEXT, "id of the form", ""),
    ID(ColumnType.TEXT, "the check, and its scope after a slash", ""),
    SEVERITY(ColumnType.TEXT, "how grave a failure is", "error warning info"),
    STATUS(ColumnType.TEXT, "failed or inconclusive", "failed inconclusive"),
    REPORTED(ColumnType.NUMBER, "the printed side of the equation", ""),
    COMPUTED(ColumnType.NUMBER, "the computed side of the equation", ""),
    DIFFERENCE(ColumnType.NUMBER, "reported - computed", ""),
    CAUSE(ColumnType.TEXT, "published: the agency's own sum is wrong", "published extraction"),
    CELLS(ColumnType.TEXT, "pointers of the equation's cells, the total first, parted by spaces", ""),
    MISSING(ColumnType.TEXT, "pointers of those without a value, parted by spaces", ""),
    SUGGESTIONS(ColumnType.TEXT, "changes that would satisfy the sums, as pointer=value, parted by spaces", "");

    private final ColumnType type;
    private final String meaning;
    private final String words;

    CheckColumn(ColumnType type, String meaning, String words) {
        this.type = type;
        this.meaning = meaning;
        this.words = words;
    }

    private List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    static List<Column> columns() {
        return Arrays.stream(values())
                .map(column -> {
                    String name = ColumnNames.ofConstant(column);
                    return new Column(name, column.type, name, column.meaning, null, column.words());
                })
                .toList();
    }
}
