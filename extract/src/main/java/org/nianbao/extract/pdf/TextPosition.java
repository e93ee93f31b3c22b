// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

/** Where the next glyph goes: the text matrix and the start of the line. Mutable, of one interpreter. */
final class TextPosition {
    private Transform line = Transform.IDENTITY;
    private float x;
    private float y;

    /** The matrix that text starts from; only its place moves as glyphs are shown. */
    Transform line() {
        return line;
    }

    /** Place of the next glyph, in the space that the text is set in. */
    float x() {
        return x;
    }

    float y() {
        return y;
    }

    void set(Transform matrix) {
        line = matrix;
        x = matrix.e();
        y = matrix.f();
    }

    void nextLine(float tx, float ty) {
        set(Transform.translation(tx, ty).then(line));
    }

    void advance(float tx, float ty) {
        x += tx * line.a() + ty * line.c();
        y += tx * line.b() + ty * line.d();
    }
}
