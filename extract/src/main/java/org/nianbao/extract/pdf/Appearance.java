// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * How a filled-in field or a typed note prints, as if it were part of the page.
 *
 * @param toPage from the form's space to the page's
 */
record Appearance(COSStream form, Transform toPage) {
    private static final int MAX_ANNOTATIONS = 2_000;
    /** Flags of an annotation: hidden, no view. */
    private static final int HIDDEN = 2 | 32;

    /** Those that a page shows; links, markers and stamps hold no text of the report. */
    static List<Appearance> of(COSDictionary page) {
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        List<Appearance> shown = new ArrayList<>();
        for (int i = 0; annotations != null && i < Math.min(annotations.size(), MAX_ANNOTATIONS); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isText(annotation)) {
                Appearance appearance = of(annotation, annotation.getCOSDictionary(COSName.AP));
                if (appearance != null) {
                    shown.add(appearance);
                }
            }
        }
        return shown;
    }

    private static boolean isText(COSDictionary annotation) {
        COSName kind = annotation.getCOSName(COSName.SUBTYPE);
        boolean isText =
                COSName.WIDGET.equals(kind) || (kind != null && kind.getName().equals("FreeText"));
        return isText && (annotation.getInt(COSName.F, 0) & HIDDEN) == 0;
    }

    private static @Nullable Appearance of(COSDictionary annotation, @Nullable COSDictionary appearances) {
        COSStream form = appearances == null ? null : appearances.getCOSStream(COSName.N);
        COSArray rectangle = annotation.getCOSArray(COSName.RECT);
        COSArray box = form == null ? null : form.getCOSArray(COSName.BBOX);
        if (form == null || rectangle == null || rectangle.size() != 4 || box == null || box.size() != 4) {
            return null;
        }
        return new Appearance(
                form, Transform.translation(least(rectangle, 0) - least(box, 0), least(rectangle, 1) - least(box, 1)));
    }

    private static float least(COSArray rectangle, int axis) {
        List<COSBase> numbers = Operands.of(rectangle);
        return Math.min(Operands.number(numbers, axis), Operands.number(numbers, axis + 2));
    }
}
