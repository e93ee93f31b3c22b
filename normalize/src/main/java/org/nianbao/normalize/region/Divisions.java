// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of administrative divisions, of today and since 2002, by name. Never changes once read. */
final class Divisions {
    private static final String FILE = "divisions.tsv";
    private static final int EXPECTED = 4096;
    private static final String[] LAST_WORDS = {"特别行政区", "地区", "林区", "特区", "新区", "省", "市", "县", "区", "盟", "旗"};

    private final Map<String, List<Division>> byName = new HashMap<>(2 * EXPECTED);
    private final Map<String, List<Division>> byStem = new HashMap<>(2 * EXPECTED);
    private final Map<String, List<Division>> byCode = new HashMap<>(2 * EXPECTED);
    private int longest;

    private Divisions() {
        try (InputStream in = Divisions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + Divisions.class.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table that comes with the program; it is read when first asked for. */
    static Divisions standard() {
        return Standard.TABLE;
    }

    private static final class Standard {
        private static final Divisions TABLE = new Divisions();
    }

    private void add(String line) {
        String[] parts = line.split("\t", -1);
        String name = parts[1];
        String given = part(parts, 2);
        String stem = given.isEmpty() ? stem(name) : given;
        int since = part(parts, 3).isEmpty() ? 0 : Integer.parseInt(parts[3]);
        int gone = part(parts, 4).isEmpty() ? Division.NEVER : Integer.parseInt(parts[4]);
        Division division = new Division(parts[0], name, stem, since, gone);
        put(byCode, parts[0], division);
        put(byName, name, division);
        if (!stem.isEmpty()) {
            put(byStem, stem, division);
        }
        // 凉山州 is what 凉山彝族自治州 is called by everybody, its own agencies among them.
        if (!given.isEmpty() && !division.isProvince()) {
            put(byName, given + name.charAt(name.length() - 1), division);
        }
        longest = Math.max(longest, name.length());
    }

    private static void put(Map<String, List<Division>> map, String key, Division division) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(division);
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static String stem(String name) {
        for (String last : LAST_WORDS) {
            if (name.endsWith(last) && name.length() > last.length() + 1) {
                return name.substring(0, name.length() - last.length());
            }
        }
        return "";
    }

    /** Divisions that have or had this name. */
    List<Division> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Divisions that are called so when their last word is left out. */
    List<Division> stemmed(String stem) {
        return byStem.getOrDefault(stem, List.of());
    }

    /** The length of the longest name that begins at this place, or 0. */
    int nameAt(String text, int at) {
        return longestAt(byName, text, at);
    }

    /** The length of the longest stem that begins at this place, or 0. */
    int stemAt(String text, int at) {
        return longestAt(byStem, text, at);
    }

    private int longestAt(Map<String, List<Division>> map, String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
            if (map.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /** The division with this code, under the name that it had in the year (the present one where the year is null). */
    @Nullable Division coded(String code, @Nullable Integer year) {
        Division best = null;
        for (Division division : byCode.getOrDefault(code, List.of())) {
            boolean fits = year == null ? division.isCurrent() : division.existedIn(year);
            boolean better = best == null || division.gone() > best.gone();
            if (fits && (better || !fits(best, year)) || best == null) {
                best = division;
            }
        }
        return best;
    }

    private static boolean fits(@Nullable Division division, @Nullable Integer year) {
        return division != null && (year == null ? division.isCurrent() : division.existedIn(year));
    }

    /** The names from the province down to the division itself. */
    List<String> path(Division division, @Nullable Integer year) {
        List<String> path = new ArrayList<>(3);
        String code = division.code();
        Division province = coded(code.substring(0, 2) + "0000", year);
        if (province != null && !division.isProvince()) {
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
