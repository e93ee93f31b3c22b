// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms that a normalizer knows, in the order of their ids. */
public record Forms(List<FormDefinition> definitions) {
    private static final String FOLDER = "/forms/";

    public Forms {
        definitions = List.copyOf(definitions);
    }

    /** The forms that come with the program: the files that {@code forms/index} names. */
    public static Forms standard() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : resource("index").lines().toList()) {
            if (!name.isBlank()) {
                files.put(name, resource(name));
            }
        }
        try {
            return read(files);
        } catch (InvalidFormException e) {
            throw new IllegalStateException("a form file of the program is broken: " + e.getMessage(), e);
        }
    }

    /**
     * The forms of some files; one may take tables from another, whatever their order.
     *
     * @param files texts by file name
     * @throws InvalidFormException for the first file that breaks the rules, naming file and line
     */
    public static Forms read(Map<String, String> files) throws InvalidFormException {
        Map<String, FormDefinition> known = new LinkedHashMap<>();
        List<String> waiting = new ArrayList<>(files.keySet());
        while (!waiting.isEmpty()) {
            List<String> still = new ArrayList<>();
            InvalidFormException first = null;
            for (String file : waiting) {
                try {
                    add(known, new FormParser(file, known).parse(files.getOrDefault(file, "")), file);
                } catch (InvalidFormException e) {
                    first = first == null ? e : first;
                    still.add(file);
                }
            }
            // A file may have failed only because the form that it builds on comes after it.
            if (first != null && still.size() == waiting.size()) {
                throw first;
            }
            waiting = still;
        }
        return new Forms(known.values().stream()
                .sorted(Comparator.comparing(FormDefinition::id))
                .toList());
    }

    private static void add(Map<String, FormDefinition> known, FormDefinition form, String file)
            throws InvalidFormException {
        if (known.putIfAbsent(form.id(), form) != null) {
            throw new InvalidFormException(file + ":1: the form id \"" + form.id() + "\" stands twice");
        }
    }

    private static String resource(String name) {
        try (InputStream in = Forms.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
