// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.label;

import java.util.List;

/** How alike two folded labels are. */
public final class Similarity {
    /** What a character counts that only looks like the other, of {@link #SAME}. */
    private static final int ALIKE = 9;

    private static final int SAME = 10;

    private Similarity() {}

    /**
     * Twice the longest common subsequence over the sum of the lengths: 1 for equal labels, 0 for labels without a
     * common character. Lost characters, the commonest damage, cost least by this measure; characters that are easily
     * confused count as nearly the same.
     */
    public static double of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        char[] headsA = LookAlikes.merged(a);
        char[] headsB = LookAlikes.merged(b);
        char[] charsB = b.toCharArray();
        int[] row = new int[headsB.length + 1];
        for (int i = 0; i < headsA.length; i++) {
            int diagonal = 0;
            char head = headsA[i];
            char c = a.charAt(i);
            for (int j = 0; j < headsB.length; j++) {
                int above = row[j + 1];
                int best = Math.max(above, row[j]);
                if (head == headsB[j]) {
                    best = Math.max(best, diagonal + (c == charsB[j] ? SAME : ALIKE));
                }
                row[j + 1] = best;
                diagonal = above;
            }
        }
        return 2.0 * row[headsB.length] / (SAME * (a.length() + b.length()));
    }

    /** More than {@link #of} can be for labels of such lengths; costs nothing. */
    public static double atMost(String a, String b) {
        return 2.0 * Math.min(a.length(), b.length()) / Math.max(1, a.length() + b.length());
    }

    /**
     * The share of a printed label's characters that a form's label does not have, in any order; 0 where characters were
     * only lost, moved or confused with similar ones.
     */
    public static double foreign(String printed, String form) {
        char[] rest = LookAlikes.merged(form);
        char[] own = LookAlikes.merged(printed);
        int foreign = 0;
        for (char c : own) {
            int at = 0;
            while (at < rest.length && rest[at] != c) {
                at++;
            }
            if (at < rest.length) {
                rest[at] = 0;
            } else {
                foreign++;
            }
        }
        return own.length == 0 ? 0 : (double) foreign / own.length;
    }

    /**
     * The same measure over words in any order, each counting as many characters as it has: 1 for the same words, however
     * they are put.
     */
    public static double ofWords(List<String> a, List<String> b) {
        int length = 0;
        int common = 0;
        boolean[] used = new boolean[b.size()];
        for (String word : a) {
            length += word.length();
            for (int i = 0; i < used.length; i++) {
                if (!used[i] && word.equals(b.get(i))) {
                    used[i] = true;
                    common += word.length();
                    break;
                }
            }
        }
        for (String word : b) {
            length += word.length();
        }
        return length == 0 ? 0 : 2.0 * common / length;
    }
}
