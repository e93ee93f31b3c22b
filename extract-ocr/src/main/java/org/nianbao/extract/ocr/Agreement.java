// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.ocr;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.extract.scan.RecognisedText;

/** Says what a line reads by what two passes read in it. */
final class Agreement {
    private Agreement() {}

    static RecognisedText of(TextLine line, Reading first, Reading second) {
        String a = first.text().strip();
        String b = second.text().strip();
        boolean agreed = a.equals(b) && !a.isEmpty() && !line.clipped();
        return new RecognisedText(
                a,
                line.left(),
                line.top(),
                line.right(),
                line.bottom(),
                agreed,
                agreed ? List.of() : Stream.of(a, b).distinct().toList());
    }

    /** A line that was not read. */
    static RecognisedText unread(TextLine line) {
        return new RecognisedText("", line.left(), line.top(), line.right(), line.bottom(), false, List.of());
    }
}
