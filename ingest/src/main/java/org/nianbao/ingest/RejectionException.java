// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown by a stage that cannot read a document; becomes a {@link Rejected} where the uri is known. */
public final class RejectionException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final RejectionCode code;
    private final Stage stage;
    private final @Nullable String sha256;

    public RejectionException(RejectionCode code, Stage stage, String message) {
        super(message);
        this.code = code;
        this.stage = stage;
        this.sha256 = null;
    }

    /** @param sha256 digest of the bytes that were refused, or null where they were not read in whole */
    public RejectionException(RejectionCode code, Stage stage, String message, @Nullable String sha256) {
        super(message);
        this.code = code;
        this.stage = stage;
        this.sha256 = sha256;
    }

    public RejectionException(RejectionCode code, Stage stage, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.stage = stage;
        this.sha256 = null;
    }

    public RejectionCode code() {
        return code;
    }

    public Stage stage() {
        return stage;
    }

    /** The digest of the refused bytes, where the thrower knew it; null otherwise. */
    public @Nullable String sha256() {
        return sha256;
    }

    /** The line of {@code rejected.jsonl} for the document at {@code uri}. */
    public Rejected toRejected(String uri) {
        return new Rejected(uri, sha256, code, String.valueOf(getMessage()), stage);
    }
}
