// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.RawDocument;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.detect.Sha256;

/**
 * Documents that may be one report.
 *
 * @param main the page, or null where it is yet to be found out which of them has the text
 * @param others in the order in which values are looked for
 */
public record Bundle(@Nullable Entry main, List<Entry> others) {
    public Bundle {
        others = List.copyOf(others);
    }

    /** A digest of all that the report of one of them depends on: the bytes of all, and what their {@code source} prints. */
    public String digest(Entry own) {
        StringBuilder all = new StringBuilder(own.uri());
        if (main != null) {
            all.append("\nmain ").append(describe(main));
        }
        others.forEach(other -> all.append("\nother ").append(describe(other)));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String describe(Entry entry) {
        if (entry instanceof Entry.Refused refused) {
            return refused.rejected().toString();
        }
        try {
            RawDocument raw = ((Entry.Found) entry).content().read();
            return raw.uri() + " " + Sha256.of(raw.bytes()) + " " + raw.retrievedAt() + " " + raw.contentType() + " "
                    + raw.archive() + " " + raw.cutOff();
        } catch (RejectionException e) {
            return e.toRejected(entry.uri()).toString();
        }
    }

    /** The pictures that the page shows. */
    List<Entry> pictures() {
        return others.stream().filter(Group::isPicture).toList();
    }

    /** The documents without the pictures. */
    Bundle withoutPictures() {
        return new Bundle(
                main, others.stream().filter(other -> !Group.isPicture(other)).toList());
    }

    boolean has(Entry entry) {
        return entry.equals(main) || others.contains(entry);
    }
}
