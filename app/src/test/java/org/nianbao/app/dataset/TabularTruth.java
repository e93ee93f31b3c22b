// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.BlockDefinition;
import org.nianbao.normalize.form.Crosswalk;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.TableDefinition;
import org.nianbao.normalize.report.CellKey;

/**
 * What the tables of a data set must hold, taken from its JSON Lines by other code than the program's. A row is what it
 * says under the names of its columns; null is left out, numbers are written plainly.
 */
final class TabularTruth {
    private static final List<String> TABLES =
            List.of("proactiveDisclosure", "requests", "reviewAndLitigation", "statistics");

    private final Map<String, Map<String, FormCell>> cells = new HashMap<>();
    private final Crosswalk crosswalk;
    private final List<JsonNode> reports = new ArrayList<>();
    private final boolean blankAsZero;

    TabularTruth(Path lines, boolean blankAsZero) throws IOException {
        this.blankAsZero = blankAsZero;
        Forms forms = Forms.standard();
        crosswalk = Crosswalk.standard(forms);
        for (FormDefinition form : forms.definitions()) {
            Map<String, FormCell> own = cells.computeIfAbsent(form.id(), id -> new HashMap<>());
            for (TableDefinition table : form.tables()) {
                for (BlockDefinition block : table.blocks()) {
                    block.cells().forEach(cell -> own.put(cell.key().pointer(), cell));
                }
            }
        }
        ObjectMapper mapper = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        for (String line : Files.readAllLines(lines)) {
            reports.add(mapper.readTree(line));
        }
    }

