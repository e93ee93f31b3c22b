// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.PageMetadata;
import org.nianbao.normalize.region.RegionResolver;
import org.nianbao.normalize.region.Resolution;
import org.nianbao.normalize.region.Surroundings;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Region;

/** Tells where the agency of a report is, and says how it was told where the name alone does not say it. */
final class Whereabouts {
    private static final int HEADER_LINES = 8;
    private static final int SIGNATURE_LINES = 6;
    private static final int MAX_LINE = 120;
    private static final int MAX_NAMED = 12;

    private Whereabouts() {}

    static @Nullable Region of(
            AgencyFinder.Found agency, @Nullable String kind, Surroundings surroundings, List<Diagnostic> diagnostics) {
        Resolution resolution = RegionResolver.resolve(agency.plainName(), kind, surroundings);
        Region region = resolution.region();
        if (region != null && resolution.basis() != Resolution.Basis.NAME) {
            diagnostics.add(IdentityProblem.REGION_FROM_SURROUNDINGS.at(
                    null, agency.name() + " was taken to be in " + text(region) + ", told by what stands around it"));
        }
        if (region == null && !resolution.candidates().isEmpty()) {
            diagnostics.add(undecided(agency, resolution));
        }
        return region;
    }

    private static Diagnostic undecided(AgencyFinder.Found agency, Resolution resolution) {
        String candidates = text(resolution.candidates());
        return switch (resolution.basis()) {
            case SURROUNDINGS ->
                IdentityProblem.REGION_POSSIBLE.at(
                        agency.location(), "the site of " + agency.name() + " is of " + candidates);
            case ZONE ->
                IdentityProblem.REGION_UNLISTED.at(
                        agency.location(),
                        agency.name() + " is of a zone that is no division; it is called after " + candidates);
            case NAME, NAME_AND_SURROUNDINGS, NOTHING ->
                IdentityProblem.REGION_AMBIGUOUS.at(agency.location(), resolution.words() + " can be " + candidates);
        };
    }

    /** What the page tells of the place of a report that names no agency. */
    static void ofNobody(Surroundings surroundings, List<Diagnostic> diagnostics) {
        Region region = RegionResolver.ofSite(surroundings).region();
        if (region != null) {
            diagnostics.add(IdentityProblem.REGION_POSSIBLE.at(
                    null, "no agency is named; the page's metadata name " + text(region)));
        }
    }

    static Surroundings surroundings(List<Line> lines, Title title, PageMetadata metadata, @Nullable Integer year) {
        List<String> texts = new ArrayList<>();
        add(texts, metadata.title());
        add(texts, metadata.contentSource());
        add(texts, metadata.author());
        int from = Math.max(0, title.firstLine() - HEADER_LINES);
        int to = Math.min(lines.size(), title.lastLine() + 1 + HEADER_LINES);
        lines.subList(from, to).forEach(line -> addLine(texts, line));
        lines.subList(Math.max(to, lines.size() - SIGNATURE_LINES), lines.size())
                .forEach(line -> addLine(texts, line));
        return new Surroundings(year, metadata.siteCode(), metadata.siteName(), texts);
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    /** A long line is prose, which names places of all kinds. */
    private static void addLine(List<String> texts, Line line) {
        if (!line.isTable() && line.plain().length() <= MAX_LINE) {
            texts.add(line.plain());
        }
    }

    private static String text(List<Region> regions) {
        String named = regions.stream().limit(MAX_NAMED).map(Whereabouts::text).collect(Collectors.joining(", "));
        return regions.size() > MAX_NAMED ? named + " and " + (regions.size() - MAX_NAMED) + " more" : named;
    }

    private static String text(Region region) {
        return String.join("", region.path()) + " (" + region.code() + ")";
    }
}
