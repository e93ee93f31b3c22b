// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

/** An affine map as PDF writes it: {@code x' = a x + c y + e}, {@code y' = b x + d y + f}. */
record Transform(float a, float b, float c, float d, float e, float f) {
    static final Transform IDENTITY = new Transform(1, 0, 0, 1, 0, 0);

    static Transform translation(float x, float y) {
        return new Transform(1, 0, 0, 1, x, y);
    }

    /** This map first, then the other. */
    Transform then(Transform next) {
        return new Transform(
                a * next.a + b * next.c,
                a * next.b + b * next.d,
                c * next.a + d * next.c,
                c * next.b + d * next.d,
                e * next.a + f * next.c + next.e,
                e * next.b + f * next.d + next.f);
    }

    float x(float x, float y) {
        return a * x + c * y + e;
    }

    float y(float x, float y) {
        return b * x + d * y + f;
    }

    /** False where a number of it is no number or infinite, as broken files have it. */
    boolean isFinite() {
        return Float.isFinite(a + b + c + d + e + f);
    }

    /** How long a length becomes, on the average of both axes. */
    float scale() {
        return (float) Math.sqrt(Math.abs(a * d - b * c));
    }
}
