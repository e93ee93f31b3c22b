// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.report.CellKey;

/** Reads the crosswalk, and refuses what names nothing, stands twice or contradicts itself. */
final class CrosswalkParser {
    private static final Set<String> CONCEPT_KEYS =
            Set.of("id", "each", "meaning", "unit", "partOf", "note", "members");
    private static final String KEY = "{key}";
    private static final String WORDS = "{words}";
    private static final String ID = "[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*";

    private final String file;
    private final Map<String, Map<CellKey, FormCell>> cells = new LinkedHashMap<>();
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, YamlNode> places = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    CrosswalkParser(String file, Forms forms) {
        this.file = file;
        for (FormDefinition form : forms.definitions()) {
            Map<CellKey, FormCell> byKey = cells.computeIfAbsent(form.id(), id -> new HashMap<>());
            form.tables().stream()
                    .flatMap(table -> table.blocks().stream())
                    .flatMap(block -> block.cells().stream())
                    .forEach(cell -> byKey.put(cell.key(), cell));
        }
    }

    Crosswalk parse(String text) throws InvalidFormException {
        YamlNode root = YamlFile.compose(file, text);
        Map<String, YamlNode> entries = root.map(Set.of("concepts", "lookAlikes"));
        for (YamlNode item : root.required(entries, "concepts").list()) {
            readEntry(item);
        }
        for (Concept concept : concepts.values()) {
            refuseCycle(concept);
        }
        List<LookAlike> lookAlikes = new ArrayList<>();
        for (YamlNode item : YamlNode.optionalList(entries, "lookAlikes")) {
            lookAlikes.add(readLookAlike(item));
        }
        return new Crosswalk(List.copyOf(concepts.values()), lookAlikes);
    }

    /** One concept, or one for each key of {@code each}. */
    private void readEntry(YamlNode item) throws InvalidFormException {
        Map<String, YamlNode> entries = item.map(CONCEPT_KEYS);
        YamlNode id = item.required(entries, "id");
        YamlNode each = entries.get("each");
        if (each == null) {
            add(item, readConcept(item, entries, Map.of()));
            return;
        }
        if (!id.text().contains(KEY)) {
            throw id.error("an id with each must hold " + KEY + ", found \"" + id.text() + "\"");
        }
        for (Map.Entry<String, String> words : each.textEntries().entrySet()) {
            add(item, readConcept(item, entries, Map.of(KEY, words.getKey(), WORDS, words.getValue())));
        }
    }

    private void add(YamlNode item, Concept concept) throws InvalidFormException {
        if (!concept.id().matches(ID)) {
            throw item.error("an id is camel-case words joined by dots, found \"" + concept.id() + "\"");
        }
        if (concepts.putIfAbsent(concept.id(), concept) != null) {
            throw item.error("the concept \"" + concept.id() + "\" stands twice");
        }
        places.put(concept.id(), item);
    }

    private Concept readConcept(YamlNode item, Map<String, YamlNode> entries, Map<String, String> words)
            throws InvalidFormException {
        String id = fill(item.required(entries, "id").text(), words);
        String unit = item.required(entries, "unit").text();
        List<Concept.Member> members = new ArrayList<>();
        Set<String> forms = new LinkedHashSet<>();
        Set<Quantity> quantities = new LinkedHashSet<>();
        YamlNode list = item.required(entries, "members");
        for (YamlNode node : list.list()) {
            for (Concept.Member member : readMembers(node, id, unit, words, quantities)) {
                if (!forms.add(member.form())) {
                    throw node.error("the form " + member.form() + " has two members in \"" + id + "\"");
                }
                members.add(member);
            }
        }
        if (members.isEmpty()) {
            throw list.error("expected at least one member, found none");
        }
        if (quantities.size() > 1) {
            throw list.error("the members of \"" + id + "\" are different kinds of numbers: " + quantities);
        }
        return new Concept(
                id,
                fill(item.required(entries, "meaning").text(), words),
                unit,
                YamlNode.optionalText(entries, "partOf"),
                YamlNode.optionalText(entries, "note"),
                members);
    }

