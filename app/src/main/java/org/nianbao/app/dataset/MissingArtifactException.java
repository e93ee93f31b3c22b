// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says which artifact a format needs and does not find. */
public final class MissingArtifactException extends IOException {
    private static final long serialVersionUID = 1;

    MissingArtifactException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
