// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.report;

import org.jspecify.annotations.Nullable;

/**
 * Who published the report.
 *
 * @param name verbatim, as it stands where it was found
 * @param inferred true where the name stands in running prose only
 * @param kind code of a published list, or null where the name fits none
 * @param region null where it is unknown or ambiguous
 */
public record Agency(
        String name,
        boolean inferred,
        @Nullable String kind,
        @Nullable Region region) {}
