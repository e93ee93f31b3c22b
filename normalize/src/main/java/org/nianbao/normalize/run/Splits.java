// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to part figures whose separators are lost into a number of values. No value but 0 begins with 0, and no value
 * reaches over white space.
 */
final class Splits {
    /** Longer values than this are not printed in these reports. */
    private static final int MAX_DIGITS = 12;

    /** One way: the pieces in order. */
    record Split(List<Atom> values) {
        Split {
            values = List.copyOf(values);
        }
    }

    private final List<Atom> atoms;
    private final int count;
    private final int limit;
    private final Filter filter;
    private final List<Split> found = new ArrayList<>();
    private boolean complete = true;

    /** Tells early that the values so far cannot become a wanted split. */
    @FunctionalInterface
    interface Filter {
        boolean allows(List<Atom> values);
    }

    private Splits(List<Atom> atoms, int count, int limit, Filter filter) {
        this.atoms = atoms;
        this.count = count;
        this.limit = limit;
        this.filter = filter;
    }

    /**
     * The splits that a filter allows.
     *
     * @param limit how many to find at most
     */
    static Splits of(List<Atom> atoms, int count, int limit, Filter filter) {
        Splits splits = new Splits(atoms, count, limit, filter);
        int digits = 0;
        for (Atom atom : atoms) {
            digits += atom.text().length();
        }
        if (atoms.size() <= count && digits >= count) {
            splits.extend(new ArrayList<>(), 0, 0);
        }
        return splits;
    }

    /** The fewest values that the figures can be. */
    static int fewest(List<Atom> atoms) {
        int fewest = 0;
        for (Atom atom : atoms) {
            int zeros = 0;
            while (isDivisible(atom)
                    && zeros < atom.text().length()
                    && atom.text().charAt(zeros) == '0') {
                zeros++;
            }
            int rest = atom.text().length() - zeros;
            fewest += zeros + (isDivisible(atom) ? (rest + MAX_DIGITS - 1) / MAX_DIGITS : 1);
        }
        return fewest;
    }

    /** Whether one of the values is surely 0: no other begins with 0, and no count ends with so many. */
    static boolean holdsZero(Atom atom) {
        return isDivisible(atom) && (atom.text().charAt(0) == '0' || atom.text().contains("00000"));
    }

    private static boolean isDivisible(Atom atom) {
        return !atom.isDash() && atom.text().indexOf('.') < 0;
    }

    List<Split> found() {
        return found;
    }

    /** Whether there are no more than those that were found. */
    boolean complete() {
        return complete;
    }

    private void extend(List<Atom> values, int atom, int from) {
        if (!complete) {
            return;
        }
        if (atom == atoms.size()) {
            if (values.size() == count) {
                if (found.size() == limit) {
                    complete = false;
                } else {
                    found.add(new Split(values));
                }
            }
            return;
        }
        if (values.size() == count) {
            return;
        }
        Atom current = atoms.get(atom);
        int left = current.text().length() - from;
        boolean indivisible = !isDivisible(current);
        boolean zero = !indivisible && current.text().charAt(from) == '0';
        int shortest = indivisible ? left : 1;
        int longest = indivisible ? left : zero ? 1 : Math.min(MAX_DIGITS, left);
        for (int size = shortest; size <= longest; size++) {
            values.add(current.part(from, from + size));
            if (filter.allows(values)) {
                boolean end = size == left;
                extend(values, end ? atom + 1 : atom, end ? 0 : from + size);
            }
            values.remove(values.size() - 1);
        }
    }
}
