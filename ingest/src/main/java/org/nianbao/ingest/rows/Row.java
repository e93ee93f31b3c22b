// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.rows;

import org.jspecify.annotations.Nullable;

/** What a row holds in the fields that were asked for; null for what it has not, or has as null. */
record Row(
        @Nullable String text,
        @Nullable String url,
        @Nullable String date) {}
