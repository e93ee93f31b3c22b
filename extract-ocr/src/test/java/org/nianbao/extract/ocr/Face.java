// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;

/**
 * A type face of the tests, by the name under which Java knows it, with a face for the characters that it lacks.
 *
 * @param tuned whether thresholds were set while looking at it
 */
record Face(String name, String fallback, boolean tuned) {
    static final List<Face> ALL = List.of(
            new Face("Noto Serif CJK SC", "", true),
            new Face("AR PL UMing CN", "", true),
            new Face("Noto Sans CJK SC", "", true),
            new Face("AR PL UKai CN", "", false),
            new Face("cwTeXFangSong", "AR PL UMing CN", false));

    boolean isInstalled() {
        List<String> families =
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return families.contains(name) && (fallback.isEmpty() || families.contains(fallback));
    }

    Font font(String text, float size) {
        Font font = new Font(name, Font.PLAIN, 12).deriveFont(size);
        return font.canDisplayUpTo(text) < 0 || fallback.isEmpty()
                ? font
                : new Font(fallback, Font.PLAIN, 12).deriveFont(size);
    }
}
