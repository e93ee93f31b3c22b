// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.normalize.check.MisreadFinder.Sum;
import org.nianbao.normalize.report.CellKey;
import org.nianbao.normalize.report.Suggestion;

class MisreadFinderTest {
    private static final CellKey A = CellKey.of(List.of("a"));
    private static final CellKey B = CellKey.of(List.of("b"));
    private static final CellKey C = CellKey.of(List.of("c"));
    private static final CellKey D = CellKey.of(List.of("d"));

    private static Sum sum(Map<CellKey, Integer> values, CellKey total, CellKey... addends) {
        Map<CellKey, Integer> signs = new LinkedHashMap<>();
        signs.put(total, 1);
        int difference = values.getOrDefault(total, 0);
        for (CellKey addend : addends) {
            signs.put(addend, -1);
            difference -= values.getOrDefault(addend, 0);
        }
        return new Sum(signs, BigDecimal.valueOf(difference));
    }

    private static Map<CellKey, BigDecimal> doubtful(Map<CellKey, Integer> values, CellKey... cells) {
        Map<CellKey, BigDecimal> doubtful = new HashMap<>();
        for (CellKey cell : cells) {
            doubtful.put(cell, BigDecimal.valueOf(values.getOrDefault(cell, 0)));
        }
        return doubtful;
    }

    @Test
    void findsTheOneCellThatTwoSumsSpeakAgainst() {
        Map<CellKey, Integer> values = Map.of(A, 10, B, 8, C, 3, D, 11);
        // A = B + C should hold with B = 7, and D = B + 4 says the same.
        Sum first = sum(values, A, B, C);
        Sum second = new Sum(Map.of(D, 1, B, -1), BigDecimal.ONE.negate());
        List<Suggestion> found =
                new MisreadFinder(List.of(first, second), doubtful(values, A, B, C, D)).suggestions(first);
        assertEquals(List.of(new Suggestion(B, new BigDecimal(7), List.of())), found);
    }

    @Test
    void leavesCellsAloneThatAreCertain() {
        Map<CellKey, Integer> values = Map.of(A, 10, B, 8, C, 3);
        Sum failed = sum(values, A, B, C);
        List<Suggestion> found = new MisreadFinder(List.of(failed), doubtful(values, C)).suggestions(failed);
        assertEquals(List.of(new Suggestion(C, new BigDecimal(2), List.of())), found);
    }

    @Test
    void doesNotBreakASumThatHolds() {
        Map<CellKey, Integer> values = Map.of(A, 10, B, 8, C, 3, D, 3);
        Sum failed = sum(values, A, B, C);
        Sum holds = sum(values, D, C);
        List<Suggestion> found = new MisreadFinder(List.of(failed, holds), doubtful(values, C, D)).suggestions(failed);
        // C alone would break the other sum; C and D together satisfy both.
        assertEquals(2, found.size());
        assertEquals(new BigDecimal(2), found.get(0).value());
        assertEquals(List.of(D), found.get(0).with());
    }

    @Test
    void suggestsNoNegativeCount() {
        Map<CellKey, Integer> values = Map.of(A, 1, B, 8, C, 3);
        Sum failed = sum(values, A, B, C);
        assertTrue(new MisreadFinder(List.of(failed), doubtful(values, C))
                .suggestions(failed)
                .isEmpty());
    }
}
