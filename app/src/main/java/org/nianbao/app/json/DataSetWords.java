// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import org.nianbao.app.tidy.Inventory;

/** What is said of every data set. */
final class DataSetWords {
    static final String TITLE = "Annual reports on government information disclosure (政府信息公开工作年度报告)";
    static final String NO_LICENCE = "Not specified: who made this data set named no licence";

    private DataSetWords() {}

    static String description(Inventory inventory) {
        return "Figures of published annual reports, each with state, confidence and the place where it is printed. "
                + inventory.blanks();
    }
}
