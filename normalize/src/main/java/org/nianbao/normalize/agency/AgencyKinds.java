// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.agency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the kind of an agency from its name, by the words of the file {@code kinds.txt}. Immutable. */
public final class AgencyKinds {
    private static final String FILE = "kinds.txt";
    /** The file's line for words that tell no kind. */
    private static final String NO_KIND = "none";

    private static final Pattern BRACKET = Pattern.compile("[(（][^()（）]*[)）]$");

    private final List<AgencyKind> kinds;
    private final Map<String, String> endings;
    private final Map<String, Word> words;
    private final int longest;

    private enum Rank {
        TELLS,
        FALLBACK,
        NOTHING
    }

    private record Word(String kind, Rank rank) {}

    private AgencyKinds(List<String> lines) {
        List<AgencyKind> list = new ArrayList<>();
        Map<String, String> ends = new HashMap<>();
        Map<String, Word> anywhere = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("\\|", -1);
            String code = parts[0].strip();
            Set<String> plain = new LinkedHashSet<>();
            for (String entry : parts[2].strip().split(" ", -1)) {
                boolean marked = "$~!".indexOf(entry.charAt(entry.length() - 1)) >= 0;
                String word = marked ? entry.substring(0, entry.length() - 1) : entry;
                plain.add(word);
                if (entry.endsWith("$")) {
                    ends.put(word, code);
                } else {
                    anywhere.put(word, new Word(code, rank(entry)));
                }
            }
            if (!code.equals(NO_KIND)) {
                list.add(new AgencyKind(code, parts[1].strip(), List.copyOf(plain)));
            }
        }
        kinds = List.copyOf(list);
        endings = Collections.unmodifiableMap(ends);
        words = Collections.unmodifiableMap(anywhere);
        longest = Math.max(length(ends.keySet()), length(anywhere.keySet()));
    }

    private static Rank rank(String entry) {
        return entry.endsWith("~") ? Rank.FALLBACK : entry.endsWith("!") ? Rank.NOTHING : Rank.TELLS;
    }

    private static int length(Set<String> words) {
        int length = 0;
        for (String word : words) {
            length = Math.max(length, word.length());
        }
        return length;
    }

    /** The kinds that come with the program; they are read when first asked for. */
    public static AgencyKinds standard() {
        return Standard.KINDS;
    }

    private static final class Standard {
        private static final AgencyKinds KINDS = new AgencyKinds(read());
    }

    /** Every kind, in the order of the file. */
    public List<AgencyKind> all() {
        return kinds;
    }

    /**
     * The code of the agency's kind, or null where no word tells it.
     *
     * @param name the agency's name
     * @param from where in the name the words begin to count, behind the place that it names: 公安县教育局 is no police
     */
    public @Nullable String of(String name, int from) {
        String bare = BRACKET.matcher(name).replaceFirst("");
        for (int start = Math.max(0, bare.length() - longest); start < bare.length(); start++) {
            String kind = endings.get(bare.substring(start));
            if (kind != null) {
                return kind;
            }
        }
        String fallback = null;
        for (int at = from; at < bare.length(); ) {
            int length = lengthAt(bare, at);
            Word word = length == 0 ? null : words.get(bare.substring(at, at + length));
            if (word != null && word.rank == Rank.TELLS) {
                return word.kind;
            }
            if (word != null && word.rank == Rank.FALLBACK && fallback == null) {
                fallback = word.kind;
            }
            at += Math.max(1, length);
        }
        return fallback;
    }

    /** Whether a word that tells a kind, anywhere in a name, begins at this place: 公安 in 船山公安. */
    public boolean tellsAt(String text, int at) {
        int length = lengthAt(text, at);
        Word word = length == 0 ? null : words.get(text.substring(at, at + length));
        return word != null && word.rank != Rank.NOTHING;
    }

    /** Whether the text as a whole is a word that tells a kind, and is more than 政府. */
    public boolean isWord(String text) {
        Word word = words.get(text);
        return word != null && word.rank == Rank.TELLS;
    }

    /** The kinds that any word in the name tells: education and sports of 教育体育局. */
    public Set<String> allIn(String name, int from) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = from; at < name.length(); ) {
            int length = lengthAt(name, at);
            Word word = length == 0 ? null : words.get(name.substring(at, at + length));
            if (word != null && word.rank == Rank.TELLS) {
                found.add(word.kind);
            }
            at += Math.max(1, length);
        }
        return found;
    }

    /** The length of the longest word that begins here, or 0. */
    private int lengthAt(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
            if (words.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static List<String> read() {
        List<String> lines = new ArrayList<>();
        try (InputStream in = AgencyKinds.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + AgencyKinds.class.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
