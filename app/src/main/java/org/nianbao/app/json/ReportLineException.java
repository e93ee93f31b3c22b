// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.json;

import java.io.Serial;

/** Thrown for a line that is no canonical report; the message says what was found and what was expected. */
final class ReportLineException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ReportLineException(String message) {
        super(message);
    }
}
