// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.RejectionException;

/** Turns a stage's exception into the record of a refused document. */
final class Refusals {
    private Refusals() {}

    /** The record; the digest is the exception's own where it has one, else {@code sha256}. */
    static Rejected of(RejectionException e, String uri, @Nullable String sha256) {
        String digest = e.sha256() != null ? e.sha256() : sha256;
        return new Rejected(uri, digest, e.code(), String.valueOf(e.getMessage()), e.stage());
    }
}
