// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins reports to agencies: the same name and the same region. Where a name is met with one region only, reports of that
 * name without a region belong there; where it is met with several, they stay by themselves.
 */
final class Agencies {
    /** The reports began in 2008; what lies far outside is a misread year, and would make gaps of centuries. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final IdentityHashMap<AuditedReport, Agency> byReport = new IdentityHashMap<>();
    private final List<AuditedReport> unjoined = new ArrayList<>();

    Agencies(List<AuditedReport> reports) {
        Map<String, Set<String>> regions = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (AuditedReport report : reports) {
            if (report.agency() != null && report.region() != null) {
                regions.computeIfAbsent(folded(names, report.agency()), name -> new LinkedHashSet<>())
                        .add(report.region());
            }
        }
        for (AuditedReport report : reports) {
            String agency = report.agency();
            Integer year = report.year();
            if (agency == null || year == null || !isPlausible(year)) {
                unjoined.add(report);
                continue;
            }
            String name = folded(names, agency);
            String region = report.region() != null ? report.region() : only(regions.getOrDefault(name, Set.of()));
            Agency joined = agencies.computeIfAbsent(
                    name + "\n" + (region == null ? "" : region),
                    key -> new Agency(agencies.size(), agency, region, new TreeMap<>()));
            joined.years().computeIfAbsent(year, y -> new ArrayList<>(1)).add(report);
            byReport.put(report, joined);
        }
    }

    static boolean isPlausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static @Nullable String only(Set<String> regions) {
        return regions.size() == 1 ? regions.iterator().next() : null;
    }

    private static String folded(Map<String, String> names, String name) {
        return names.computeIfAbsent(
                name,
                n -> SPACE.matcher(Normalizer.normalize(n, Normalizer.Form.NFKC))
                        .replaceAll(""));
    }

    /** In the order in which they were first met. */
    Collection<Agency> all() {
        return agencies.values();
    }

    /** Null for a report that could not be joined. */
    @Nullable Agency of(AuditedReport report) {
        return byReport.get(report);
    }

    /** Whether two reports are known to be of one agency. */
    boolean same(AuditedReport one, AuditedReport other) {
        Agency agency = of(one);
        Agency another = of(other);
        return agency != null && another != null && agency.number() == another.number();
    }

    List<AuditedReport> unjoined() {
        return unjoined;
    }
}
