// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

/** Which way text runs on the displayed page, by quarter turns clockwise. */
enum Direction {
    RIGHT,
    /** Also vertical writing, whose lines follow each other from right to left. */
    DOWN,
    LEFT,
    UP;

    /** The quarter that a vector points to. */
    static Direction of(float x, float y) {
        if (Math.abs(x) >= Math.abs(y)) {
            return x >= 0 ? RIGHT : LEFT;
        }
        return y >= 0 ? DOWN : UP;
    }

    /** The coordinate that grows as one reads along a line. */
    float along(float x, float y) {
        return switch (this) {
            case RIGHT -> x;
            case DOWN -> y;
            case LEFT -> -x;
            case UP -> -y;
        };
    }

    /** The coordinate that grows from one line to the next. */
    float across(float x, float y) {
        return switch (this) {
            case RIGHT -> y;
            case DOWN -> -x;
            case LEFT -> -y;
            case UP -> x;
        };
    }
}
