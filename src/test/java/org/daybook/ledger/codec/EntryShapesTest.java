package org.daybook.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.casefile.entry.Entry;
import org.junit.jupiter.api.Test;

/** Whatever stands in place of a value of an entry, the entry is refused or kept with all that it says. */
class EntryShapesTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> INSTEAD = List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.numberNode(-1),
            JSON.numberNode(1L << 40),
            JSON.textNode(""),
            JSON.textNode("\u202e\ud800"),
            JSON.arrayNode(),
            JSON.objectNode().put("x", 1));

    /** An incident with a report was reported, whatever it says. */
    private static final Set<String> FOLLOWS = Set.of("reported");

    private final EntryCodec codec = new EntryCodec();

    /** Every value below {@code node}, as what puts another in its place. */
    private static List<Consumer<JsonNode>> places(JsonNode node) {
        List<Consumer<JsonNode>> places = new ArrayList<>();
        switch (node) {
            case ObjectNode object ->
                object.properties().stream()
                        .filter(property -> !FOLLOWS.contains(property.getKey()))
                        .forEach(property -> {
                            places.add(value -> object.set(property.getKey(), value));
                            places.addAll(places(property.getValue()));
                        });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    int at = i;
                    places.add(value -> array.set(at, value));
                    places.addAll(places(array.get(i)));
                }
            }
            default -> {
                // A leaf.
            }
        }
        return places;
    }

    @Test
    void anEntryOfAnyShapeIsRefusedOrReadTheSameOnceItIsWrittenAgain() throws MalformedEntryException {
        int instead = 0;
        for (Entry example : EveryEntry.examples()) {
            EntryCodec.Encoded parts = codec.encode(EveryEntry.ENVELOPE, example);
            int count = places(Json.parse(parts.publicPart())).size();
            for (int place = 0; place < count; place++) {
                JsonNode tree = Json.parse(parts.publicPart());
                places(tree).get(place).accept(INSTEAD.get(instead++ % INSTEAD.size()));
                requireRefusedOrKept(Json.bytes((ObjectNode) tree), parts.privatePart());
            }
        }
    }

    @Test
    void aPrivatePartOfAnyShapeIsRefusedOrReadTheSameOnceItIsWrittenAgain() throws MalformedEntryException {
        for (Entry example : EveryEntry.examples()) {
            EntryCodec.Encoded parts = codec.encode(EveryEntry.ENVELOPE, example);
            int count = places(Json.parse(parts.privatePart())).size();
            for (int place = 0; place < count; place++) {
                for (JsonNode value : INSTEAD) {
                    JsonNode tree = Json.parse(parts.privatePart());
                    places(tree).get(place).accept(value);
                    requireRefusedOrKept(parts.publicPart(), Json.bytes((ObjectNode) tree));
                }
            }
        }
    }

    private void requireRefusedOrKept(byte[] publicPart, byte[] privatePart) throws MalformedEntryException {
        EntryCodec.Decoded read;
        try {
            read = codec.decode(publicPart, privatePart);
        } catch (MalformedEntryException expected) {
            assertThat(expected).hasMessageStartingWith("malformed");
            return;
        }
        if (!(read.entry() instanceof Entry.Unknown)) {
            EntryCodec.Encoded again = codec.encode(read.envelope(), read.entry());
            assertThat(codec.decode(again.publicPart(), again.privatePart()).entry())
                    .isEqualTo(read.entry());
        }
    }
}
