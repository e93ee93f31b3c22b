// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

/** From when on two labels are taken for the same. Measured on the labels of {@code LabelRecognitionTest}. */
final class Thresholds {
    /** Below this similarity a label is no reading of another: 结果维持 and 结果纠正 have 0.5. */
    static final double SIMILAR = 0.6;

    /** A rival as near as this makes a match suspect. */
    static final double RIVAL_MARGIN = 0.1;

    /** With a larger share of characters of its own a label says something else: 行政许可 and 行政许可窗口. */
    static final double FOREIGN = 0.2;

    /** From this similarity of words on labels are the same in another order. */
    static final double SIMILAR_WORDS = 0.7;

    /** Below this similarity of characters words are not compared. */
    static final double WORTH_WORDS = 0.3;

    private Thresholds() {}
}
