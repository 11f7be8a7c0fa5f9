package org.daybook.importing.plist;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of a property list. A value of another kind than is asked for is as none: the file is a stranger's.
 *
 * @param values each a Map, List, String, Long, Double, Boolean, Instant, byte[] or {@link ArchivedObjectIndex}
 */
public record PropertyDictionary(Map<String, Object> values) {
    public PropertyDictionary {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /** A text; empty if there is none. */
    public String text(String key) {
        return values.get(key) instanceof String text ? text : "";
    }

    public OptionalLong integer(String key) {
        return values.get(key) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** Whether it says true. */
    public boolean isTrue(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    public Optional<Instant> time(String key) {
        return values.get(key) instanceof Instant time ? Optional.of(time) : Optional.empty();
    }

    /** Bytes; empty if there are none. */
    public byte[] bytes(String key) {
        return values.get(key) instanceof byte[] bytes ? bytes.clone() : new byte[0];
    }

    /** Another dictionary; without values if there is none. */
    public PropertyDictionary dictionary(String key) {
        return of(values.get(key)).orElseGet(() -> new PropertyDictionary(Map.of()));
    }

    /** Values in their order; none if there is no list. */
    public List<?> list(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }

    /** A dictionary that {@code NSKeyedArchiver} stored as an object of its own, if this is such an archive. */
    public Optional<PropertyDictionary> archived(PropertyDictionary holder, String key) {
        List<?> objects = list("$objects");
        return holder.values.get(key) instanceof ArchivedObjectIndex number
                        && number.value() >= 0
                        && number.value() < objects.size()
                ? of(objects.get((int) number.value()))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // readers put only texts as keys
    private static Optional<PropertyDictionary> of(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? Optional.of(new PropertyDictionary((Map<String, Object>) map))
                : Optional.empty();
    }
}
