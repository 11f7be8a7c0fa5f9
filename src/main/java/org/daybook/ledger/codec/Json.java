package org.daybook.ledger.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.daybook.record.IsoTimeParser;

/** The stored form of entries and drafts: JSON (RFC 8259) with explicit names, in UTF-8. */
public final class Json {
    private static final int LONGEST_TEXT = 32 << 20;
    private static final int DEEPEST = 50;

    /** No real record has a time outside these years, and such times break arithmetic. */
    static final int LATEST_YEAR = 9999;

    private static final String APPENDED = "[]";

    /** Numbers from a newer version keep their exact digits. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Always with seconds, milliseconds and a numeric offset, so that any program reads it. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private Json() {}

    /** @throws IllegalArgumentException for a year before 1 or after 9999 */
    public static OffsetDateTime time(String text) {
        OffsetDateTime time = IsoTimeParser.timestamp(text);
        if (time.getYear() < 1 || time.getYear() > LATEST_YEAR) {
            throw new IllegalArgumentException("year");
        }
        return time;
    }

    /** A zone unknown to this computer is not damage; times are then read without it. */
    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    public static String timestamp(OffsetDateTime at) {
        return TIMESTAMP.format(at);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always writable");
        }
    }

    public static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out);
    }

    public static JsonParser parser(InputStream in) throws IOException {
        return MAPPER.createParser(in).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    public static ObjectNode parseObject(byte[] json) throws MalformedEntryException {
        if (parse(json) instanceof ObjectNode object) {
            return object;
        }
        throw new MalformedEntryException("");
    }

    public static JsonNode parse(byte[] json) throws MalformedEntryException {
        // Most private parts are empty, and a parser costs more than this check.
        if (json.length == 2 && json[0] == '{' && json[1] == '}') {
            return object();
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node == null) {
                throw new MalformedEntryException("empty");
            }
            return node;
        } catch (IOException e) {
            throw new MalformedEntryException("not JSON");
        }
    }

    /** Restores the fields of a newer version to their places. */
    static void restore(ObjectNode root, Map<String, String> unknown) {
        unknown.forEach((path, json) -> {
            try {
                put(root, path.split("\\.", -1), 0, MAPPER.readTree(json));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("was JSON when it was read");
            }
        });
    }

    private static void put(ObjectNode into, String[] path, int at, JsonNode value) {
        String step = path[at];
        String name = unescaped(step);
        if (at < path.length - 1) {
            JsonNode next = into.get(name);
            put(next instanceof ObjectNode object ? object : into.putObject(name), path, at + 1, value);
        } else if (step.endsWith(APPENDED)) {
            String array = unescaped(step.substring(0, step.length() - APPENDED.length()));
            value.forEach(into.withArrayProperty(array)::add);
        } else if (!into.has(name)) {
            into.set(name, value);
        }
    }

    /**
     * The name of an unknown field as a step of its path, in which a dot and the sign of an array mean something else.
     */
    static String escaped(String name) {
        return name.replace("~", "~0").replace(".", "~1").replace("[", "~2");
    }

    private static String unescaped(String step) {
        return step.replace("~2", "[").replace("~1", ".").replace("~0", "~");
    }
}
