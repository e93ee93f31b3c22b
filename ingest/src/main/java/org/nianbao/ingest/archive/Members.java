// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The members of an archive in the order it stores them. */
interface Members extends Closeable {
    /**
     * The next member, or null at the end. The one before is no longer read then.
     *
     * @throws IOException where the archive is damaged from here on
     */
    @Nullable Member next() throws IOException;

    /** Why the archive cannot be whole although its members come to an end, or null. */
    default @Nullable String flaw() {
        return null;
    }
}
