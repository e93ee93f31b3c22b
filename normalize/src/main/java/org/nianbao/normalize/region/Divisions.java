// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of administrative divisions, of today and since 2002. Its lines are sorted by name and stay text until one is
 * asked for, so that it costs next to nothing to load. Never changes once read.
 */
final class Divisions {
    private static final String FILE = "divisions.tsv";
    private static final int CODE = 6;

    private final String text;
    /** Where each line begins; the end of the text is the last. */
    private final int[] starts;
    /** The lines of provinces and prefectures by code: every path asks for them. */
    private final Map<String, int[]> upper = new HashMap<>();

    private Divisions() {
        text = read();
        int[] found = new int[text.length() / 8];
        int count = 0;
        for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
            found[count++] = start;
        }
        found[count] = text.length();
        starts = Arrays.copyOf(found, count + 1);
        for (int line = 0; line < count; line++) {
            int code = code(line);
            if (text.charAt(code + 4) == '0' && text.charAt(code + 5) == '0') {
                upper.merge(text.substring(code, code + CODE), new int[] {line}, Divisions::joined);
            }
        }
    }

    private static int[] joined(int[] lines, int[] more) {
        int[] all = Arrays.copyOf(lines, lines.length + 1);
        all[lines.length] = more[0];
        return all;
    }

    /** The table that comes with the program; it is read when first asked for. */
    static Divisions standard() {
        return Standard.TABLE;
    }

    private static final class Standard {
        private static final Divisions TABLE = new Divisions();
    }

    private static String read() {
        try (InputStream in = Divisions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + Divisions.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int code(int line) {
        return text.indexOf('\t', starts[line]) + 1;
    }

    private Division division(int line) {
        String[] parts = text.substring(starts[line], starts[line + 1] - 1).split("\t", -1);
        int since = parts.length > 3 && !parts[3].isEmpty() ? Integer.parseInt(parts[3]) : 0;
        int gone = parts.length > 4 ? Integer.parseInt(parts[4]) : Division.NEVER;
        return new Division(parts[1], parts[0], parts[0].substring(0, Integer.parseInt(parts[2])), since, gone);
    }

    /** Divisions of one name or stem, and how long it is. */
    record Found(int length, List<Division> divisions) {
        static final Found NOTHING = new Found(0, List.of());

        Found {
            divisions = List.copyOf(divisions);
        }
    }

    /** The divisions with the longest name that begins at this place; 凉山州 counts as a name of 凉山彝族自治州. */
    Found namedAt(String where, int at) {
        return longestAt(where, at, true);
    }

    /** The divisions with the longest stem that begins at this place. */
    Found stemmedAt(String where, int at) {
        return longestAt(where, at, false);
    }

    private Found longestAt(String where, int at, boolean names) {
        if (at + 2 > where.length()) {
            return Found.NOTHING;
        }
        int longest = 0;
        List<Division> found = List.of();
        for (int line = firstLine(where, at); sameStart(line, where, at); line++) {
            int length = names ? nameAt(line, where, at) : stemAt(line, where, at);
            if (length > longest) {
                longest = length;
                found = new ArrayList<>(4);
            }
            if (length > 0 && length == longest) {
                found.add(division(line));
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparing(Division::code));
        }
        return longest == 0 ? Found.NOTHING : new Found(longest, found);
    }

    /** The first line that does not come before the two characters at this place. */
    private int firstLine(String where, int at) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = Character.compare(text.charAt(starts[middle]), where.charAt(at));
            if (order == 0) {
                order = Character.compare(text.charAt(starts[middle] + 1), where.charAt(at + 1));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean sameStart(int line, String where, int at) {
        return line < starts.length - 1 && text.regionMatches(starts[line], where, at, 2);
    }

    /** The length of the line's name, if it or its short form begins at this place, else 0. */
    private int nameAt(int line, String where, int at) {
        int code = code(line);
        int length = code - 1 - starts[line];
        if (where.regionMatches(at, text, starts[line], length)) {
            return length;
        }
        int stem = stemAt(line, where, at);
        boolean shortened = stem > 0
                && stem + 2 < length
                && at + stem < where.length()
                && "州县旗".indexOf(where.charAt(at + stem)) >= 0
                && where.charAt(at + stem) == text.charAt(code - 2);
        return shortened ? stem + 1 : 0;
    }

    private int stemAt(int line, String where, int at) {
        int end = code(line) + CODE + 1;
        int length = text.charAt(end) - '0';
        return length > 0 && where.regionMatches(at, text, starts[line], length) ? length : 0;
    }

    /** The division with this code, under the name that it had in the year (the present one where the year is null). */
    @Nullable Division coded(String code, @Nullable Integer year) {
        Division best = null;
        for (int line : lines(code)) {
            Division division = division(line);
            boolean better = best == null
                    || fits(division, year) && !fits(best, year)
                    || fits(division, year) == fits(best, year) && division.gone() > best.gone();
            best = better ? division : best;
        }
        return best;
    }

    private static boolean fits(Division division, @Nullable Integer year) {
        return year == null ? division.isCurrent() : division.existedIn(year);
    }

    private int[] lines(String code) {
        if (code.endsWith("00")) {
            return upper.getOrDefault(code, new int[0]);
        }
        int[] found = {};
        for (int line = 0; line < starts.length - 1; line++) {
            if (text.startsWith(code, code(line))) {
                found = joined(found, new int[] {line});
            }
        }
        return found;
    }

    /** The names from the province down to the division itself. */
    List<String> path(Division division, @Nullable Integer year) {
        List<String> path = new ArrayList<>(3);
        String code = division.code();
        Division province = division.isProvince() ? null : coded(code.substring(0, 2) + "0000", year);
        if (province != null) {
            path.add(province.name());
        }
        Division prefecture = division.isCounty() ? coded(code.substring(0, 4) + "00", year) : null;
        if (prefecture != null) {
            path.add(prefecture.name());
        }
        path.add(division.name());
        return path;
    }
}
