// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static final MadeUpProse WORDS = new MadeUpProse();

    @Test
    void figuresPunctuationAndSpacesDoNotCount() {
        Prose one = prose("本年收到申请12件，答复10件。");
        Prose other = prose("本年 收到申请3件,答复2\n件");
        assertArrayEquals(one.shingles(), other.shingles());
        assertNotEquals(one.hash(), other.hash());
    }

    @Test
    void aTextOfAFewWordsIsNotCompared() {
        assertNull(prose("无".repeat(Prose.LEAST_LETTERS - 1)).signature());
        assertNotNull(prose("无".repeat(Prose.LEAST_LETTERS)).signature());
    }

    @Property(tries = 200)
    void overlapIsThatOfTheSets(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int letters) {
        Random random = new Random(seed);
        Prose one = prose(drawn(random, letters));
        Prose other = prose(drawn(random, letters));
        Set<Long> common = set(one);
        common.retainAll(set(other));
        Set<Long> all = set(one);
        all.addAll(set(other));
        double expected = all.isEmpty() ? 0 : (double) common.size() / all.size();
        assertEquals(expected, Prose.jaccard(one.shingles(), other.shingles()));
    }

    /** Six standard errors: a draw in a billion lies outside, and a wrong sketch lies outside in most. */
    @Property(tries = 200)
    void sketchesEstimateTheOverlap(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int changed) {
        Random random = new Random(seed);
        var text = WORDS.text("某局", 1, 60, random);
        Prose one = prose(String.join("", text));
        Prose other = prose(String.join("", WORDS.copy(text, "另局", changed, random)));
        int[] a = one.signature();
        int[] b = other.signature();
        assertNotNull(a);
        assertNotNull(b);
        double overlap = Prose.jaccard(one.shingles(), other.shingles());
        double error = Math.sqrt(Math.max(overlap * (1 - overlap), 0.02) / MinHash.SIZE);
        assertTrue(Math.abs(MinHash.estimate(a, b) - overlap) < 6 * error);
    }

    private static String drawn(Random random, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            text.append((char) ('甲' + random.nextInt(2)));
        }
        return text.toString();
    }

    private static Prose prose(String text) {
        Prose prose = new Prose();
        prose.add(text.toCharArray(), 0, text.length());
        return prose;
    }

    private static Set<Long> set(Prose prose) {
        Set<Long> set = new HashSet<>();
        Arrays.stream(prose.shingles()).forEach(set::add);
        return set;
    }
}
