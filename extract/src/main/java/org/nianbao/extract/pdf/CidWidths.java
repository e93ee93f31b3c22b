// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Advances of a CID font's glyphs, in thousandths of an em. */
final class CidWidths {
    private static final float USUAL_WIDTH = 1000;

    private record Range(int first, int last, float width) {}

    private final float usual;
    private final float verticalAdvance;
    private final Map<Integer, Float> single = new HashMap<>();
    private final List<Range> ranges = new ArrayList<>();

    CidWidths(COSDictionary font) {
        usual = font.getFloat(COSName.DW, USUAL_WIDTH);
        COSArray vertical = font.getCOSArray(COSName.DW2);
        verticalAdvance = vertical != null && vertical.size() > 1 && vertical.getObject(1) instanceof COSNumber advance
                ? -advance.floatValue() / 1000
                : 1;
        COSArray widths = font.getCOSArray(COSName.W);
        if (widths != null) {
            read(widths);
        }
    }

    private void read(COSArray widths) {
        int at = 0;
        while (at + 1 < widths.size()) {
            if (!(widths.getObject(at) instanceof COSNumber first)) {
                at++;
                continue;
            }
            if (widths.getObject(at + 1) instanceof COSArray list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.getObject(i) instanceof COSNumber width) {
                        single.put(first.intValue() + i, width.floatValue());
                    }
                }
                at += 2;
            } else {
                if (at + 2 < widths.size()
                        && widths.getObject(at + 1) instanceof COSNumber last
                        && widths.getObject(at + 2) instanceof COSNumber width) {
                    ranges.add(new Range(first.intValue(), last.intValue(), width.floatValue()));
                }
                at += 3;
            }
        }
    }

    float of(int cid) {
        Float width = single.get(cid);
        if (width != null) {
            return width;
        }
        for (Range range : ranges) {
            if (cid >= range.first && cid <= range.last) {
                return range.width;
            }
        }
        return usual;
    }

    /** In ems, downwards positive. */
    float verticalAdvance() {
        return verticalAdvance;
    }
}
