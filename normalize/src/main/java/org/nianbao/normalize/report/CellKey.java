// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a cell in the canonical report.
 *
 * @param path the keys from the report's root, such as {@code [requests, received, total]}
 * @param pointer the same as a JSON Pointer
 */
public record CellKey(List<String> path, String pointer) {
    public CellKey {
        path = List.copyOf(path);
    }

    /** The key with this path. */
    public static CellKey of(List<String> path) {
        return new CellKey(path, "/" + String.join("/", path));
    }

    // The pointer says all, and a string remembers its hash: cells are looked up by key hundreds of times a report.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellKey key && pointer.equals(key.pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    @Override
    public String toString() {
        return pointer;
    }
}
