// SPDX-License-Identifier: Apache-2.0
package org.nianbao.ingest.webarchive;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by the type that a server gave what can be no document: most of what a crawl holds. */
final class WebTypes {
    private static final Set<String> FAMILIES = Set.of("image", "audio", "video", "font", "model");
    private static final Set<String> TYPES = Set.of(
            "text/css",
            "text/javascript",
            "text/ecmascript",
            "text/x-javascript",
            "text/dns",
            "text/vtt",
            "text/event-stream",
            "application/javascript",
            "application/x-javascript",
            "application/ecmascript",
            "application/json",
            "application/ld+json",
            "application/manifest+json",
            "application/rss+xml",
            "application/atom+xml",
            "application/wasm",
            "application/x-shockwave-flash",
            "application/vnd.ms-fontobject",
            "application/font-woff",
            "application/font-woff2",
            "application/x-font-woff",
            "application/x-font-ttf",
            "application/x-mpegurl",
            "application/vnd.apple.mpegurl");

    private WebTypes() {}

    /** False for what is a picture, a script, a style and the like; true for documents and where nothing is said. */
    static boolean mayBeDocument(@Nullable String contentType) {
        String type = RecordHeader.mediaType(contentType);
        int slash = type.indexOf('/');
        return !TYPES.contains(type) && (slash < 0 || !FAMILIES.contains(type.substring(0, slash)));
    }
}
