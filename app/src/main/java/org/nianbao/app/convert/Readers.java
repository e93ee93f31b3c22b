// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import org.nianbao.extract.DocumentReader;
import org.nianbao.extract.html.PictureSource;
import org.nianbao.ingest.RejectionException;

/** Chooses the reader of a format. */
@FunctionalInterface
public interface Readers {
    /**
     * The reader of documents of this media type.
     *
     * @throws RejectionException with code {@code unsupported} where there is none
     */
    DocumentReader forType(String mediaType) throws RejectionException;

    /**
     * The same, where a web page may show pictures that lie beside it.
     *
     * @param pictures gives them
     */
    default DocumentReader forType(String mediaType, PictureSource pictures) throws RejectionException {
        return forType(mediaType);
    }
}
