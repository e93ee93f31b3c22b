// SPDX-License-Identifier: Apache-2.0
package org.nianbao.extract.mht;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;
import org.nianbao.ingest.Limits;
import org.nianbao.ingest.RejectionCode;
import org.nianbao.ingest.RejectionException;
import org.nianbao.ingest.Stage;

/** Finds the web pages in a message, or its pictures. The message is pulled through once; all else is passed over. */
final class SavedPages {
    /** A page of a hundred pictures has as many parts. */
    private static final int MAX_PARTS = 100_000;

    /** Parts in parts; programs write two, and each costs a search for boundaries of its own on every byte. */
    private static final int DEEPEST = 8;

    private static final int LONGEST_HEADER = 100_000;
    private static final int MOST_HEADERS = 1_000;

    private static final Predicate<String> PAGES = Set.of("text/html", "application/xhtml+xml")::contains;

    private final Predicate<String> wanted;
    private final MimeTokenStream stream;
    private final List<SavedPage> pages = new ArrayList<>();
    private @Nullable String start;
    private @Nullable String location;
    private @Nullable String id;
    private int depth;
    private int parts;

    private SavedPages(Limits limits, Predicate<String> wanted) {
        this.wanted = wanted;
        this.stream = new MimeTokenStream(MimeConfig.custom()
                .setMaxLineLen(LONGEST_HEADER)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxContentLen(limits.maxBytes())
                .build());
    }

    /** The pages in their order, the one that the message starts with first. */
    static List<SavedPage> of(byte[] message, Limits limits) throws RejectionException {
        return of(message, new SavedPages(limits, PAGES));
    }

    /** The pictures in their order. */
    static List<SavedPage> pictures(byte[] message, Limits limits) throws RejectionException {
        return of(message, new SavedPages(limits, type -> type.startsWith("image/")));
    }

    private static List<SavedPage> of(byte[] message, SavedPages found) throws RejectionException {
        try {
            found.read(message);
        } catch (IOException | MimeException | RuntimeException e) {
            // The library meets boundaries and encodings that make no sense with unchecked exceptions as well.
            throw rejected(
                    RejectionCode.DAMAGED,
                    "the message is broken: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        return found.startFirst();
    }

    private List<SavedPage> startFirst() {
        for (SavedPage page : pages) {
            if (start != null && start.equals(page.id())) {
                List<SavedPage> sorted = new ArrayList<>(pages);
                sorted.remove(page);
                sorted.add(0, page);
                return sorted;
            }
        }
        return pages;
    }

    private void read(byte[] message) throws IOException, MimeException, RejectionException {
        stream.parse(new ByteArrayInputStream(message, markLength(message), message.length));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> {
                    location = null;
                    id = null;
                    if (++parts > MAX_PARTS) {
                        throw rejected(RejectionCode.TOO_LARGE, "more than " + MAX_PARTS + " parts");
                    }
                }
                case T_FIELD -> note(stream.getField());
                case T_START_MULTIPART -> {
                    if (++depth > DEEPEST) {
                        throw rejected(RejectionCode.TOO_LARGE, "parts nested more than " + DEEPEST + " deep");
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_BODY -> take(stream.getBodyDescriptor());
                default -> {}
            }
        }
    }

    private static int markLength(byte[] message) {
        boolean marked = message.length > 2
                && message[0] == (byte) 0xEF
                && message[1] == (byte) 0xBB
                && message[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private void note(Field field) {
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "content-location" -> location = field.getBody().strip();
            case "content-id" -> id = field.getBody().strip();
            case "content-type" -> {
                if (start == null) {
                    start = parameter(field, "start");
                }
            }
            default -> {}
        }
    }

    private static @Nullable String parameter(Field field, String name) {
        RawField raw = new RawField(field.getName(), field.getBody());
        for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(raw).getParams()) {
            if (name.equalsIgnoreCase(pair.getName())) {
                return pair.getValue();
            }
        }
        return null;
    }

    private void take(BodyDescriptor body) throws IOException, RejectionException {
        String type = String.valueOf(body.getMimeType());
        if (!wanted.test(type)) {
            return;
        }
        try (InputStream content = stream.getDecodedInputStream()) {
            byte[] bytes = content.readAllBytes();
            String charset = body.getCharset();
            pages.add(new SavedPage(location, id, charset == null ? type : type + "; charset=" + charset, bytes));
        }
    }

    static RejectionException rejected(RejectionCode code, String message) {
        return new RejectionException(code, Stage.EXTRACT, message);
    }
}
