// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.parts;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.RejectionException;

/** The parts of a document, by their names. */
public interface Parts {
    /** The markup of a part, or null where the document has none of that name. */
    @Nullable Markup markup(String name) throws IOException, RejectionException;

    /** The bytes of a part, or null where the document has none of that name. */
    byte @Nullable [] content(String name) throws IOException, RejectionException;
}
