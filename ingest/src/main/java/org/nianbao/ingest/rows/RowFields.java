// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.rows;

import org.jspecify.annotations.Nullable;

/**
 * Which fields of a row hold a document. A field inside an object is named with dots, such as {@code meta.url}.
 *
 * @param text the document's text
 * @param url its address, or null where the rows have none
 * @param date when it was fetched, or null where the rows do not say
 */
public record RowFields(
        String text, @Nullable String url, @Nullable String date) {}
