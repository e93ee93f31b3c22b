// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of report prose, from the file {@code words.txt} beside this class. Read once; immutable. */
final class Words {
    private static final Map<String, List<String>> FILE = read();
    private static final Map<String, String> UNIT_ENEMIES = enemies();

    static final WordList UNITS = new WordList(List.copyOf(UNIT_ENEMIES.keySet()));
    static final WordList MEASURED = list("measured");
    static final WordList VERBS = list("verbs");
    static final WordList DEEDS = list("deeds");
    static final WordList NOUNS = list("nouns");
    static final WordList CHANNELS = list("channels");
    static final WordList CHANNEL_TAILS = list("channelTails");
    static final WordList AUDIENCE = list("audience");
    static final WordList TOPICS = list("topics");
    static final WordList HEADS = list("heads");
    static final WordList TAILS = list("tails");
    static final WordList COUNTS = list("counts");

    private Words() {}

    /** The length of the counting word at this place, or 0 where there is none or it begins another word. */
    static int unitAt(String text, int at) {
        int length = UNITS.lengthAt(text, at);
        while (length > 0) {
            String unit = text.substring(at, at + length);
            String enemies = UNIT_ENEMIES.getOrDefault(unit, "");
            boolean other = at + length < text.length() && enemies.indexOf(text.charAt(at + length)) >= 0;
            if (!other) {
                return length;
            }
            length = UNITS.lengthAt(unit.substring(0, length - 1), 0);
        }
        return 0;
    }

    private static WordList list(String name) {
        return new WordList(FILE.getOrDefault(name, List.of()));
    }

    private static Map<String, String> enemies() {
        Map<String, String> map = new HashMap<>();
        for (String entry : FILE.getOrDefault("units", List.of())) {
            int mark = entry.indexOf('!');
            map.put(mark < 0 ? entry : entry.substring(0, mark), mark < 0 ? "" : entry.substring(mark + 1));
        }
        return Map.copyOf(map);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new HashMap<>();
        List<String> current = new ArrayList<>();
        try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is missing beside " + Words.class.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    current = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
                } else if (!line.startsWith("#")) {
                    for (String word : line.split(" ", -1)) {
                        if (!word.isEmpty()) {
                            current.add(word);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
