// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nianbao.normalize.report.Severity;

/**
 * Prose that agencies have in common: candidates by locality-sensitive hashing of the MinHash sketches, each judged by the
 * exact overlap of the texts. Agencies that are linked by one text, directly or through others, are told as one group.
 */
final class CopiedText {
    /** Texts that share this much are copies: reports from one template stay below, see docs/audit.md. */
    static final double LEAST_SIMILARITY = 0.8;
    /** Two standard errors of the estimate at that overlap. */
    private static final double ESTIMATE_MARGIN = 0.07;
    /** 21 bands of 6 numbers meet in some band with a probability of 0.998 at an overlap of 0.8, and 0.03 at 0.33. */
    private static final int BANDS = 21;

    private static final int BAND_SIZE = 6;
    /** Keeps the work within bounds where thousands of reports share a template; what is left out is told. */
    private static final int MOST_COMPARISONS = 4000;

    private static final int MOST_REFUTATIONS = 50;
    private static final int NUMBER_BITS = 24;

    private final Agencies agencies;
    private final Texts texts;
    private final Findings findings;
    private final List<AuditedReport> reports;
    private final Components components;
    private final int[] refutations;
    private final Set<Long> refuted = new HashSet<>();
    private final Map<Integer, Double> similarities = new HashMap<>();
    private long leftOut;

    /** @param reports those that have a sketch */
    CopiedText(List<AuditedReport> reports, Agencies agencies, Texts texts, Findings findings) {
        if (reports.size() >= 1 << NUMBER_BITS) {
            throw new IllegalArgumentException(
                    "at most " + (1 << NUMBER_BITS) + " texts can be compared, found " + reports.size());
        }
        this.reports = reports;
        this.agencies = agencies;
        this.texts = texts;
        this.findings = findings;
        this.components = new Components(reports.size());
        this.refutations = new int[reports.size()];
    }

    void run() throws IOException {
        for (int band = 0; band < BANDS; band++) {
            long[] keys = keys(band);
            int start = 0;
            for (int i = 1; i <= keys.length; i++) {
                if (i == keys.length || keys[i] >>> NUMBER_BITS != keys[start] >>> NUMBER_BITS) {
                    if (i - start > 1) {
                        compare(members(keys, start, i));
                    }
                    start = i;
                }
            }
        }
        tell();
    }

    /** For each report a hash of the band, with the report's number in the low bits; sorted. */
    private long[] keys(int band) {
        long[] keys = new long[reports.size()];
        for (int i = 0; i < keys.length; i++) {
            int[] signature = signature(i);
            long hash = band;
            for (int k = band * BAND_SIZE; k < (band + 1) * BAND_SIZE; k++) {
                hash = MinHash.mix(hash ^ signature[k]);
            }
            keys[i] = (hash << NUMBER_BITS) | i;
        }
        Arrays.sort(keys);
        return keys;
    }

    private static int[] members(long[] keys, int start, int end) {
        int[] members = new int[end - start];
        for (int i = start; i < end; i++) {
            members[i - start] = (int) keys[i] & ((1 << NUMBER_BITS) - 1);
        }
        return members;
    }

    /** Compares each report with those before it, group by group, until one of a group is found to be its like. */
    private void compare(int[] members) throws IOException {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int member : members) {
            int budget = MOST_COMPARISONS;
            for (Map.Entry<Integer, List<Integer>> group : groups.entrySet()) {
                if (components.find(group.getKey()) != components.find(member)) {
                    budget = compare(member, group.getValue(), budget);
                }
            }
            List<Integer> own = new ArrayList<>();
            groups.entrySet()
                    .removeIf(group ->
                            components.find(group.getKey()) == components.find(member) && own.addAll(group.getValue()));
            own.add(member);
            groups.put(components.find(member), own);
        }
    }

    /** @return what is left of the budget */
    private int compare(int member, List<Integer> group, int budget) throws IOException {
        int left = budget;
        for (int other : group) {
            if (left == 0) {
                leftOut++;
            } else {
                left--;
                if (alike(member, other)) {
                    return left;
                }
            }
        }
        return left;
    }

    private boolean alike(int one, int other) throws IOException {
        if (agencies.same(reports.get(one), reports.get(other))
                || MinHash.estimate(signature(one), signature(other)) < LEAST_SIMILARITY - ESTIMATE_MARGIN) {
            return false;
        }
        long pair = ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
        if (refuted.contains(pair)) {
            return false;
        }
        if (refutations[one] >= MOST_REFUTATIONS) {
            leftOut++;
            return false;
        }
        double similarity = Prose.jaccard(texts.shingles(reports.get(one)), texts.shingles(reports.get(other)));
        if (similarity < LEAST_SIMILARITY) {
            refuted.add(pair);
            refutations[one]++;
            return false;
        }
        join(one, other, similarity);
        return true;
    }

    private void join(int one, int other, double similarity) {
        double least = Math.min(
                similarity,
                Math.min(
                        similarities.getOrDefault(components.find(one), 1.0),
                        similarities.getOrDefault(components.find(other), 1.0)));
        components.join(one, other);
        similarities.put(components.find(one), least);
    }

    private int[] signature(int report) {
        int[] signature = reports.get(report).signature();
        if (signature == null) {
            throw new IllegalStateException("a report without a sketch");
        }
        return signature;
    }

    private void tell() throws IOException {
        Map<Integer, List<AuditedReport>> groups = new TreeMap<>();
        for (int i = 0; i < reports.size(); i++) {
            int root = components.find(i);
            if (similarities.containsKey(root)) {
                groups.computeIfAbsent(root, r -> new ArrayList<>()).add(reports.get(i));
            }
        }
        for (Map.Entry<Integer, List<AuditedReport>> group : groups.entrySet()) {
            double similarity = similarities.getOrDefault(group.getKey(), 1.0);
            findings.add(Finding.of(
                    FindingKind.SAME_TEXT,
                    Severity.WARNING,
                    Duplicates.years(group.getValue()),
                    group.getValue(),
                    List.of(),
                    similarity,
                    group.getValue().size()
                            + " reports of different agencies have almost the same prose; each shares at " + "least "
                            + Math.round(similarity * 100) + " % with another of them"));
        }
        if (leftOut > 0) {
            findings.add(Finding.of(
                    FindingKind.SAME_TEXT,
                    Severity.INFO,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    leftOut + " comparisons of texts that may be alike were left out, since too many look alike"));
        }
    }
}
