// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.SinkOptions;

/**
 * What the user wants of a data set.
 *
 * @param formats each once
 * @param blankAsZero whether an empty cell counts as zero
 * @param licence of the data set, or null where none was named
 */
public record ExportSettings(
        List<ExportFormat> formats,
        boolean blankAsZero,
        @Nullable String licence,
        SinkOptions options) {
    public ExportSettings {
        formats = List.copyOf(formats);
    }
}
