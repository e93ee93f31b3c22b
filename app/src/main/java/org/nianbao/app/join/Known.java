// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converted;
import org.nianbao.ingest.RawDocument;

/** What documents have come to already. Asked by several threads. */
@FunctionalInterface
public interface Known {
    /**
     * What the document came to, or null.
     *
     * @param bundle digest of what it is looked at with, as {@link Bundle#digest}, or null where it stands alone
     */
    @Nullable Converted of(RawDocument raw, @Nullable String bundle);
}
