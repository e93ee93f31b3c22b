// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.inspect;

import org.nianbao.extract.pdf.PageDrawings;
import org.nianbao.extract.picture.FrameDrawings;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.MediaTypes;
import org.nianbao.ingest.RejectionException;

/** Draws a document as HTML, with the places of values marked. */
interface DocumentView {
    /**
     * Content for an element of a page.
     *
     * @throws RejectionException where the document cannot be drawn so
     */
    String html(Inspection inspection, ShownValues values, Limits limits) throws RejectionException;

    /** The view that shows documents of this type as their readers see them. */
    static DocumentView of(String mediaType) {
        return switch (mediaType) {
            case MediaTypes.PDF -> new PagesView(PageDrawings::of);
            case MediaTypes.PNG, MediaTypes.JPEG, MediaTypes.TIFF, MediaTypes.GIF, MediaTypes.BMP ->
                new PagesView(FrameDrawings::of);
            case MediaTypes.HTML -> new WebPageView();
            case MediaTypes.TEXT, MediaTypes.MARKDOWN -> new LinesView();
            default -> new BlocksView();
        };
    }
}
