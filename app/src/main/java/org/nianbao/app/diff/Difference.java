// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.app.diff.Change.Kind;
import org.nianbao.app.json.LineFacts;

/** Tells what changed from one file of reports to another, in the order of the old one, then what is only in the new. */
public final class Difference {
    private static final Set<String> IDENTITY = Set.of("title", "agency", "year", "form", "publishedOn");

    private long changes;

    private Difference() {}

    /** Takes one change after another. */
    @FunctionalInterface
    public interface Sink {
        void accept(Change change) throws IOException;
    }

    /**
     * Compares.
     *
     * @return how many changes there are
     * @throws IOException where a file cannot be read or has a line that is no report, or from the sink
     */
    public static long between(Path before, Path after, Sink sink) throws IOException {
        Difference difference = new Difference();
        try (IndexedResult old = IndexedResult.open(before);
                IndexedResult fresh = IndexedResult.open(after)) {
            old.forEach((key, facts, start) -> {
                LineFacts now = fresh.find(key);
                if (now == null) {
                    difference.tell(new Change(facts.uri(), Kind.ONLY_OLD, null, null, null), sink);
                } else {
                    difference.compare(facts, now, sink);
                }
            });
            fresh.forEach((key, facts, start) -> {
                if (!old.has(key)) {
                    difference.tell(new Change(facts.uri(), Kind.ONLY_NEW, null, null, null), sink);
                }
            });
        }
        return difference.changes;
    }

    private void compare(LineFacts old, LineFacts now, Sink sink) throws IOException {
        Set<String> pointers = new TreeSet<>(old.facts().keySet());
        pointers.addAll(now.facts().keySet());
        for (String pointer : pointers) {
            String before = old.facts().get(pointer);
            String after = now.facts().get(pointer);
            if (!Objects.equals(before, after)) {
                tell(new Change(old.uri(), kind(pointer), pointer, before, after), sink);
            }
        }
    }

    private static Kind kind(String pointer) {
        if (pointer.charAt(0) != '/') {
            return Kind.CHECK;
        }
        return IDENTITY.contains(pointer.split("/", 3)[1]) ? Kind.IDENTITY : Kind.VALUE;
    }

    private void tell(Change change, Sink sink) throws IOException {
        changes++;
        sink.accept(change);
    }
}