    /** The rows of {@code values}; {@code key} is table, row and column as a JSON Pointer. */
    List<String> values() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode report : reports) {
            for (String table : TABLES) {
                walk(report.path(table), "/" + table, (pointer, node) -> rows.add(value(report, pointer, node)));
            }
        }
        return sorted(rows);
    }

    private Map<String, String> value(JsonNode report, String pointer, JsonNode node) {
        Map<String, String> row = new TreeMap<>();
        identity(report, row);
        JsonNode evidence = report.path("evidence").path(pointer);
        FormCell cell =
                cells.getOrDefault(report.path("form").asText(), Map.of()).get(pointer);
        row.put("key", pointer);
        put(row, "value", number(node, evidence));
        for (String name : List.of("state", "confidence", "raw")) {
            put(row, name, text(evidence.path(name)));
        }
        if (cell != null) {
            var concept = crosswalk.conceptOf(
                    report.path("form").asText(), CellKey.of(cell.key().path()));
            put(row, "concept", concept == null ? null : concept.id());
            put(row, "unit", cell.unit() == null ? text(evidence.path("unit")) : cell.unit());
        }
        put(row, "page_or_path", place(evidence));
        return row;
    }

    private @Nullable String number(JsonNode node, JsonNode evidence) {
        if (node.isNull()) {
            return blankAsZero && evidence.path("state").asText().equals("blank") ? "0" : null;
        }
        return plain(node.decimalValue().toString());
    }

    private static @Nullable String place(JsonNode evidence) {
        JsonNode location = evidence.path("location");
        String place = null;
        switch (location.path("type").asText()) {
            case "dom" -> place = location.path("path").asText();
            case "page" -> place = "page " + location.path("page").asText();
            case "text" -> place = "line " + location.path("line").asText();
            case "part" -> {
                StringBuilder part = new StringBuilder(location.path("part").asText());
                for (String name : List.of("table", "row", "cell")) {
                    if (location.hasNonNull(name)) {
                        part.append(" ")
                                .append(name)
                                .append(" ")
                                .append(location.get(name).asInt());
                    }
                }
                place = part.toString();
            }
            default -> {}
        }
        JsonNode attachment = evidence.path("attachment");
        return attachment.isMissingNode()
                ? place
                : "attachment " + attachment.asInt() + (place == null ? "" : ": " + place);
    }

    /** The rows of {@code checks}. */
    List<String> checks() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode report : reports) {
            for (String list : List.of("failed", "inconclusive")) {
                for (JsonNode check : report.path("checks").path(list)) {
                    Map<String, String> row = new TreeMap<>();
                    identity(report, row);
                    for (String name : List.of("id", "severity", "status", "cause")) {
                        put(row, name, text(check.path(name)));
                    }
                    for (String name : List.of("reported", "computed", "difference")) {
                        put(
                                row,
                                name,
                                check.path(name).isNumber()
                                        ? plain(check.get(name).asText())
                                        : null);
                    }
                    for (String name : List.of("cells", "missing")) {
                        List<String> pointers = new ArrayList<>();
                        check.path(name).forEach(pointer -> pointers.add(pointer.asText()));
                        row.put(name, String.join(" ", pointers));
                    }
                    List<String> suggestions = new ArrayList<>();
                    check.path("suggestions")
                            .forEach(s -> suggestions.add(s.path("cell").asText() + "="
                                    + s.path("value").asText()));
                    put(row, "suggestions", suggestions.isEmpty() ? null : String.join(" ", suggestions));
                    rows.add(row);
                }
            }
        }
        return sorted(rows);
    }

    /**
     * The rows of {@code reports}.
     *
     * @param names of the columns of cells, by pointer
     */
    List<String> reports(Map<String, String> names) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode report : reports) {
            Map<String, String> row = new TreeMap<>();
            identity(report, row);
            put(row, "uri", text(report.at("/source/uri")));
            put(row, "media_type", text(report.at("/source/mediaType")));
            put(row, "size_bytes", text(report.at("/source/sizeBytes")));
            put(row, "retrieved_at", text(report.at("/source/retrievedAt")));
            put(row, "attachments", String.valueOf(report.path("attachments").size()));
            put(row, "title", text(report.path("title")));
            put(row, "agency_inferred", text(report.at("/agency/inferred")));
            put(row, "agency_kind", text(report.at("/agency/kind")));
            put(row, "region_name", text(report.at("/agency/region/name")));
            if (report.at("/agency/region").isObject()) {
                List<String> path = new ArrayList<>();
                report.at("/agency/region/path").forEach(part -> path.add(part.asText()));
                put(row, "region_path", String.join("/", path));
            }
            put(row, "published_on", text(report.path("publishedOn")));
            put(row, "checks_passed", text(report.at("/checks/passed")));
            put(row, "checks_failed", String.valueOf(report.at("/checks/failed").size()));
            put(
                    row,
                    "checks_inconclusive",
                    String.valueOf(report.at("/checks/inconclusive").size()));
            List<String> codes = new ArrayList<>();
            report.path("diagnostics").forEach(d -> codes.add(d.path("code").asText()));
            put(
                    row,
                    "diagnostics",
                    codes.isEmpty() ? null : codes.stream().distinct().collect(Collectors.joining(" ")));
            for (String table : TABLES) {
                walk(report.path(table), "/" + table, (pointer, node) -> {
                    String name = names.get(pointer);
                    if (name == null) {
                        throw new AssertionError("the codebook has no name for " + pointer);
                    }
                    put(row, name, number(node, report.path("evidence").path(pointer)));
                });
            }
            rows.add(row);
        }
        return sorted(rows);
    }

    private static void identity(JsonNode report, Map<String, String> row) {
        put(row, "report_id", text(report.at("/source/sha256")));
        put(row, "agency", text(report.at("/agency/name")));
        put(row, "region_code", text(report.at("/agency/region/code")));
        put(row, "year", text(report.path("year")));
        put(row, "form", text(report.path("form")));
    }

    private static void walk(JsonNode node, String pointer, java.util.function.BiConsumer<String, JsonNode> leaf) {
        if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getValue(), pointer + "/" + field.getKey(), leaf));
        } else if (!node.isMissingNode()) {
            leaf.accept(pointer, node);
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    private static void put(Map<String, String> row, String name, @Nullable String value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    /** Rows as text, in an order of their own: a database has none. */
    static List<String> sorted(Collection<Map<String, String>> rows) {
        return rows.stream().map(Object::toString).sorted().toList();
    }
}
