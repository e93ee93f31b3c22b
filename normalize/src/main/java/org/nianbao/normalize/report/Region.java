// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.util.List;

/**
 * An administrative division of GB/T 2260.
 *
 * @param code six digits
 * @param name in Chinese
 * @param path names from the province down
 */
public record Region(String code, String name, List<String> path) {
    public Region {
        path = List.copyOf(path);
    }
}
