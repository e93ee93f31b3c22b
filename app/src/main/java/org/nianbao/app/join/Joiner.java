// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nianbao.app.convert.Converter;
import org.nianbao.app.convert.Outcome;
import org.nianbao.ingest.Entry;
import org.nianbao.ingest.Rejected;
import org.nianbao.ingest.Stage;
import org.nianbao.normalize.report.Report;

/**
 * Converts inputs, those that are pieces of one report into one. Each input is looked at by itself, at its own place in the
 * order: a piece finds out anew what it belongs to, so that nothing is kept between inputs. Safe for use by many threads.
 */
public final class Joiner {
    private final Converter converter;

    public Joiner(Converter converter) {
        this.converter = converter;
    }

    /**
     * What becomes of the input; {@link Outcome.Joined} where it is a piece of another's report.
     *
     * @param bundle what it may be a piece of, or null
     * @param begun told of each stage before it begins
     */
    public Outcome convert(Entry entry, @Nullable Bundle bundle, Consumer<Stage> begun) {
        if (bundle == null) {
            return converter.convert(entry, begun);
        }
        Entry page = bundle.main();
        if (page == null) {
            return join(entry, bundle, null, begun);
        }
        return bundle.pictures().isEmpty()
                ? join(entry, bundle, converter.convert(page, begun), begun)
                : convertPictured(entry, page, bundle, begun);
    }

    /** Reads the page without its pictures first: only of a report that would ask for them they are a part. */
    private Outcome convertPictured(Entry entry, Entry page, Bundle bundle, Consumer<Stage> begun) {
        PicturesBeside pictures = new PicturesBeside(page, bundle.pictures());
        Outcome plain = converter.convert(page, pictures.noting(), begun);
        boolean pictured = !pictures.wanted().isEmpty()
                && plain instanceof Outcome.Converted converted
                && converted.report().title() != null
                && converted.report().year() != null;
        if (Group.isPicture(entry)) {
            return pictured && pictures.wanted().contains(entry)
                    ? new Outcome.Joined(entry.uri(), page.uri())
                    : converter.convert(entry, begun);
        }
        Outcome main = pictured ? converter.convert(page, pictures.giving(), begun) : plain;
        return join(entry, bundle.withoutPictures(), main, begun);
    }

    /** @param page what the bundle's page came to, or null where it has none */
    private Outcome join(Entry entry, Bundle bundle, @Nullable Outcome page, Consumer<Stage> begun) {
        Map<Entry, Outcome> outcomes = new LinkedHashMap<>();
        if (bundle.main() != null && page != null) {
            outcomes.put(bundle.main(), page);
        }
        bundle.others().forEach(other -> outcomes.put(other, converter.convert(other, begun)));
        Entry main = bundle.main() != null ? bundle.main() : text(outcomes);
        Outcome own = Objects.requireNonNull(outcomes.get(entry), "a bundle is found by its pieces");
        if (main == null || !(outcomes.get(main) instanceof Outcome.Converted converted)) {
            return own;
        }
        outcomes.remove(main);
        JoinedReport joined = new JoinedReport(converted.report());
        outcomes.forEach((other, outcome) -> offer(joined, other, outcome));
        if (entry.equals(main)) {
            return new Outcome.Converted(joined.report());
        }
        return joined.took(entry.uri()) ? new Outcome.Joined(entry.uri(), main.uri()) : own;
    }

    private static void offer(JoinedReport joined, Entry entry, Outcome outcome) {
        outcome.accept(new Outcome.Visitor<Boolean>() {
            @Override
            public Boolean converted(Report report) {
                joined.add(report);
                return Boolean.TRUE;
            }

            @Override
            public Boolean refused(Rejected rejected) {
                joined.addUnread(rejected);
                return Boolean.TRUE;
            }

            @Override
            public Boolean joined(String uri, String into) {
                throw new IllegalStateException(entry.uri() + " was joined already");
            }
        });
    }

    /** The one document that has title and year and no table, where all others have tables; else null. */
    private static @Nullable Entry text(Map<Entry, Outcome> outcomes) {
        List<Entry> texts = new ArrayList<>();
        for (Map.Entry<Entry, Outcome> each : outcomes.entrySet()) {
            if (!(each.getValue() instanceof Outcome.Converted converted)) {
                return null;
            }
            if (converted.report().tables().isEmpty()) {
                texts.add(each.getKey());
            }
        }
        return texts.size() == 1 ? texts.get(0) : null;
    }
}
