// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

/**
 * A piece of a ruling line, seen along its own direction: for a vertical one x and y are changed.
 *
 * @param across where it lies across its direction
 * @param from its first pixel along its direction
 * @param to exclusive
 */
record Segment(double across, int from, int to) {
    int length() {
        return to - from;
    }
}
