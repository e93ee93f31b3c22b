// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Limits;

/**
 * An input with those that lie beside it.
 *
 * @param group null where nobody asks what lies beside it
 */
public record Piece(Entry entry, @Nullable Group group) {
    /** The documents that it may be one report with, or null. */
    public @Nullable Bundle bundle(Limits limits) {
        return group == null ? null : group.bundle(entry, limits);
    }
}
