// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.convert;

import org.jspecify.annotations.Nullable;

/** A failed check as the summary of a run tells it. */
public final class FailedCheckWords {
    private FailedCheckWords() {}

    /** One readable line; a number that is missing is nothing. */
    public static String of(
            String uri, String id, @Nullable String reported, @Nullable String computed, @Nullable String cause) {
        return uri + ": " + id + ": reported " + orNothing(reported) + ", computed " + orNothing(computed)
                + (cause == null ? "" : " (" + cause + ")");
    }

    private static String orNothing(@Nullable String number) {
        return number == null ? "nothing" : number;
    }
}
