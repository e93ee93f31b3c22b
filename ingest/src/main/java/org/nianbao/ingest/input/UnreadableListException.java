// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.input;

import java.io.Serial;

/** Thrown where a list of inputs cannot be read on: what it names behind that is not known. */
public final class UnreadableListException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableListException(String message, Throwable cause) {
        super(message, cause);
    }
}
