package org.daybook.incident;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daybook.record.Coordinates;
import org.daybook.record.Dimensions;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;

/**
 * An incident in which every field is filled, found by walking the records' components: a field that is added tomorrow
 * is filled too, so that tests which walk its leaves fail until the field is everywhere it belongs.
 */
public final class FilledIncident {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int ELEMENTS = 2;

    private final UnaryOperator<String> words;
    private int filled;

    private FilledIncident(UnaryOperator<String> words) {
        this.words = words;
    }

    /** Copied from a paper log; each text is a word that occurs nowhere else. */
    public static Incident ofPaperLog() {
        return of(path -> "canary" + letters(path));
    }

    /** Taken over from another diary. */
    public static Incident ofOtherDiary() {
        Incident incident = ofPaperLog();
        ImportedClaim claim = new ImportedClaim(
                "ab".repeat(16),
                7,
                OffsetDateTime.of(2026, 10, 6, 9, 0, 0, 0, ZoneOffset.UTC),
                "Ann",
                "Joan",
                "cd".repeat(32),
                true);
        return incident.with(incident.background().with(RecordOrigin.otherDiary(claim, DAY)));
    }

    /** @param words a field's path, such as {@code what.channel.number}, to the text in it */
    public static Incident of(UnaryOperator<String> words) {
        try {
            return (Incident) new FilledIncident(words).fill(Incident.class, "");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Any record with every field filled, each text a word that occurs nowhere else. */
    public static <T extends Record> T part(Class<T> type, String path) {
        try {
            return type.cast(new FilledIncident(step -> "canary" + letters(step)).fill(type, path));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Every leaf of the record by its path; elements of lists are numbered from 0. */
    public static Map<String, Object> leaves(Record record) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        walk(record, "", leaves);
        return leaves;
    }

    /** Every text of the record by its path. */
    public static Map<String, String> texts(Record record) {
        Map<String, String> texts = new LinkedHashMap<>();
        leaves(record).forEach((path, value) -> {
            if (value instanceof String text) {
                texts.put(path, text);
            }
        });
        return texts;
    }

    private static void walk(Object value, String path, Map<String, Object> leaves) {
        switch (value) {
            case Id<?> id -> leaves.put(path, id);
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    Object part = get(record, component);
                    if (part != null) {
                        walk(part, join(path, component.getName()), leaves);
                    }
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(list.get(i), join(path, String.valueOf(i)), leaves);
                }
            }
            default -> leaves.put(path, value);
        }
    }

    private Object fill(Type type, String path) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < ELEMENTS; i++) {
                elements.add(fill(list.getActualTypeArguments()[0], join(path, String.valueOf(i))));
            }
            return elements;
        }
        Class<?> leaf = (Class<?>) (type instanceof ParameterizedType id ? id.getRawType() : type);
        Map<Class<?>, Function<String, Object>> special = special();
        if (special.containsKey(leaf)) {
            return special.get(leaf).apply(path);
        }
        if (leaf.isEnum()) {
            Object[] constants = leaf.getEnumConstants();
            return constants[1 + filled++ % (constants.length - 1)];
        }
        RecordComponent[] components = leaf.getRecordComponents();
        Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = fill(components[i].getGenericType(), join(path, components[i].getName()));
        }
        Constructor<?> constructor = leaf.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(parts);
    }

    private Map<Class<?>, Function<String, Object>> special() {
        return Map.ofEntries(
                Map.entry(String.class, words::apply),
                Map.entry(int.class, path -> 3 + filled++ % 90),
                Map.entry(long.class, path -> 5_000L + filled++),
                Map.entry(boolean.class, path -> false),
                Map.entry(LocalDate.class, path -> DAY.plusDays(filled++ % 20)),
                Map.entry(LocalTime.class, path -> LocalTime.of(filled++ % 24, 10)),
                Map.entry(LocalDateTime.class, path -> DAY.atTime(filled++ % 24, 10, 30)),
                Map.entry(ZoneOffset.class, path -> ZoneOffset.ofHours(filled++ % 12)),
                Map.entry(Id.class, path -> new Id<>(String.format("%032x", 4096 + filled++))),
                Map.entry(EventTime.class, this::when),
                Map.entry(RecordOrigin.class, path -> RecordOrigin.paperLog(DAY)),
                Map.entry(Coordinates.class, path -> new Coordinates(52.4862, -1.8904)),
                Map.entry(Dimensions.class, path -> new Dimensions(4032, 3024, 6, 61_500)),
                Map.entry(UnknownFields.class, path -> UnknownFields.NONE));
    }

    private EventTime when(String path) {
        return new EventTime(
                EventTime.EventTimePrecision.BETWEEN,
                DAY,
                LocalTime.of(9, 5),
                DAY.plusDays(2),
                LocalTime.of(21, 45),
                ZONE,
                words.apply(path + ".words"));
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    // One word to a tokenizer, whatever the path.
    private static String letters(String path) {
        return path.replace(".", "").replace('0', 'a').replace('1', 'b').toLowerCase(Locale.ROOT);
    }
}
