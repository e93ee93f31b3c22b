// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

import java.io.Serial;

/** Thrown by a stage that cannot read a document; becomes a {@link Rejected} where the uri is known. */
public final class RejectionException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final RejectionCode code;
    private final Stage stage;

    public RejectionException(RejectionCode code, Stage stage, String message) {
        super(message);
        this.code = code;
        this.stage = stage;
    }

    public RejectionException(RejectionCode code, Stage stage, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.stage = stage;
    }

    public RejectionCode code() {
        return code;
    }

    public Stage stage() {
        return stage;
    }
}
