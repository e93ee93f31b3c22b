// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.region.Resolution.Basis;
import org.nianbao.normalize.report.Region;

/** Tells the administrative division of an agency from its name and from what stands around it; never guesses. */
public final class RegionResolver {
    /** Kinds of agencies that lie below a county: the division of a site above the county is not theirs. */
    private static final Set<String> BELOW_COUNTY = Set.of("township", "subdistrict");

    private static final Pattern ZONE = Pattern.compile(
            "(国家级?|综合|经济|高新|工业|产业|保税|出口|开发|技术|改革|循环|化工|农业|科技|旅游|风景|名胜|自由|贸易|临港|航空|港)*(实验区|试验区|示范区|开发区|新区|园区|保税区|加工区|度假区|名胜区|管理区|高新区|经开区)");

    private RegionResolver() {}

    /** Where the place that opens an agency's name ends; 0 where it opens with none. */
    public static int placeEnd(String name) {
        Place place = Place.in(name, Divisions.standard());
        return place == null ? 0 : place.end();
    }

    /** Whether the two names name places of which neither lies in the other, whatever else is said. */
    public static boolean areApart(String name, String other) {
        Place one = Place.in(name, Divisions.standard());
        Place two = Place.in(other, Divisions.standard());
        if (one == null || two == null) {
            return false;
        }
        return one.candidates().stream()
                .noneMatch(a -> two.candidates().stream().anyMatch(b -> a.isWithin(b) || b.isWithin(a)));
    }

    /**
     * The division of the agency with this name.
     *
     * @param kind the agency's kind, or null
     */
    public static Resolution resolve(String name, @Nullable String kind, Surroundings surroundings) {
        Divisions divisions = Divisions.standard();
        Place place = Place.in(name, divisions);
        if (place == null) {
            Resolution zone = resolveZone(name, surroundings.year(), divisions);
            return zone != null ? zone : resolveBySite(site(surroundings, divisions), name, kind, surroundings.year());
        }
        List<Division> candidates = inYear(place.candidates(), surroundings.year());
        Basis basis = Basis.NAME;
        if (candidates.size() > 1) {
            candidates = narrowed(candidates, surroundings, divisions);
            basis = Basis.NAME_AND_SURROUNDINGS;
        }
        return resolution(candidates, basis, place.words(), surroundings.year());
    }

    /** The division of the site that the report stands on, whatever agency it is of. */
    public static Resolution ofSite(Surroundings surroundings) {
        Division site = site(surroundings, Divisions.standard());
        return site == null
                ? Resolution.nothing()
                : resolution(List.of(site), Basis.SURROUNDINGS, site.name(), surroundings.year());
    }

    private static Resolution resolution(List<Division> found, Basis basis, String words, @Nullable Integer year) {
        List<Region> regions = found.stream().map(d -> region(d, year)).toList();
        return regions.size() == 1
                ? new Resolution(regions.get(0), basis, words, List.of())
                : new Resolution(null, basis, words, regions);
    }

    private static Region region(Division division, @Nullable Integer year) {
        return new Region(division.code(), division.name(), Divisions.standard().path(division, year));
    }

    /** The divisions that had the name in the year; where none had, or the year is unknown, those of today; else all. */
    private static List<Division> inYear(List<Division> candidates, @Nullable Integer year) {
        List<Division> fitting = candidates.stream()
                .filter(d -> year == null || d.existedIn(year))
                .toList();
        List<Division> rest = fitting.isEmpty() ? candidates : fitting;
        // One place that changed its code, as 无为县 did with its prefecture, is one place.
        List<Division> single = new ArrayList<>();
        for (Division division : rest) {
            boolean replaced = rest.stream()
                    .anyMatch(other -> other.gone() > division.gone()
                            && other.name().equals(division.name())
                            && other.code().startsWith(division.code().substring(0, 2)));
            if (!replaced) {
                single.add(division);
            }
        }
        return single;
    }

