// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import java.util.List;

/**
 * The outcome of all checks of one report.
 *
 * @param passed how many checks passed
 */
public record Checks(int passed, List<CheckResult> failed, List<CheckResult> inconclusive) {
    public Checks {
        failed = List.copyOf(failed);
        inconclusive = List.copyOf(inconclusive);
    }
}
