// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.extract.html.PictureSource;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** The picture files that a page shows, by the addresses in it. Mutable, of one conversion. */
final class PicturesBeside {
    /** Bytes of all pictures of one page; a scanned page as JPEG has one million. */
    private static final long MAX_BYTES = 64_000_000;

    private final String folder;
    private final Map<String, Entry.Found> pictures = new HashMap<>();
    private final Set<Entry> wanted = new HashSet<>();
    private long bytes;

    PicturesBeside(Entry page, List<Entry> pictures) {
        this.folder = Group.folder(page.uri());
        for (Entry picture : pictures) {
            if (picture instanceof Entry.Found found) {
                this.pictures.put(found.uri(), found);
            }
        }
    }

    /** Gives no picture, but notes which the page would have read. */
    PictureSource noting() {
        return address -> {
            Entry.Found picture = at(address);
            if (picture != null) {
                wanted.add(picture);
            }
            return null;
        };
    }

    /** Gives the pictures. */
    PictureSource giving() {
        return address -> {
            Entry.Found picture = at(address);
            if (picture == null) {
                return null;
            }
            byte[] content = picture.content().read().bytes();
            bytes += content.length;
            if (bytes > MAX_BYTES) {
                throw new RejectionException(
                        RejectionCode.TOO_LARGE,
                        Stage.EXTRACT,
                        "the pictures of the page have more than " + MAX_BYTES + " bytes");
            }
            return content;
        };
    }

    /** The pictures that were noted. */
    Set<Entry> wanted() {
        return Set.copyOf(wanted);
    }

    private Entry.@Nullable Found at(String address) {
        for (String path : LinkPaths.of(folder, address)) {
            Entry.Found picture = pictures.get(path);
            if (picture != null) {
                return picture;
            }
        }
        return null;
    }
}
