// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Reads the operands of an operator; what is missing or of another kind reads as 0, as viewers have it. */
final class Operands {
    private static final int MAX_OBJECTS = 6;

    private Operands() {}

    static float number(List<COSBase> operands, int index) {
        return index < operands.size() && operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }

    static Transform matrix(List<COSBase> operands) {
        Transform matrix = new Transform(
                number(operands, 0),
                number(operands, 1),
                number(operands, 2),
                number(operands, 3),
                number(operands, 4),
                number(operands, 5));
        return matrix.isFinite() ? matrix : Transform.IDENTITY;
    }

    /** The first members of a matrix or rectangle. */
    static List<COSBase> of(COSArray array) {
        List<COSBase> objects = new ArrayList<>();
        for (int i = 0; i < Math.min(array.size(), MAX_OBJECTS); i++) {
            objects.add(array.getObject(i));
        }
        return objects;
    }
}
