// SPDX-License-Identifier: Apache-2.0
package org.nianbao.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked of the formats.
 *
 * @param byteOrderMark whether CSV begins with the mark by which Excel knows UTF-8
 * @param database URL of a PostgreSQL database, or null
 * @param environment variables that may hold the database's user and password
 */
public record SinkOptions(boolean byteOrderMark, @Nullable String database, Map<String, String> environment) {
    public SinkOptions {
        environment = Map.copyOf(environment);
    }

    /** The environment may hold a password. */
    @Override
    public String toString() {
        return "SinkOptions[byteOrderMark=" + byteOrderMark + "]";
    }
}
