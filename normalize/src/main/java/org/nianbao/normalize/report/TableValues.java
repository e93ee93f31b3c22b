// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.util.List;

/**
 * A table of the canonical report.
 *
 * @param key {@code proactiveDisclosure}, {@code requests}, {@code reviewAndLitigation} or {@code statistics}
 * @param values in the form's order: keys with a common beginning stand together
 */
public record TableValues(String key, List<Value> values) {
    public TableValues {
        values = List.copyOf(values);
    }
}
