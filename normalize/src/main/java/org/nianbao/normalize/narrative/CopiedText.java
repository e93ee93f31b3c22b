// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.normalize.agency.AgencyKinds;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.prose.ProseLine;
import org.nianbao.normalize.region.RegionResolver;
import org.nianbao.normalize.report.Diagnostic;
import org.nianbao.normalize.report.Match;
import org.nianbao.normalize.report.Section;
import org.nianbao.normalize.report.SectionKey;

/**
 * Finds what was left in a report from the one that it was copied from: another year, another agency. It looks only where
 * a report speaks of itself, since reports rightly name other agencies and other years.
 */
final class CopiedText {
    private static final int PREAMBLE_LINES = 5;
    /** Agencies that keep or compile the reports of others. */
    private static final Set<String> COMPILERS = Set.of(
            "peoplesGovernment",
            "governmentOffice",
            "adminApproval",
            "dataAdministration",
            "developmentZone",
            "officeAffairs",
            "company",
            "school",
            "hospital");

    private static final Set<String> BELOW_COUNTY = Set.of("township", "subdistrict");
    private static final Pattern BELOW_COUNTY_TAIL = Pattern.compile("(人民政府|政府|街道办事处|街道办|办事处)$");
    private static final Pattern NUMBER = Pattern.compile("^[(]?[0-9一二三四五六七八九十]{1,3}[)、.]+");
    /** 2023年,我局 at the start of the overview; 2023年以来 and 2023年5月 are other things. */
    private static final Pattern OPENING_YEAR = Pattern.compile("^(20[0-9]{2})年度?,?(?=[我本全在市县区省镇乡])");

