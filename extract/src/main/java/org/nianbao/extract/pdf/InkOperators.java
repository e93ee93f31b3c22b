// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Follows the colour operators as far as white goes: a white line on white paper is no border. */
final class InkOperators {
    /** Half of the least step of an eight-bit colour. */
    private static final float NEARLY = 0.004f;

    private InkOperators() {}

    /** Applies the operator; false where it is none of colour. */
    static boolean apply(String name, List<COSBase> operands, GraphicsState state, Resources resources) {
        switch (name) {
            case "G", "RG", "K" -> {
                state.strokeTint = false;
                state.strokeVisible = !isWhite(operands, false);
            }
            case "g", "rg", "k" -> {
                state.fillTint = false;
                state.fillVisible = !isWhite(operands, false);
            }
            case "CS" -> {
                state.strokeTint = isTint(operands, resources);
                state.strokeVisible = true;
            }
            case "cs" -> {
                state.fillTint = isTint(operands, resources);
                state.fillVisible = true;
            }
            case "SC", "SCN" -> state.strokeVisible = !isWhite(operands, state.strokeTint);
            case "sc", "scn" -> state.fillVisible = !isWhite(operands, state.fillTint);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether numbers of this colour space do not tell how light a colour is. */
    private static boolean isTint(List<COSBase> operands, Resources resources) {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return true;
        }
        COSBase space = resources.get(COSName.COLORSPACE, name);
        COSBase family = space instanceof COSArray array && array.size() > 0 ? array.getObject(0) : space;
        String kind = family instanceof COSName found ? found.getName() : name.getName();
        return switch (kind) {
            case "DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased" -> false;
            default -> true;
        };
    }

    private static boolean isWhite(List<COSBase> operands, boolean tint) {
        if (tint) {
            return false;
        }
        float white = operands.size() == 4 ? 0 : 1;
        for (COSBase operand : operands) {
            if (!(operand instanceof COSNumber number) || Math.abs(number.floatValue() - white) > NEARLY) {
                return false;
            }
        }
        return operands.size() == 1 || operands.size() == 3 || operands.size() == 4;
    }
}
