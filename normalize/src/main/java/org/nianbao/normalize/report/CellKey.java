// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.util.List;

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

    @Override
    public String toString() {
        return pointer;
    }
}
