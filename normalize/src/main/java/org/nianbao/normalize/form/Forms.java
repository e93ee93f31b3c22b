// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The forms that a normalizer knows, in the order of their ids. */
public record Forms(List<FormDefinition> definitions) {
    private static final String FOLDER = "/forms/";

    public Forms {
        definitions = List.copyOf(definitions);
    }

    /** The forms that come with the program. */
    public static Forms standard() {
        try (InputStream packed = Forms.class.getResourceAsStream(PackedForms.RESOURCE)) {
            return packed == null ? ofFiles() : PackedForms.unpack(new BufferedInputStream(packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms that come with the program, read from the files that {@code forms/index} names. */
    static Forms ofFiles() {
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
     * The forms of some files; one may take tables from another, or add synonyms to it, whatever their order.
     *
     * @param files texts by file name
     * @throws InvalidFormException for the first file that breaks the rules, naming file and line
     */
    public static Forms read(Map<String, String> files) throws InvalidFormException {
        return new Forms(List.of()).and(files);
    }

    /**
     * These forms and those of some files, which may take tables from these, and add synonyms to these.
     *
     * @param files texts by file name
     * @throws InvalidFormException for the first file that breaks the rules, naming file and line
     */
    public Forms and(Map<String, String> files) throws InvalidFormException {
        Map<String, FormDefinition> known = new TreeMap<>();
        definitions.forEach(form -> known.put(form.id(), form));
        List<FormFile> read = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            read.add(FormFile.of(file.getKey(), file.getValue()));
        }
        for (FormFile file : FormFile.sorted(read)) {
            if (!file.isAddition()) {
                FormDefinition form = new FormParser(known).parse(file.root());
                if (known.putIfAbsent(form.id(), form) != null) {
                    throw file.error("the form id \"" + form.id() + "\" is taken");
                }
            }
        }
        for (FormFile file : read) {
            if (file.isAddition()) {
                FormDefinition form = new SynonymParser(known).parse(file.root());
                known.put(form.id(), form);
            }
        }
        return new Forms(List.copyOf(known.values()));
    }

    /** These forms as bytes, for another process of the same version; equal forms give equal bytes. */
    public byte[] packed() {
        try {
            return PackedForms.pack(this);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /**
     * The forms that {@link #packed()} gave.
     *
     * @throws IOException where the bytes are something else
     */
    public static Forms ofPacked(byte[] packed) throws IOException {
        return PackedForms.unpack(new ByteArrayInputStream(packed));
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
