// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.grid.SheetFill;
import org.nianbao.extract.parts.Markup;
import org.nianbao.extract.parts.PartPackage;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;

/** The texts that the cells of a workbook share. */
final class SharedStrings {
    private final List<CellText> strings;

    private SharedStrings(List<CellText> strings) {
        this.strings = strings;
    }

    static SharedStrings read(PartPackage parts, String part, Limits limits) throws IOException, RejectionException {
        List<CellText> strings = new ArrayList<>();
        long characters = 0;
        try (Markup xml = parts.markup(part)) {
            while (xml != null && xml.nextInside(1)) {
                if (!xml.name().equals("si")) {
                    continue;
                }
                CellText text = CellText.read(xml);
                strings.add(text);
                characters += text.characters();
                if (strings.size() > limits.maxCells() || characters > limits.maxBytes()) {
                    throw SheetFill.rejected(
                            RejectionCode.TOO_LARGE,
                            strings.size() + " shared texts of " + characters + " characters, more than the limits");
                }
            }
        }
        return new SharedStrings(strings);
    }

    /** The text of that number, or null where there is none. */
    @Nullable CellText get(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : null;
    }
}
