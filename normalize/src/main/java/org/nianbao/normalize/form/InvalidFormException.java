// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.io.Serial;

/** Thrown for a form file that breaks the rules; the message names file, line, what was found and what was expected. */
public final class InvalidFormException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public InvalidFormException(String message) {
        super(message);
    }

    /** An exception that names the place. */
    static InvalidFormException at(String file, int line, String message) {
        return new InvalidFormException(file + ":" + line + ": " + message);
    }
}
