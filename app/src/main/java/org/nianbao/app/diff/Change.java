// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.diff;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not the same in two results.
 *
 * @param pointer of the value, field or check; null for the report as a whole
 * @param before null where the old result lacks it
 * @param after null where the new result lacks it
 */
public record Change(
        String uri,
        Kind kind,
        @Nullable String pointer,
        @Nullable String before,
        @Nullable String after) {
    /** What kind of thing. */
    public enum Kind {
        ONLY_OLD("onlyOld"),
        ONLY_NEW("onlyNew"),
        IDENTITY("identity"),
        VALUE("value"),
        CHECK("check");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As printed in JSON. */
        public String code() {
            return code;
        }
    }

    /** The change in one readable line. */
    public String line() {
        return switch (kind) {
            case ONLY_OLD -> uri + ": only in the old result";
            case ONLY_NEW -> uri + ": only in the new result";
            default ->
                uri + ": " + pointer + ": " + (before == null ? "nothing" : before) + " -> "
                        + (after == null ? "nothing" : after);
        };
    }
}
