// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.List;

/** The forms that a normalizer knows, in the order of their ids. */
public record Forms(List<FormDefinition> definitions) {
    public Forms {
        definitions = List.copyOf(definitions);
    }

    /** The forms that come with the program. */
    public static Forms standard() {
        return new Forms(List.of());
    }
}
