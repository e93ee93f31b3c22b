// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.io.IOException;

/** Says which line of the data is no report, and why. */
public final class BadLineException extends IOException {
    private static final long serialVersionUID = 1;

    BadLineException(String message) {
        super(message);
    }
}
