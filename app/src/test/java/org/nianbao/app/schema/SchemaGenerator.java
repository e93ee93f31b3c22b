// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.normalize.agency.AgencyKinds;
import org.nianbao.normalize.form.BlockDefinition;
import org.nianbao.normalize.form.FormCell;
import org.nianbao.normalize.form.FormDefinition;
import org.nianbao.normalize.form.Forms;
import org.nianbao.normalize.form.Quantity;
import org.nianbao.normalize.form.TableDefinition;

/** Fills the hand-written frame of the report's schema with what the form files say: tables, pointers, ids. */
final class SchemaGenerator {
    private static final String FRAME = "/report-schema-frame.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Forms forms;

    SchemaGenerator(Forms forms) {
        this.forms = forms;
    }

    String generate() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode schema;
        try (InputStream in = SchemaGenerator.class.getResourceAsStream(FRAME)) {
            schema = (ObjectNode) mapper.readTree(in);
        }
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ArrayNode ids = NODES.arrayNode();
        forms.definitions().forEach(form -> ids.add(form.id()));
        ids.addNull();
        ((ObjectNode) properties.get("form")).set("enum", ids);
        ObjectNode definitions = (ObjectNode) schema.get("$defs");
        ArrayNode kinds = NODES.arrayNode();
        AgencyKinds.standard().all().forEach(kind -> kinds.add(kind.code()));
        kinds.addNull();
        ((ObjectNode) definitions.at("/agency/properties/kind")).set("enum", kinds);
        Set<String> pointers = new LinkedHashSet<>();
        shapes(pointers).forEach((table, variants) -> definitions.set(table, anyOf(variants)));
        ArrayNode cells = NODES.arrayNode();
        pointers.forEach(cells::add);
        ((ObjectNode) definitions.get("pointer")).set("enum", cells);
        return print(mapper, schema);
    }

    private static String print(ObjectMapper mapper, JsonNode schema) throws JsonProcessingException {
        return mapper.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(schema)
                        .replace("\r\n", "\n") + "\n";
    }

    private Map<String, Set<JsonNode>> shapes(Set<String> pointers) {
        Map<String, Set<JsonNode>> shapes = new LinkedHashMap<>();
        for (FormDefinition form : forms.definitions()) {
            for (TableDefinition table : form.tables()) {
                Shape shape = new Shape();
                for (BlockDefinition block : table.blocks()) {
                    for (FormCell cell : block.cells()) {
                        List<String> path = cell.key().path();
                        shape.add(path.subList(1, path.size()), cell);
                        pointers.add(cell.key().pointer());
                    }
                }
                shapes.computeIfAbsent(table.key(), key -> new LinkedHashSet<>())
                        .add(shape.schema());
            }
        }
        return shapes;
    }

    private static JsonNode anyOf(Set<JsonNode> variants) {
        if (variants.size() == 1) {
            return variants.iterator().next();
        }
        ObjectNode schema = NODES.objectNode();
        ArrayNode list = schema.putArray("anyOf");
        variants.forEach(list::add);
        return schema;
    }

    /** An object of the report that holds cells or further objects. */
    private static final class Shape {
        private final Map<String, Shape> objects = new LinkedHashMap<>();
        private final Map<String, Quantity> cells = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();
        private boolean allOptional = true;

        void add(List<String> path, FormCell cell) {
            allOptional &= cell.optional();
            if (path.size() == 1) {
                cells.put(path.get(0), cell.quantity());
                if (!cell.optional()) {
                    required.add(path.get(0));
                }
                return;
            }
            objects.computeIfAbsent(path.get(0), key -> new Shape()).add(path.subList(1, path.size()), cell);
        }

        JsonNode schema() {
            ObjectNode schema = NODES.objectNode();
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode needed = NODES.arrayNode();
            cells.forEach((key, quantity) -> properties.putObject(key).put("$ref", reference(quantity)));
            required.forEach(needed::add);
            objects.forEach((key, shape) -> {
                properties.set(key, shape.schema());
                if (!shape.allOptional) {
                    needed.add(key);
                }
            });
            schema.set("required", needed);
            schema.put("additionalProperties", false);
            return schema;
        }

        private static String reference(Quantity quantity) {
            return switch (quantity) {
                case COUNT, CHANGE -> "#/$defs/wholeNumber";
                case AMOUNT -> "#/$defs/amount";
            };
        }
    }
}
