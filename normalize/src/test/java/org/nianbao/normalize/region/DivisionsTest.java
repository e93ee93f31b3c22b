// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nianbao.normalize.report.Region;

class DivisionsTest {
    private static final Divisions TABLE = Divisions.standard();

    private static List<String[]> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.tsv"))) {
            List<String[]> rows = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> rows.add(line.split("\t", -1)));
            return rows;
        }
    }

    private static boolean isCurrent(String[] row) {
        return row.length < 5;
    }

    @Test
    void isSortedByNameAndHasEachCodeOnceToday() throws IOException {
        Set<String> codes = new HashSet<>();
        String last = "";
        int provinces = 0;
        for (String[] row : rows()) {
            assertTrue(last.compareTo(row[0]) <= 0, () -> row[0] + " is out of order");
            last = row[0];
            assertTrue(row[1].matches("[1-8][0-9]{5}"), row[0]);
            if (isCurrent(row)) {
                assertTrue(codes.add(row[1]), () -> row[1] + " twice");
                provinces += row[1].endsWith("0000") ? 1 : 0;
            }
        }
        assertEquals(34, provinces);
        assertTrue(codes.size() > 3150, () -> codes.size() + " divisions of today");
    }

    @Test
    void findsEveryDivisionOfTodayByItsPath() throws IOException {
        for (String[] row : rows()) {
            Division division = isCurrent(row) ? TABLE.coded(row[1], null) : null;
            if (division == null) {
                continue;
            }
            List<String> path = TABLE.path(division, null);
            String name = String.join("", path) + "教育局";
            Region region = RegionResolver.resolve(name, "education", Surroundings.none())
                    .region();
            assertEquals(new Region(row[1], row[0], path), region, name);
        }
    }

    @Test
    void givesEveryDivisionOfTodayByItsNameAloneOrNamesItAmongOthers() throws IOException {
        int unique = 0;
        for (String[] row : rows()) {
            if (!isCurrent(row)) {
                continue;
            }
            Resolution resolution =
                    RegionResolver.resolve(row[0] + "教育局", "education", new Surroundings(2024, null, null, List.of()));
            Region region = resolution.region();
            boolean among =
                    resolution.candidates().stream().anyMatch(c -> c.code().equals(row[1]));
            assertTrue(among || region != null && region.code().equals(row[1]), () -> row[0] + ": " + resolution);
            unique += region != null ? 1 : 0;
        }
        assertTrue(unique > 3000, unique + " are unique");
    }

    @Test
    void findsTheLongestNameAtAPlaceAndNoneInsideAWord() {
        assertEquals(3, TABLE.namedAt("遂宁市船山区", 0).length());
        assertEquals(3, TABLE.namedAt("遂宁市船山区", 3).length());
        assertEquals(0, TABLE.namedAt("遂宁市船山区", 1).length());
        assertEquals(3, TABLE.namedAt("凉山州", 0).length());
        assertEquals(7, TABLE.namedAt("凉山彝族自治州", 0).length());
        assertEquals(2, TABLE.stemmedAt("船山公安", 0).length());
        assertEquals(0, TABLE.namedAt("船", 0).length());
        assertEquals(0, TABLE.namedAt("", 0).length());
        assertEquals(0, TABLE.namedAt("\uffff\uffff", 0).length());
        assertEquals(0, TABLE.namedAt("AB", 0).length());
    }

    @Test
    void knowsWhatACodeWasCalledInAYear() {
        assertEquals("襄樊市", Objects.requireNonNull(TABLE.coded("420600", 2009)).name());
        assertEquals("襄阳市", Objects.requireNonNull(TABLE.coded("420600", 2012)).name());
        assertEquals("襄阳市", Objects.requireNonNull(TABLE.coded("420600", null)).name());
        assertNotNull(TABLE.coded("510903", 2024));
        assertNull(TABLE.coded("999999", 2024));
        assertNull(TABLE.coded("990000", null));
    }
}