    private List<Concept.Member> readMembers(
            YamlNode node, String id, String unit, Map<String, String> words, Set<Quantity> quantities)
            throws InvalidFormException {
        Map<String, YamlNode> entries = node.map(Set.of("forms", "cell", "sum"));
        YamlNode cellNode = entries.get("cell");
        List<YamlNode> sumNodes = YamlNode.optionalList(entries, "sum");
        if (cellNode == null && sumNodes.isEmpty()) {
            throw node.error("a member needs a cell or a sum");
        }
        List<Concept.Member> members = new ArrayList<>();
        for (YamlNode formNode : node.required(entries, "forms").list()) {
            String form = formNode.text();
            CellKey cell = cellNode == null ? null : cell(form, cellNode, words, unit, quantities);
            if (cell != null) {
                claim(cellNode == null ? node : cellNode, form, cell, id);
            }
            Set<CellKey> sum = new LinkedHashSet<>();
            for (YamlNode sumNode : sumNodes) {
                CellKey addend = cell(form, sumNode, words, unit, quantities);
                if (addend.equals(cell) || !sum.add(addend)) {
                    throw sumNode.error("the cell " + addend + " stands twice in the member");
                }
            }
            members.add(new Concept.Member(form, cell, List.copyOf(sum)));
        }
        return members;
    }

    private void claim(YamlNode node, String form, CellKey cell, String id) throws InvalidFormException {
        String owner = owners.put(form + " " + cell, id);
        if (owner != null) {
            throw node.error(
                    "the cell " + cell + " of " + form + " is in two concepts, \"" + owner + "\" and \"" + id + "\"");
        }
    }

    private CellKey cell(String form, YamlNode node, Map<String, String> words, String unit, Set<Quantity> quantities)
            throws InvalidFormException {
        String pointer = fill(node.text(), words);
        FormCell cell = cell(form, node, pointer);
        quantities.add(cell.quantity());
        // Counts are printed in whatever classifier; money must not change its unit within a series.
        if (cell.quantity() == Quantity.AMOUNT && !unit.equals(cell.unit())) {
            throw node.error("the cell " + pointer + " of " + form + " is in "
                    + (cell.unit() == null ? "whatever unit is printed" : cell.unit()) + ", the concept in " + unit);
        }
        return cell.key();
    }

    private FormCell cell(String form, YamlNode node, String pointer) throws InvalidFormException {
        Map<CellKey, FormCell> known = cells.get(form);
        if (known == null) {
            throw node.error("no form has the id \"" + form + "\"; known are " + cells.keySet());
        }
        FormCell cell = known.get(key(pointer));
        if (cell == null) {
            throw node.error("the form " + form + " has no cell \"" + pointer + "\"");
        }
        return cell;
    }

    private static CellKey key(String pointer) {
        return CellKey.of(Arrays.asList(pointer.replaceFirst("^/", "").split("/", -1)));
    }

    private void refuseCycle(Concept concept) throws InvalidFormException {
        Set<String> way = new LinkedHashSet<>();
        Concept at = concept;
        while (at.partOf() != null) {
            if (!way.add(at.id())) {
                throw place(at).error("partOf goes in a circle: " + String.join(" > ", way) + " > " + at.id());
            }
            Concept whole = concepts.get(at.partOf());
            if (whole == null) {
                throw place(at).error("\"" + at.id() + "\" is partOf \"" + at.partOf() + "\", which is no concept");
            }
            at = whole;
        }
    }

    private YamlNode place(Concept concept) {
        YamlNode place = places.get(concept.id());
        if (place == null) {
            throw new IllegalStateException("a concept without a place: " + concept.id());
        }
        return place;
    }

    private LookAlike readLookAlike(YamlNode item) throws InvalidFormException {
        Map<String, YamlNode> entries = item.map(Set.of("first", "second", "note"));
        LookAlike.Side first = readSide(item.required(entries, "first"));
        LookAlike.Side second = readSide(item.required(entries, "second"));
        if (first.equals(second)) {
            throw item.error("a measure cannot look like itself: " + first);
        }
        String shared = concept(first);
        if (shared != null && shared.equals(concept(second))) {
            throw item.error(
                    first + " and " + second + " are said to differ, and are both in the concept \"" + shared + "\"");
        }
        String note = item.required(entries, "note").text();
        if (note.isBlank()) {
            throw item.error("the note must say why they differ");
        }
        return new LookAlike(first, second, note);
    }

    private LookAlike.Side readSide(YamlNode node) throws InvalidFormException {
        Map<String, YamlNode> entries = node.map(Set.of("form", "cell", "concept"));
        YamlNode concept = entries.get("concept");
        if (concept == null) {
            String form = node.required(entries, "form").text();
            YamlNode cell = node.required(entries, "cell");
            return new LookAlike.Side(form, cell(form, cell, cell.text()).key(), null);
        }
        if (entries.size() > 1) {
            throw node.error("expected a concept, or a form and its cell, found both");
        }
        if (!concepts.containsKey(concept.text())) {
            throw concept.error("no concept has the id \"" + concept.text() + "\"");
        }
        return new LookAlike.Side(null, null, concept.text());
    }

    private @Nullable String concept(LookAlike.Side side) {
        return side.concept() != null ? side.concept() : owners.get(side.form() + " " + side.cell());
    }

    private static String fill(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }
}
