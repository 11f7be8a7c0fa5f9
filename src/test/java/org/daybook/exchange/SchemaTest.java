package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema that is published and what is written fit each other; no field is written that it does not name. */
class SchemaTest {
    private final JsonNode schema;
    private final List<String> faults = new ArrayList<>();

    SchemaTest() throws IOException {
        schema = Exports.tree(Files.readAllBytes(Path.of("src/site/resources/daybook-export.schema.json")));
    }

    @Test
    void anExportWithEveryFieldFitsTheSchema() {
        for (boolean contacts : new boolean[] {false, true}) {
            check(Exports.tree(Exports.bytes(CaseJsonReaderPropertyTest.export(), contacts)), schema, "");
        }
        assertThat(faults).as("describe these in daybook-export.schema.json").isEmpty();
    }

    @Test
    void whatIsMissingOrWrongDoesNotFit() {
        ObjectNode export = (ObjectNode) Exports.tree(Exports.bytes(CaseJsonReaderPropertyTest.export()));
        export.remove("diary");
        export.put("version", "1");
        ((ObjectNode) export.at("/incidents/0/versions/0/incident/when"))
                .put("precision", "never")
                .put("later", 1);
        ((ObjectNode) export.at("/particulars/0/versions/0/particular/said")).put("standing", "perhaps");
        ((ObjectNode) export.at("/particulars/1")).put("kind", "guard-dog");
        check(export, schema, "");
        assertThat(faults)
                .hasSize(6)
                .anyMatch(fault -> fault.contains("standing"))
                .anyMatch(fault -> fault.endsWith("particulars/1"))
                .anyMatch(fault -> fault.contains("diary"))
                .anyMatch(fault -> fault.contains("version"))
                .anyMatch(fault -> fault.contains("precision"))
                .anyMatch(fault -> fault.contains("later"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAllItsFieldsAndTheirOptionsAndNoOthers(CaseRecordKind kind) {
        JsonNode said = schema.at("/$defs/" + kind.code()
                + "/properties/versions/items/properties/particular/properties/said/properties");
        List<String> names = new ArrayList<>();
        said.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .as("daybook-export.schema.json, in the order of the form")
                .containsExactlyElementsOf(
                        kind.fields().stream().map(Field::name).toList());
        for (Field field : kind.fields()) {
            JsonNode options = said.path(field.name());
            JsonNode listed = field.form() == FieldKind.TICKS ? options.at("/items/enum") : options.path("enum");
            assertThat(stream(listed).map(JsonNode::asText).toList())
                    .as(field.name())
                    .isEqualTo(field.options());
        }
    }

    private void check(JsonNode value, JsonNode part, String path) {
        if (part.has("$ref")) {
            check(value, schema.at(part.get("$ref").asText().substring(1)), path);
            return;
        }
        if (part.has("oneOf")) {
            checkOneOf(value, part.get("oneOf"), path);
            return;
        }
        if (part.has("type") && !isOf(value, part.get("type").asText())
                || part.has("const") && !part.get("const").equals(value)
                || part.has("enum") && stream(part.get("enum")).noneMatch(value::equals)
                || part.has("pattern")
                        && !Pattern.compile(part.get("pattern").asText())
                                .matcher(value.asText())
                                .find()
                || part.has("minimum") && value.asLong() < part.get("minimum").asLong()) {
            faults.add(path);
        }
        stream(part.path("required"))
                .filter(name -> !value.has(name.asText()))
                .forEach(name -> faults.add(path + "/" + name.asText()));
        value.properties().forEach(field -> {
            JsonNode known = part.path("properties").path(field.getKey());
            JsonNode other = part.path("additionalProperties");
            if (!known.isMissingNode()) {
                check(field.getValue(), known, path + "/" + field.getKey());
            } else if (other.isObject()) {
                check(field.getValue(), other, path + "/" + field.getKey());
            } else {
                // Other programs let these pass; what we write has none.
                faults.add(path + "/" + field.getKey());
            }
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(value.get(i), part.path("items"), path + "/" + i);
        }
    }

    /** The alternatives are distinguished by their kind. */
    private void checkOneOf(JsonNode value, JsonNode alternatives, String path) {
        List<JsonNode> fitting = stream(alternatives)
                .map(one -> schema.at(one.get("$ref").asText().substring(1)))
                .filter(one -> one.at("/properties/kind/const").equals(value.path("kind")))
                .toList();
        if (fitting.size() == 1) {
            check(value, fitting.getFirst(), path);
        } else {
            faults.add(path);
        }
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new AssertionError(type);
        };
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
