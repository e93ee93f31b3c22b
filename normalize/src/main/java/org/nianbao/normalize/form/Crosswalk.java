// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;

/** What is the same measure in different forms, and what only looks so. Immutable. */
public final class Crosswalk {
    private static final String FILE = "crosswalk.yaml";

    private final List<Concept> concepts;
    private final List<LookAlike> lookAlikes;
    private final Map<String, Map<CellKey, Concept>> byForm = new HashMap<>();

    Crosswalk(List<Concept> concepts, List<LookAlike> lookAlikes) {
        this.concepts = List.copyOf(concepts);
        this.lookAlikes = List.copyOf(lookAlikes);
        for (Concept concept : concepts) {
            for (Concept.Member member : concept.members()) {
                if (member.cell() != null) {
                    byForm.computeIfAbsent(member.form(), form -> new HashMap<>())
                            .put(member.cell(), concept);
                }
            }
        }
    }

    /** The crosswalk that comes with the program. */
    public static Crosswalk standard(Forms forms) {
        try (InputStream in = Crosswalk.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource /" + FILE);
            }
            return read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8), forms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormException e) {
            throw new IllegalStateException("the crosswalk of the program is broken: " + e.getMessage(), e);
        }
    }

    /**
     * The crosswalk that a file describes.
     *
     * @throws InvalidFormException for the first rule that it breaks, naming file and line
     */
    public static Crosswalk read(String file, String text, Forms forms) throws InvalidFormException {
        return new CrosswalkParser(file, forms).parse(text);
    }

    /** In the order of the file. */
    public List<Concept> concepts() {
        return concepts;
    }

    /** In the order of the file. */
    public List<LookAlike> lookAlikes() {
        return lookAlikes;
    }

    /** The concept that a cell of a form measures by itself, or null. */
    public @Nullable Concept conceptOf(String form, CellKey cell) {
        return byForm.getOrDefault(form, Map.of()).get(cell);
    }
}
