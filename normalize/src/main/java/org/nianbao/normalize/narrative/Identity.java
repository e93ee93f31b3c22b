// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.agency.AgencyKinds;
import org.nianbao.normalize.region.RegionResolver;
import org.nianbao.normalize.region.Surroundings;
import org.nianbao.normalize.report.Agency;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Region;

/** The agency with its kind and region, and what is doubtful about them. */
record Identity(@Nullable Agency agency, List<Diagnostic> diagnostics) {
    Identity {
        diagnostics = List.copyOf(diagnostics);
    }

    static Identity of(AgencyFinder.@Nullable Found found, Surroundings surroundings) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (found == null) {
            Whereabouts.ofNobody(surroundings, diagnostics);
            return new Identity(null, diagnostics);
        }
        String kind = AgencyKinds.standard().of(found.plainName(), RegionResolver.placeEnd(found.plainName()));
        Region region = Whereabouts.of(found, kind, surroundings, diagnostics);
        return new Identity(new Agency(found.name(), found.match() == Match.PROSE, kind, region), diagnostics);
    }
}
