// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

/** From when on two labels are taken for the same. */
final class Thresholds {
    /** Below this similarity a label is no reading of another: 结果维持 and 结果纠正 have 0.5. */
    static final double SIMILAR = 0.6;

    /** A rival as near as this makes a match suspect. */
    static final double RIVAL_MARGIN = 0.1;

    private Thresholds() {}
}
