// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract;

import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.SourceDocument;

/** Reads documents of one format. Implementations keep no state between calls and are safe for use by many threads. */
@FunctionalInterface
public interface DocumentReader {
    /**
     * The document's blocks.
     *
     * @throws RejectionException where nothing can be read, or a limit is passed; a flaw inside a readable document is
     *     a {@link Problem} of the result instead
     */
    Document read(SourceDocument source, Limits limits) throws RejectionException;
}
