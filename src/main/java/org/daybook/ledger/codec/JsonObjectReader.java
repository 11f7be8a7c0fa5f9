package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object by name, and keeps the fields that were not read. */
public final class JsonObjectReader {
    private final String path;
    private final ObjectNode node;
    private final Map<String, String> unknown;
    private final StringInterner repeats;
    /** A list, since an object has few fields and every unlock reads a million of them. */
    private final List<String> asked = new ArrayList<>(8);

    public JsonObjectReader(String path, JsonNode node, Map<String, String> unknown) throws MalformedEntryException {
        this(path, node, unknown, new StringInterner());
    }

    /**
     * @param unknown receives the unread fields, by path, at {@link #finish()}
     * @param repeats cache of repeated texts, shared by everything read together
     */
    public JsonObjectReader(String path, JsonNode node, Map<String, String> unknown, StringInterner repeats)
            throws MalformedEntryException {
        if (!(node instanceof ObjectNode object)) {
            throw new MalformedEntryException(path);
        }
        this.path = path;
        this.node = object;
        this.unknown = unknown;
        this.repeats = repeats;
    }

    /** A text, or the empty text if the field is missing. */
    public String text(String name) throws MalformedEntryException {
        JsonNode value = field(name);
        if (value == null) {
            return "";
        }
        if (!value.isTextual()) {
            throw new MalformedEntryException(path + name);
        }
        return repeats.text(value.textValue());
    }

    /** A zone, which is required. */
    ZoneId zone(String name) throws MalformedEntryException {
        return parsed(name, repeats::zone);
    }

    /** A text that {@code parse} understands. */
    public <T> T parsed(String name, Function<String, T> parse) throws MalformedEntryException {
        T value = optional(name, parse);
        if (value == null) {
            throw new MalformedEntryException(path + name);
        }
        return value;
    }

    /** A text that {@code parse} understands, or null if the field is missing. */
    public <T> @Nullable T optional(String name, Function<String, T> parse) throws MalformedEntryException {
        JsonNode value = field(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw new MalformedEntryException(path + name);
        }
        try {
            return parse.apply(value.textValue());
        } catch (RuntimeException e) {
            throw new MalformedEntryException(path + name);
        }
    }

    long number(String name) throws MalformedEntryException {
        JsonNode value = field(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new MalformedEntryException(path + name);
        }
        return value.longValue();
    }

    /** A whole number from 0 that an int holds. */
    int count(String name) throws MalformedEntryException {
        long value = number(name);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new MalformedEntryException(path + name);
        }
        return (int) value;
    }

    /** A whole number from 0 that an int holds; {@code otherwise} if the field is missing. */
    int count(String name, int otherwise) throws MalformedEntryException {
        return field(name) == null ? otherwise : count(name);
    }

    /**
     * The constant of a code; {@code otherwise} if the field is missing, or holds a code that only a newer version
     * knows, which is then kept as unknown.
     */
    <E extends Enum<E> & Coded> E choice(String name, E otherwise) throws MalformedEntryException {
        return known(name, Coded.find(otherwise.getDeclaringClass(), text(name)), otherwise);
    }

    /** As the other {@code choice}, of texts; the empty text if none of them is there. */
    String choice(String name, List<String> codes) throws MalformedEntryException {
        String code = text(name);
        return known(name, codes.contains(code) ? Optional.of(code) : Optional.empty(), "");
    }

    private <E> E known(String name, Optional<E> found, E otherwise) throws MalformedEntryException {
        if (found.isEmpty() && !text(name).isEmpty()) {
            keep(name);
        }
        return found.orElse(otherwise);
    }

    /** An element of an array that is a text which {@code parse} understands. */
    static <T> T parse(JsonNode element, Function<String, T> parse, String path) throws MalformedEntryException {
        if (!element.isTextual()) {
            throw new MalformedEntryException(path);
        }
        try {
            return parse.apply(element.textValue());
        } catch (RuntimeException e) {
            throw new MalformedEntryException(path);
        }
    }

    boolean has(String name) {
        return field(name) != null;
    }

    /** True or false; {@code otherwise} if the field is missing. */
    boolean flag(String name, boolean otherwise) throws MalformedEntryException {
        JsonNode value = field(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw new MalformedEntryException(path + name);
        }
        return value.booleanValue();
    }

    /** The object in a field, an empty one if it is missing; the caller finishes it. */
    public JsonObjectReader object(String name) throws MalformedEntryException {
        JsonNode value = field(name);
        return new JsonObjectReader(path + name + ".", value == null ? Json.object() : value, unknown, repeats);
    }

    /** The object in a field that is there, whose unread fields are put into {@code newer}. */
    public JsonObjectReader object(String name, Map<String, String> newer) throws MalformedEntryException {
        return new JsonObjectReader(path + name + ".", Objects.requireNonNull(field(name)), newer, repeats);
    }

    /** The elements of an array, none if it is missing. */
    List<JsonNode> elements(String name) throws MalformedEntryException {
        JsonNode value = field(name);
        List<JsonNode> elements = new ArrayList<>();
        if (value != null) {
            if (!value.isArray()) {
                throw new MalformedEntryException(path + name);
            }
            value.forEach(elements::add);
        }
        return elements;
    }

    /** What stands in an array as texts that {@code parse} understands, none if it is not there. */
    <T> List<T> list(String name, Function<String, T> parse) throws MalformedEntryException {
        List<T> list = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            list.add(parse(element, parse, path(name)));
        }
        return list;
    }

    /** The texts in an array, none if it is missing. */
    public List<String> texts(String name) throws MalformedEntryException {
        return list(name, text -> text);
    }

    /** The ids in an array, none if it is missing. */
    <T> List<Id<T>> ids(String name) throws MalformedEntryException {
        return list(name, Id::new);
    }

    /** The whole numbers in an array, none if it is not there. */
    List<Long> numbers(String name) throws MalformedEntryException {
        List<Long> numbers = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!element.isIntegralNumber() || !element.canConvertToLong()) {
                throw new MalformedEntryException(path(name));
            }
            numbers.add(element.longValue());
        }
        return numbers;
    }

    /** The whole numbers from 0 that an int holds in an array, none if it is not there. */
    List<Integer> counts(String name) throws MalformedEntryException {
        List<Integer> counts = new ArrayList<>();
        for (long number : numbers(name)) {
            if (number < 0 || number > Integer.MAX_VALUE) {
                throw new MalformedEntryException(path(name));
            }
            counts.add((int) number);
        }
        return counts;
    }

    public Map<String, String> texts() throws MalformedEntryException {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            texts.put(field.getKey(), text(field.getKey()));
        }
        return texts;
    }

    /** Keeps a field as unknown, because only a newer version understands it. */
    void keep(String name) {
        unknown.put(
                path + Json.escaped(name),
                Objects.requireNonNull(node.get(name)).toString());
    }

    /** Keeps the fields that were not read. */
    void finish() {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!asked.contains(field.getKey())) {
                unknown.put(
                        path + Json.escaped(field.getKey()), field.getValue().toString());
            }
        }
    }

    String path(String name) {
        return path + name;
    }

    private @Nullable JsonNode field(String name) {
        JsonNode value = node.get(name);
        if (value != null) {
            asked.add(name);
        }
        return value == null || value.isNull() ? null : value;
    }
}
