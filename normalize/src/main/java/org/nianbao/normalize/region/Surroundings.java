// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, outside its agency's name, of where the agency is.
 *
 * @param year the reporting year, which tells what divisions were called then; null where it is unknown
 * @param siteCode the identification code of the government site, whose first six digits are a division; null where the
 *     page does not say
 * @param siteName the name of the site, or null
 * @param texts the report's header and signature and the page's metadata
 */
public record Surroundings(
        @Nullable Integer year,
        @Nullable String siteCode,
        @Nullable String siteName,
        List<String> texts) {
    public Surroundings {
        texts = List.copyOf(texts);
    }

    /** Nothing known. */
    public static Surroundings none() {
        return new Surroundings(null, null, null, List.of());
    }
}
