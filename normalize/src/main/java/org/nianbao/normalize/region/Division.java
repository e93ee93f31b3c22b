// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.region;

/**
 * An administrative division of GB/T 2260, under one of the names that it has had.
 *
 * @param code six digits
 * @param stem the name without its last word (遂宁 of 遂宁市), or empty where one character would be left
 * @param since the first list (year and month, YYYYMM) that has this code with this name, or 0 for the oldest
 * @param gone the first list that has it no more, or {@link #NEVER}
 */
record Division(String code, String name, String stem, int since, int gone) {
    static final int NEVER = Integer.MAX_VALUE;

    boolean isProvince() {
        return code.endsWith("0000");
    }

    boolean isPrefecture() {
        return code.endsWith("00") && !isProvince();
    }

    boolean isCounty() {
        return !code.endsWith("00");
    }

    boolean isCurrent() {
        return gone == NEVER;
    }

    /** Whether this is a part of the other, or the other itself under this or another name. */
    boolean isWithin(Division other) {
        int digits = other.isProvince() ? 2 : other.isPrefecture() ? 4 : 6;
        return code.regionMatches(0, other.code, 0, digits);
    }

    /** Whether it may have had this name and code in the year, as far as the dates of the lists tell. */
    boolean existedIn(int year) {
        return year + 1 >= since / 100 && (isCurrent() || year <= gone / 100);
    }
}
