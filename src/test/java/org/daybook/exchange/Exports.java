package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Exports for tests, and what in them counts as their content. */
public final class Exports {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> OF_THE_LEDGER =
            List.of("entry", "recordedAt", "zone", "author", "onBehalfOf", "program", "digest", "chain");

    private static final List<String> LINKS_OF_INCIDENTS = List.of("linked", "brokenTerms");

    private Exports() {}

    public static byte[] bytes(CaseExport export) {
        return bytes(export, false);
    }

    public static byte[] bytes(CaseExport export, boolean withContacts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CaseJsonWriter(withContacts).write(export, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    public static JsonNode tree(byte[] export) {
        try {
            return MAPPER.readTree(export);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The content, as json-format.md says what that is. */
    public static JsonNode content(byte[] export) {
        JsonNode root = tree(export);
        ObjectNode content = MAPPER.createObjectNode();
        content.set("heading", root.get("heading"));
        content.set("incidents", root.get("incidents"));
        content.set("particulars", root.get("particulars"));
        Map<String, Integer> places = new HashMap<>();
        List<JsonNode> records = new ArrayList<>();
        root.get("incidents").forEach(records::add);
        root.get("particulars").forEach(records::add);
        for (JsonNode record : records) {
            for (JsonNode version : record.get("versions")) {
                place(record(version).get("id"), places);
                version.at("/particular/said/terms").forEach(term -> place(term.get("id"), places));
            }
        }
        String vaultId = root.at("/diary/vaultId").asText();
        for (JsonNode record : records) {
            JsonNode before = MAPPER.missingNode();
            for (JsonNode version : record.get("versions")) {
                before = normalise((ObjectNode) version, before, vaultId, places);
            }
            if (record.get("withdrawal") instanceof ObjectNode withdrawal) {
                if (!withdrawal.has("claim")) {
                    JsonNode number = record.at("/versions/0/told/number");
                    withdrawal.set("claim", claim(withdrawal, vaultId, number, false));
                }
                withdrawal.remove(OF_THE_LEDGER);
            }
        }
        return content;
    }

    private static void place(JsonNode id, Map<String, Integer> places) {
        places.putIfAbsent(id.asText(), places.size() + 1);
    }

    private static ObjectNode record(JsonNode version) {
        return (ObjectNode) (version.has("incident") ? version.get("incident") : version.get("particular"));
    }

    private static JsonNode normalise(
            ObjectNode version, JsonNode before, String vaultId, Map<String, Integer> places) {
        ObjectNode record = record(version);
        ObjectNode claiming = version.has("incident") ? record.withObject("/background") : record;
        JsonNode told = claiming.path("claim");
        boolean paper = claiming.path("origin").asText().equals("paper-log")
                || told.path("fromPaper").asBoolean();
        version.set(
                "told",
                told.isObject() && !told.equals(before) ? told : claim(version, vaultId, record.get("number"), paper));
        claiming.remove(List.of("origin", "claim"));
        if (version.has("incident")) {
            LINKS_OF_INCIDENTS.forEach(name -> claiming.set(name, led(claiming.path(name), places)));
        } else {
            ObjectNode said = record.withObject("/said");
            for (String name : fieldsWithIds(said)) {
                ArrayNode led = led(said.get(name), places);
                said.set(name, led);
                if (led.isEmpty()) {
                    said.remove(name);
                }
            }
            said.path("terms")
                    .forEach(term -> ((ObjectNode) term)
                            .put("id", places.get(term.get("id").asText())));
        }
        record.remove(List.of("id", "number"));
        version.remove(OF_THE_LEDGER);
        return told;
    }

    /** Fields of links: lists of which every element is an id. */
    private static List<String> fieldsWithIds(ObjectNode said) {
        return said.properties().stream()
                .filter(field -> field.getValue().isArray()
                        && StreamSupport.stream(field.getValue().spliterator(), false)
                                .allMatch(one -> one.isTextual() && one.asText().matches("[0-9a-f]{32}")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Links as the places to which they lead; those that lead out of the file are none. */
    private static ArrayNode led(JsonNode links, Map<String, Integer> places) {
        ArrayNode led = MAPPER.createArrayNode();
        links.forEach(link -> {
            if (places.containsKey(link.asText())) {
                led.add(places.get(link.asText()));
            }
        });
        return led;
    }

    private static ObjectNode claim(JsonNode stamp, String vaultId, JsonNode number, boolean paper) {
        ObjectNode claim = MAPPER.createObjectNode().put("vaultId", vaultId);
        claim.set("number", number);
        claim.set("recordedAt", stamp.get("recordedAt"));
        claim.set("author", stamp.get("author"));
        if (!stamp.get("onBehalfOf").asText().isEmpty()) {
            claim.set("onBehalfOf", stamp.get("onBehalfOf"));
        }
        claim.set("digest", stamp.get("digest"));
        if (paper) {
            claim.put("fromPaper", true);
        }
        return claim;
    }
}
