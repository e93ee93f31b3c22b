// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Entry;

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