    private static List<Division> narrowed(List<Division> candidates, Surroundings surroundings, Divisions divisions) {
        Division site = coded(surroundings.siteCode(), surroundings.year(), divisions);
        if (site != null) {
            List<Division> near = filtered(candidates, d -> d.isWithin(site) || site.isWithin(d));
            if (near.size() == 1) {
                return near;
            }
        }
        List<String> texts = new ArrayList<>(surroundings.texts());
        if (surroundings.siteName() != null) {
            texts.add(surroundings.siteName());
        }
        List<Predicate<Division>> clues = List.of(
                d -> named(texts, d.name()),
                d -> named(texts, parentName(d, 4, divisions)),
                d -> named(texts, parentName(d, 2, divisions)),
                d -> named(texts, parentStem(d, 4, divisions)),
                d -> named(texts, parentStem(d, 2, divisions)));
        // 鼓楼区 says nothing of which one it is, however often it stands there.
        boolean oneName = candidates.stream().map(Division::name).distinct().count() == 1;
        for (Predicate<Division> clue : oneName ? clues.subList(1, clues.size()) : clues) {
            List<Division> left = filtered(candidates, clue);
            if (!left.isEmpty()) {
                return left;
            }
        }
        return candidates;
    }

    private static List<Division> filtered(List<Division> divisions, Predicate<Division> condition) {
        return divisions.stream().filter(condition).toList();
    }

    private static boolean named(List<String> texts, @Nullable String name) {
        return name != null && !name.isEmpty() && texts.stream().anyMatch(text -> text.contains(name));
    }

    private static @Nullable Division parent(Division division, int digits, Divisions divisions) {
        boolean above = digits == 2 ? !division.isProvince() : division.isCounty();
        return above ? divisions.coded(division.code().substring(0, digits) + "0".repeat(6 - digits), null) : null;
    }

    private static @Nullable String parentName(Division division, int digits, Divisions divisions) {
        Division parent = parent(division, digits, divisions);
        return parent == null ? null : parent.name();
    }

    private static @Nullable String parentStem(Division division, int digits, Divisions divisions) {
        Division parent = parent(division, digits, divisions);
        return parent == null ? null : parent.stem();
    }

    private static @Nullable Division site(Surroundings surroundings, Divisions divisions) {
        Division coded = coded(surroundings.siteCode(), surroundings.year(), divisions);
        if (coded != null || surroundings.siteName() == null) {
            return coded;
        }
        Place place = Place.in(surroundings.siteName(), divisions);
        if (place == null) {
            return null;
        }
        List<Division> candidates = inYear(place.candidates(), surroundings.year());
        return candidates.size() == 1 ? candidates.get(0) : null;
    }

    private static @Nullable Division coded(@Nullable String siteCode, @Nullable Integer year, Divisions divisions) {
        boolean digits =
                siteCode != null && siteCode.length() == 10 && siteCode.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && siteCode != null ? divisions.coded(siteCode.substring(0, 6), year) : null;
    }

    /** The divisions that a development zone is called after; it is no division itself, and may be less or more than one. */
    private static @Nullable Resolution resolveZone(String name, @Nullable Integer year, Divisions divisions) {
        Divisions.Found found = divisions.stemmedAt(name, 0);
        boolean zone = found.length() > 0
                && ZONE.matcher(name.substring(found.length())).lookingAt();
        return zone
                ? new Resolution(
                        null,
                        Basis.ZONE,
                        name.substring(0, found.length()),
                        inYear(found.divisions(), year).stream()
                                .map(d -> region(d, year))
                                .toList())
                : null;
    }

    /** The site's division, where the agency's name leaves its own out and nothing in it speaks against the site's. */
    private static Resolution resolveBySite(
            @Nullable Division site, String name, @Nullable String kind, @Nullable Integer year) {
        boolean national = name.startsWith("国") || name.startsWith("中国") || name.startsWith("中华人民共和国");
        if (site == null || kind == null || national) {
            return Resolution.nothing();
        }
        boolean fits = BELOW_COUNTY.contains(kind) ? site.isCounty() : fits(site, name.charAt(0));
        List<Division> found = List.of(site);
        return fits
                ? resolution(found, Basis.SURROUNDINGS, site.name(), year)
                : new Resolution(null, Basis.SURROUNDINGS, site.name(), List.of(region(site, year)));
    }

    /** Whether a name that opens with this character, as 市教育局 does, can be of an agency of the division. */
    private static boolean fits(Division site, char first) {
        char last = site.name().charAt(site.name().length() - 1);
        return switch (first) {
            case '省', '市', '县', '旗', '州', '盟' -> first == last;
            case '区' -> last == '区' && site.isCounty();
            default -> true;
        };
    }
}
