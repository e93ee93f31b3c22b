// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;
import org.nianbao.extract.Trust;

/**
 * The label of one printed column.
 *
 * @param text folded
 * @param printed as it stands in the header
 * @param above folded labels of the header cells above it, the nearest first
 * @param start first grid column, or the place in the printed order where positions are unknown
 * @param end the column behind the last
 * @param trust how far the reader stands by the label and those above it
 */
public record HeaderToken(String text, String printed, List<String> above, int start, int end, Trust trust) {
    /** A label of digital text. */
    public HeaderToken(String text, String printed, List<String> above, int start, int end) {
        this(text, printed, above, start, end, Trust.PRINTED);
    }

    public HeaderToken {
        above = List.copyOf(above);
    }
}
