// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;

/** Follows the operators that build a path: its points go to the collector, as they lie on the displayed page. */
final class PathOperators {
    private PathOperators() {}

    /** Applies the operator; false where it builds no path. */
    static boolean apply(String name, List<COSBase> operands, GraphicsState state, RulingCollector rulings) {
        switch (name) {
            case "m" -> move(Operands.number(operands, 0), Operands.number(operands, 1), state, rulings);
            case "l" -> line(Operands.number(operands, 0), Operands.number(operands, 1), state, rulings);
            case "c" -> curve(Operands.number(operands, 4), Operands.number(operands, 5), state, rulings);
            case "v", "y" -> curve(Operands.number(operands, 2), Operands.number(operands, 3), state, rulings);
            case "h" -> rulings.close();
            case "re" -> {
                float x = Operands.number(operands, 0);
                float y = Operands.number(operands, 1);
                rectangle(x, y, x + Operands.number(operands, 2), y + Operands.number(operands, 3), state, rulings);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A closed rectangle with these corners. */
    static void rectangle(float x, float y, float right, float top, GraphicsState state, RulingCollector rulings) {
        move(x, y, state, rulings);
        line(right, y, state, rulings);
        line(right, top, state, rulings);
        line(x, top, state, rulings);
        rulings.close();
    }

    private static void move(float x, float y, GraphicsState state, RulingCollector rulings) {
        rulings.moveTo(state.transform.x(x, y), state.transform.y(x, y));
    }

    private static void line(float x, float y, GraphicsState state, RulingCollector rulings) {
        rulings.lineTo(state.transform.x(x, y), state.transform.y(x, y));
    }

    private static void curve(float x, float y, GraphicsState state, RulingCollector rulings) {
        rulings.curveTo(state.transform.x(x, y), state.transform.y(x, y));
    }
}
