// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

/** Which way text runs on the displayed page, by quarter turns clockwise. */
enum Direction {
    RIGHT(0),
    /** Also vertical writing, whose lines follow each other from right to left. */
    DOWN(1),
    LEFT(2),
    UP(3);

    private static final int FULL_TURN = 4;

    private final int quarters;

    Direction(int quarters) {
        this.quarters = quarters;
    }

    /** This direction after the page was turned so that the other one runs to the right. */
    Direction seenFrom(Direction other) {
        int turned = Math.floorMod(quarters - other.quarters, FULL_TURN);
        for (Direction direction : values()) {
            if (direction.quarters == turned) {
                return direction;
            }
        }
        throw new AssertionError(turned);
    }

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
