// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.narrative;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.Location;
import org.nianbao.extract.PageMetadata;
import org.nianbao.normalize.label.LabelFolder;
import org.nianbao.normalize.label.PrintedText;
import org.nianbao.normalize.report.Match;

/**
 * Finds the name of the agency that reports: in the title, the header, the signature, the metadata, the
 * address, the prose.
 */
final class AgencyFinder {
    private static final int HEADER_LINES = 4;
    private static final int SIGNATURE_LINES = 8;
    private static final int PROSE_LINES = 12;
    private static final String ORGAN =
            "人民政府|政府|办公室|委员会|管委会|管理局|办事处|街道办|局|厅|部|署|院|委|办|中心|大队|支队|总队|分局|海关|银行|公司|学校|大学|学院|医院|镇|乡|街道";
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}()·]{2,40}?(" + ORGAN + ")");
    private static final Pattern LABELLED =
            Pattern.compile("(来源|信息来源|发布机构|发布单位|公开机构|发文机关|发布机关|公开单位|编制单位)[:]\\s*([\\p{IsHan}()]{2,40})");
    static final Pattern AUTHORED = Pattern.compile("由([\\p{IsHan}()]{3,40}?)(根据|依据|依照|按照|编制|负责编制)");
    private static final Pattern YEAR =
            Pattern.compile("[(\\[（〔［【]?([0-9０-９〇○零一二三四五六七八九OＯ]{4})[)\\]）〕］】]?年?度?[)\\]）〕］】]?|本年度");
    private static final Pattern FRONT = Pattern.compile("^(附件\\d*[:.、]?|关于(印发|公布|发布)?)[《“\"]?");
    private static final Pattern BACK = Pattern.compile("(关于|的|[(\\[（〔［【:：,，、\\-—《]|之)+$");
    private static final Pattern NO_NAME =
            Pattern.compile("^(我|本|该|全|各|贵)(局|厅|委|办|部|院|市|县|区|镇|乡|省|街道|单位|机关|机构|级|年度?)?$|^(年度?|政府|人民政府|工作|信息)$");

    private static final int MAX_SIGNATURE = 60;
    /** What may follow the name in a signature. */
    private static final Pattern SIGNED = Pattern.compile(
            "[,、:]?([(\\[](盖章|公章|章)[)\\]])?[(\\[]?([0-9]{4}|[〇○零O一二三四五六七八九]{4})[年./-][0-9一二三四五六七八九十廿元]{1,3}[月./-][0-9一二三四五六七八九十廿]{1,4}日?[)\\]]?$");
    /** What a site's name adds to its owner's. */
    private static final Pattern SITE = Pattern.compile("(官方)?(门户)?(信息)?(网站|网)$");
    /** What a department, but no government, calls itself. */
    private static final Pattern BUREAU = Pattern.compile("[我本](局|委|厅|办|中心|大队|支队|院|校)");

    private static final Pattern QUERY = Pattern.compile("[?#].*$");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private AgencyFinder() {}

    /**
     * A name and where it was found.
     *
     * @param name as printed
     * @param location null in metadata
     */
    record Found(String name, Match match, @Nullable Location location) {
        /** The name in simplified characters without white space, as lists of names have it. */
        String plainName() {
            return LabelFolder.plain(name);
        }
    }

    static @Nullable Found find(List<Line> lines, Title title, PageMetadata metadata, String uri) {
        if (title.text() != null) {
            PrintedText text = PrintedText.of(title.text());
            String name = inTitle(text.plain());
            if (name != null) {
                return new Found(text.find(name), title.match(), title.location());
            }
        }
        Found found = inHeader(lines, title);
        if (found == null) {
            found = inSignature(lines);
        }
        if (found == null) {
            found = inMetadata(metadata, lines);
        }
        if (found == null) {
            found = inUri(uri);
        }
        return found != null ? found : inProse(lines);
    }

    /** The name in front of, or behind, the year in a title without white space; null where there is none. */
    static @Nullable String inTitle(String title) {
        int subject = title.indexOf("信息公开");
        if (subject < 0) {
            return null;
        }
        if (title.startsWith("政府", subject - 2)) {
            subject -= 2;
        }
        String head = title.substring(0, subject);
        Matcher year = YEAR.matcher(head);
        String name = head;
        if (year.find()) {
            String before = trim(head.substring(0, year.start()));
            if (isName(before)) {
                return before;
            }
            name = head.substring(year.end());
        }
        name = trim(name);
        // 某市人民政府信息公开: the two words share 政府.
        if (name.endsWith("人民") && title.startsWith("政府", subject)) {
            name += "政府";
        }
        return isName(name) ? name : null;
    }

    private static String trim(String name) {
        String trimmed = FRONT.matcher(name).replaceFirst("");
        return BACK.matcher(trimmed).replaceFirst("");
    }

    private static boolean isName(String name) {
        if (name.length() < 2 || name.length() > 40 || NO_NAME.matcher(name).matches()) {
            return false;
        }
        return name.codePoints().filter(Character::isIdeographic).count() >= 2;
    }

    private static @Nullable Found inHeader(List<Line> lines, Title title) {
        int from = Math.max(0, title.firstLine() - HEADER_LINES);
        int to = Math.min(lines.size(), Math.max(0, title.lastLine()) + HEADER_LINES + 1);
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (title.covers(i) || line.isTable()) {
                continue;
            }
            Matcher labelled = LABELLED.matcher(line.plain());
            if (labelled.find() && NAME.matcher(labelled.group(2)).matches()) {
                return new Found(line.printed(labelled.group(2)), Match.HEADER, line.location());
            }
            if ((i < title.firstLine() || i == title.lastLine() + 1) && isOrgan(line.plain())) {
                return new Found(line.printed(line.plain()), Match.HEADER, line.location());
            }
        }
        return null;
    }

    /** Whether the text as a whole can be the name of an agency. */
    static boolean isOrgan(String plain) {
        return isName(plain) && NAME.matcher(plain).matches();
    }

    /** A name that stands alone, or before the date, in one of the last lines, as a signature does. */
    static @Nullable Found inSignature(List<Line> lines) {
        for (int i = lines.size() - 1; i >= Math.max(1, lines.size() - SIGNATURE_LINES); i--) {
            Line line = lines.get(i);
            if (line.plain().isEmpty() || line.plain().length() > MAX_SIGNATURE) {
                continue;
            }
            String plain = line.plain();
            char last = plain.charAt(plain.length() - 1);
            boolean dated = last == '日' || last == ')' || last == ']' || last >= '0' && last <= '9';
            String name = dated ? SIGNED.matcher(plain).replaceFirst("") : plain;
            if (isOrgan(name) && OutlineReader.opening(line) == null) {
                return new Found(line.printed(name), Match.SIGNATURE, line.location());
            }
        }
        return null;
    }

    private static @Nullable Found inMetadata(PageMetadata metadata, List<Line> lines) {
        String title = metadata.title() == null ? null : inTitle(LabelFolder.plain(metadata.title()));
        if (title != null && isOrgan(title)) {
            return new Found(title, Match.METADATA, null);
        }
        for (String name : new @Nullable String[] {metadata.contentSource(), metadata.author()}) {
            if (name != null && isOrgan(LabelFolder.plain(name))) {
                return new Found(name.strip(), Match.METADATA, null);
            }
        }
        String site = metadata.siteName() == null
                ? null
                : SITE.matcher(metadata.siteName().strip()).replaceFirst("");
        // A bureau that calls itself 我局 reports on its government's site; the site's name is not its own.
        boolean own = site != null
                && isOrgan(site)
                && !(site.endsWith("政府")
                        && lines.stream()
                                .anyMatch(line -> BUREAU.matcher(line.plain()).find()));
        return own && site != null ? new Found(site, Match.METADATA, null) : null;
    }

    /** The name in the file's name, as in its title, or the name of the folder. */
    private static @Nullable Found inUri(String uri) {
        if (uri.indexOf('%') < 0 && uri.chars().noneMatch(Character::isIdeographic)) {
            return null;
        }
        String[] parts = decoded(QUERY.matcher(uri).replaceFirst("")).split("[/\\\\]", -1);
        String file = LabelFolder.plain(ENDING.matcher(parts[parts.length - 1]).replaceFirst(""));
        String name = inTitle(file);
        if (name == null || !isOrgan(name)) {
            name = isOrgan(file) ? file : null;
        }
        if (name == null && parts.length > 1 && isOrgan(LabelFolder.plain(parts[parts.length - 2]))) {
            name = LabelFolder.plain(parts[parts.length - 2]);
        }
        return name == null ? null : new Found(name, Match.URI, null);
    }

    private static String decoded(String uri) {
        try {
            return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return uri; // A percent sign that escapes nothing is part of a file's name.
        }
    }

    private static @Nullable Found inProse(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), PROSE_LINES); i++) {
            Matcher authored = AUTHORED.matcher(lines.get(i).plain());
            if (authored.find() && isOrgan(authored.group(1))) {
                return new Found(
                        lines.get(i).printed(authored.group(1)),
                        Match.PROSE,
                        lines.get(i).location());
            }
        }
        return lines.stream().anyMatch(line -> BUREAU.matcher(line.plain()).find()) ? AccountFinder.find(lines) : null;
    }
}
