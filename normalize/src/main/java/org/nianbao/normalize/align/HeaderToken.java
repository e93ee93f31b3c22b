// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.List;

/**
 * The label of one printed column.
 *
 * @param text folded
 * @param printed as it stands in the header
 * @param above folded labels of the header cells above it, the nearest first
 * @param start first grid column, or the place in the printed order where positions are unknown
 * @param end the column behind the last
 */
public record HeaderToken(String text, String printed, List<String> above, int start, int end) {
    public HeaderToken {
        above = List.copyOf(above);
    }
}
