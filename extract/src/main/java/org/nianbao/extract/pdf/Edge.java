// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

/**
 * A ruling on the displayed page, horizontal or vertical as the list says that holds it.
 *
 * @param position y of a horizontal edge, x of a vertical one
 * @param from its smaller end
 * @param to its greater end
 */
record Edge(float position, float from, float to) {
    float length() {
        return to - from;
    }
}
