package org.daybook.importing.account;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.Reader;

/** Parses strangers' JSON within limits. Numbers keep their digits; bytes that are not valid text become U+FFFD. */
final class JsonText {
    /** How long one value or one string may be, in characters. */
    static final int LONGEST = 2 << 20;

    private static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private JsonText() {}

    /** A parser over {@code text}, which it closes. */
    static JsonParser parser(Reader text) throws IOException {
        return FACTORY.createParser(text);
    }

    /**
     * The value at which {@code json} is. A number becomes a text with the digits that the file has, so that nothing is
     * rounded and an absurd exponent costs nothing.
     */
    static JsonNode value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    object.set(name, value(json));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(json));
                }
                yield array;
            }
            case VALUE_TRUE, VALUE_FALSE -> BooleanNode.valueOf(json.getBooleanValue());
            case VALUE_NULL -> NullNode.getInstance();
            default -> TextNode.valueOf(json.getText());
        };
    }

    /** The value of a whole text, such as a line; fails if it is not a single JSON value. */
    static JsonNode whole(String text) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            JsonNode value = json.nextToken() == null ? MissingNode.getInstance() : value(json);
            if (json.nextToken() != null) {
                throw new IOException("more than one value");
            }
            return value;
        }
    }
}
