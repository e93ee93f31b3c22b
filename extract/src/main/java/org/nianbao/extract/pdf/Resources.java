// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** What the names in a content stream stand for. */
record Resources(COSDictionary dictionary) {
    /** The named object of a kind, or null. */
    @Nullable COSBase get(COSName kind, COSName name) {
        COSDictionary category = dictionary.getCOSDictionary(kind);
        return category == null ? null : category.getDictionaryObject(name);
    }
}
