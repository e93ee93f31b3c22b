// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import org.nianbao.extract.DocumentReader;
import org.nianbao.ingest.RejectionException;

/** Chooses the reader of a format. */
@FunctionalInterface
public interface Readers {
    /**
     * The reader of documents of this media type.
     *
     * @throws RejectionException with code {@code unsupported} where there is none
     */
    DocumentReader forType(String mediaType) throws RejectionException;
}
