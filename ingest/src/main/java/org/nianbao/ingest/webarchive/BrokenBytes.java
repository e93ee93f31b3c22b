// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.io.IOException;
import java.io.Serial;
import org.nianbao.ingest.RejectionCode;

/** Thrown where a web archive is broken: it says where, and reading may go on behind it. */
final class BrokenBytes extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long place;
    private final RejectionCode code;

    /** @param place start of the record or of the packed unit that is broken */
    BrokenBytes(long place, RejectionCode code, String message) {
        super(message);
        this.place = place;
        this.code = code;
    }

    BrokenBytes(long place, String message) {
        this(place, RejectionCode.DAMAGED, message);
    }

    long place() {
        return place;
    }

    RejectionCode code() {
        return code;
    }
}
