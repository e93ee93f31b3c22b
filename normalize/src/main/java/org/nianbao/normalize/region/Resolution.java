// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.region;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.Region;

/**
 * The division of an agency, or those that it can be.
 *
 * @param region null where none or several are possible
 * @param basis what told the region or the candidates
 * @param words the words that named it: of the agency's name, of the site's name, or the site's code; null for none
 * @param candidates those that are possible where the region is null; empty where nothing tells
 */
public record Resolution(
        @Nullable Region region, Basis basis, @Nullable String words, List<Region> candidates) {
    /** What told the region. */
    public enum Basis {
        /** The agency's name alone. */
        NAME,
        /** The agency's name, which is that of several divisions, and the report's header or the page's metadata. */
        NAME_AND_SURROUNDINGS,
        /** The page's metadata alone. */
        SURROUNDINGS,
        /** The agency's name opens with that of a zone, which is no division but is called after one. */
        ZONE,
        /** Nothing. */
        NOTHING
    }

    public Resolution {
        candidates = List.copyOf(candidates);
    }

    static Resolution nothing() {
        return new Resolution(null, Basis.NOTHING, null, List.of());
    }
}
