package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Exports for tests, and what in them counts as their content. */
public final class Exports {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> OF_THE_LEDGER =
            List.of("entry", "recordedAt", "zone", "author", "onBehalfOf", "program", "digest", "chain");

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
        Map<String, Integer> places = new HashMap<>();
        for (JsonNode incident : root.get("incidents")) {
            places.put(incident.at("/versions/0/incident/id").asText(), places.size() + 1);
        }
        String vaultId = root.at("/diary/vaultId").asText();
        for (JsonNode incident : root.get("incidents")) {
            JsonNode before = MAPPER.missingNode();
            for (JsonNode version : incident.get("versions")) {
                before = normalise((ObjectNode) version, before, vaultId, places);
            }
            if (incident.get("withdrawal") instanceof ObjectNode withdrawal) {
                if (!withdrawal.has("claim")) {
                    JsonNode number = incident.at("/versions/0/told/number");
                    withdrawal.set("claim", claim(withdrawal, vaultId, number, false));
                }
                withdrawal.remove(OF_THE_LEDGER);
            }
        }
        return content;
    }

    private static JsonNode normalise(
            ObjectNode version, JsonNode before, String vaultId, Map<String, Integer> places) {
        ObjectNode incident = (ObjectNode) version.get("incident");
        ObjectNode background = incident.withObject("/background");
        JsonNode told = background.path("claim");
        boolean paper = background.path("origin").asText().equals("paper-log")
                || told.path("fromPaper").asBoolean();
        version.set(
                "told",
                told.isObject() && !told.equals(before)
                        ? told
                        : claim(version, vaultId, incident.get("number"), paper));
        background.remove(List.of("origin", "claim"));
        ArrayNode linked = MAPPER.createArrayNode();
        background.path("linked").forEach(link -> {
            if (places.containsKey(link.asText())) {
                linked.add(places.get(link.asText()));
            }
        });
        background.set("linked", linked);
        incident.remove(List.of("id", "number"));
        version.remove(OF_THE_LEDGER);
        return told;
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