    private static final Pattern NAMED_REPORT = Pattern.compile("(20[0-9]{2})年(度)?(政府)?信息公开(工作)?(年度)?(工作)?(报告|年报)");
    private static final Pattern SELF = Pattern.compile("编制|本报告|现公布|现将|现予公布|特此公布|特向社会公布|如下");
    private static final Pattern EARLIER = Pattern.compile("上年|上一年|去年|此前");
    /** Headings on problems and plans rightly name the year before and the year after. */
    private static final Pattern HEADING_YEAR =
            Pattern.compile("(20[0-9]{2})年度?.{0,12}?(总体情况|总体概况|概述|概况|基本情况|主动公开|收到和处理|依申请公开|行政复议)");

    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:20[0-9]{2}年(?:度)?,?)?([\\p{IsHan}]{4,30}?(?:局|厅|委员会|人民政府|街道办事处|管委会))(?=认真|深入|严格|坚持|高度|积极|全面|紧紧|按照|在|持续|始终|共|主动|以|切实|扎实|围绕|深化|不断|,)");

    private CopiedText() {}

    static List<Diagnostic> years(int year, List<ProseLine> prose, List<Section> sections) {
        List<Diagnostic> found = new ArrayList<>();
        int preamble = 0;
        for (ProseLine line : prose) {
            if (line.section() == SectionKey.PREAMBLE && preamble++ < PREAMBLE_LINES) {
                inPreamble(year, line, found);
            }
        }
        ProseLine overview = firstOf(SectionKey.OVERVIEW, prose);
        if (overview != null) {
            String plain = LabelFolder.plain(overview.text());
            Matcher opening = OPENING_YEAR.matcher(NUMBER.matcher(plain).replaceFirst(""));
            if (opening.find() && other(year, opening.group(1)) && !plain.contains(year + "年")) {
                found.add(IdentityProblem.YEAR_IN_TEXT.at(
                        overview.location(),
                        "the overview opens with " + opening.group(1) + ", the report is on " + year));
            }
        }
        for (Section section : sections) {
            String text = section.heading();
            if (text == null || text.indexOf('年') < 0) {
                continue;
            }
            Matcher heading = HEADING_YEAR.matcher(text);
            if (heading.find() && other(year, heading.group(1))) {
                found.add(IdentityProblem.YEAR_IN_TEXT.at(
                        null, "the heading \"" + text + "\" names another year than " + year));
            }
        }
        return found;
    }

    private static void inPreamble(int year, ProseLine line, List<Diagnostic> found) {
        String plain = LabelFolder.plain(line.text());
        Matcher report = NAMED_REPORT.matcher(plain);
        boolean self = SELF.matcher(plain).find() && !EARLIER.matcher(plain).find();
        if (self && report.find() && other(year, report.group(1)) && !plain.contains(year + "年")) {
            found.add(IdentityProblem.YEAR_IN_TEXT.at(
                    line.location(), "the preamble speaks of \"" + report.group() + "\", the report is on " + year));
        }
    }

    private static boolean other(int year, String text) {
        int other = Integer.parseInt(text);
        return other != year && ChineseYear.isPlausible(other);
    }

    /** The first line of a section that is no heading within it. */
    private static @Nullable ProseLine firstOf(SectionKey key, List<ProseLine> prose) {
        for (ProseLine line : prose) {
            if (line.section() == key && line.text().indexOf('。') >= 0) {
                return line;
            }
        }
        return null;
    }

    /** Other agencies than the one that the report is of, where it speaks of itself. */
    static List<Diagnostic> agencies(
            AgencyFinder.Found agency, @Nullable String kind, List<Line> lines, List<ProseLine> prose) {
        if (agency.match() == Match.PROSE) {
            return List.of();
        }
        List<Diagnostic> found = new ArrayList<>();
        int preamble = 0;
        for (ProseLine line : prose) {
            if (line.section() == SectionKey.PREAMBLE && preamble++ < PREAMBLE_LINES) {
                Matcher authored = AgencyFinder.AUTHORED.matcher(LabelFolder.plain(line.text()));
                if (authored.find()) {
                    compare(agency.plainName(), kind, authored.group(1), "compiled by", line.location(), found);
                }
            }
        }
        ProseLine overview = firstOf(SectionKey.OVERVIEW, prose);
        if (overview != null) {
            String plain = LabelFolder.plain(overview.text());
            Matcher subject = SUBJECT.matcher(NUMBER.matcher(plain).replaceFirst(""));
            if (subject.find()) {
                compare(
                        agency.plainName(),
                        kind,
                        subject.group(1),
                        "opened in the name of",
                        overview.location(),
                        found);
            }
        }
        AgencyFinder.Found signature = AgencyFinder.inSignature(lines);
        if (signature != null && agency.match() != Match.SIGNATURE) {
            compare(agency.plainName(), kind, signature.plainName(), "signed by", signature.location(), found);
        }
        return found;
    }

    private static void compare(
            String agency,
            @Nullable String kind,
            String other,
            String how,
            @Nullable Location location,
            List<Diagnostic> found) {
        if (AgencyFinder.isOrgan(other) && areDifferent(agency, kind, other)) {
            found.add(
                    IdentityProblem.OTHER_AGENCY.at(location, "the report of " + agency + " is " + how + " " + other));
        }
    }

    private static boolean areDifferent(String agency, @Nullable String kind, String other) {
        if (agency.contains(other) || other.contains(agency)) {
            return false;
        }
        if (RegionResolver.areApart(agency, other)) {
            return true;
        }
        int end = RegionResolver.placeEnd(agency);
        int otherEnd = RegionResolver.placeEnd(other);
        AgencyKinds kinds = AgencyKinds.standard();
        String otherKind = kinds.of(other, otherEnd);
        if (kind == null || otherKind == null || COMPILERS.contains(kind) || COMPILERS.contains(otherKind)) {
            return false;
        }
        if (BELOW_COUNTY.contains(kind) || BELOW_COUNTY.contains(otherKind)) {
            return kind.equals(otherKind) && haveOtherPlaces(agency.substring(end), other.substring(otherEnd));
        }
        // A department's name changes with its tasks: 教育局 and 教育体育局 may be one.
        return end > 0 && otherEnd > 0 && Collections.disjoint(kinds.allIn(agency, end), kinds.allIn(other, otherEnd));
    }

    private static boolean haveOtherPlaces(String rest, String otherRest) {
        String place = BELOW_COUNTY_TAIL.matcher(rest).replaceFirst("");
        String otherPlace = BELOW_COUNTY_TAIL.matcher(otherRest).replaceFirst("");
        return place.length() > 1
                && otherPlace.length() > 1
                && !place.contains(otherPlace)
                && !otherPlace.contains(place);
    }
}
