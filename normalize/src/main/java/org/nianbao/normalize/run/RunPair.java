// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.run;

import java.util.List;

/**
 * A stretch of words and the figures behind it.
 *
 * @param text the words as printed, with the number of the last label where it has one
 * @param folded letters of the words
 * @param atoms the figures, perhaps none
 * @param numberLost whether the last figure may hold the number of the label that follows, stuck to it
 * @param following the words behind the figures, as printed
 */
public record RunPair(String text, String folded, List<Atom> atoms, boolean numberLost, String following) {
    public RunPair {
        atoms = List.copyOf(atoms);
    }
}
