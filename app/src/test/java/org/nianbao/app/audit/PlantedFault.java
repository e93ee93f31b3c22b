// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault that was put into the data, and the finding that must tell it.
 *
 * @param scope of the check, or null
 * @param years that the finding is about; empty where any will do
 * @param uris of reports that the finding must name; none for a line that is no report
 */
record PlantedFault(FindingKind kind, @Nullable String scope, List<Integer> years, List<String> uris) {
    boolean isToldBy(Finding finding) {
        return finding.kind() == kind
                && Objects.equals(finding.scope(), scope)
                && (years.isEmpty() || finding.years().equals(years))
                && finding.reports().stream().map(AuditedReport::uri).toList().containsAll(uris);
    }
}
