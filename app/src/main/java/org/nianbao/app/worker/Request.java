// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.join.Bundle;
import org.nianbao.ingest.Entry;

/**
 * An input for a worker, with those that it may be one report with.
 *
 * @param entries the input alone, or all of its bundle
 * @param own which of them is asked for
 * @param main which of them is the bundle's page, -1 where none is known
 */
record Request(List<Entry> entries, int own, int main) {
    Request {
        entries = List.copyOf(entries);
    }

    static Request of(Entry entry, @Nullable Bundle bundle) {
        if (bundle == null) {
            return new Request(List.of(entry), 0, -1);
        }
        List<Entry> entries = new ArrayList<>();
        Entry main = bundle.main();
        if (main != null) {
            entries.add(main);
        }
        entries.addAll(bundle.others());
        return new Request(entries, entries.indexOf(entry), main == null ? -1 : 0);
    }

    Entry entry() {
        return entries.get(own);
    }

    /** The bundle, or null where the input stands alone. */
    @Nullable Bundle bundle() {
        if (entries.size() == 1) {
            return null;
        }
        return main < 0 ? new Bundle(null, entries) : new Bundle(entries.get(main), entries.subList(1, entries.size()));
    }
}
