package org.daybook.sample;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.field.IncidentField;
import org.daybook.incident.field.IncidentValues;
import org.daybook.incident.field.ReportColumns;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;

/**
 * Reads incidents from the script. A field is typed under its own name, but for those that have a shorter one or share
 * a line.
 *
 * @param zone the zone of all times in the script
 * @param daysLater how much later than in the script everything is to have happened
 */
record SampleIncidentReader(ZoneId zone, long daysLater) {
    /** What is no field of the list. */
    private static final Set<String> APART =
            Set.of("when", "in-words", "origin", "claim", "private", "leave-out", "reason", "by", "for");

    /** The fields that are typed under another name, with their cells in this order if they are several. */
    private static final Map<String, List<String>> TYPED_AS = Map.ofEntries(
            Map.entry("who", List.of("person", "certainty", "who-reason")),
            Map.entry("car", List.of("vehicle-make", "vehicle-colour", "vehicle-registration")),
            Map.entry("children", List.of("children", "children-note")),
            Map.entry("asked", List.of("asked", "asked-on", "asked-how")),
            Map.entry("order", List.of("order-broken", "order-term")),
            Map.entry("broken", List.of("broken-terms")),
            Map.entry("place", List.of("place-kind")),
            Map.entry("there", List.of("was-there")),
            Map.entry("with", List.of("companions")),
            Map.entry("looks", List.of("appearance")),
            Map.entry("words", List.of("exact-words")),
            Map.entry("thing", List.of("received")),
            Map.entry("handled", List.of("handled-by")),
            Map.entry("kept", List.of("kept-at")),
            Map.entry("felt", List.of("feelings")),
            Map.entry("effect", List.of("day-to-day")));

    /** The id of the record with this name, the same in every sample diary. */
    static <T> Id<T> id(String key) {
        UUID made = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new Id<>(made.toString().replace("-", ""));
    }

    Incident read(String key, int number, Map<String, String> texts) {
        ScriptFields fields = new ScriptFields(texts, zone, daysLater);
        String leaveOut = fields.text("leave-out");
        return values(fields)
                .incident(
                        id(key),
                        number,
                        fields.when("when"),
                        origin(fields),
                        new IncidentHandling(leaveOut.isEmpty(), leaveOut, fields.text("private")),
                        UnknownFields.NONE);
    }

    /** The fields after an amendment. */
    static Map<String, String> amended(Map<String, String> before, Map<String, String> changes) {
        Map<String, String> after = new HashMap<>(before);
        after.putAll(changes);
        return after;
    }

    private IncidentValues values(ScriptFields typed) {
        Map<String, String> texts = new HashMap<>();
        typed.texts().forEach((name, text) -> {
            List<String> names = TYPED_AS.getOrDefault(name, List.of(name));
            String[] cells = names.size() == 1 ? new String[] {text} : typed.cells(name, names.size());
            for (int i = 0; i < cells.length; i++) {
                texts.put(names.get(i), cells[i]);
            }
        });
        ScriptFields fields = new ScriptFields(texts, zone, daysLater);
        Map<IncidentField, FieldValue> values = new EnumMap<>(IncidentField.class);
        texts.keySet().removeAll(APART);
        for (IncidentField one : IncidentField.values()) {
            Field field = one.field();
            if (!fields.text(field.name()).isEmpty()) {
                values.put(one, value(fields, field));
            }
            texts.remove(field.name());
        }
        if (!texts.isEmpty()) {
            throw new IllegalStateException("no such field in the script: " + texts.keySet());
        }
        return new IncidentValues(values);
    }

    private FieldValue value(ScriptFields fields, Field field) {
        return field.form() == FieldKind.ROWS
                ? new FieldValue.Rows(fields.lines(field.name()).stream()
                        .map(line -> row(field.columns(), line))
                        .toList())
                : SampleCaseRecordReader.value(fields, field);
    }

    /** The first cell of a report has three columns, to whom, the day and the time; that of a witness has one. */
    private Map<Field, FieldValue> row(List<Field> columns, ScriptFields.ScriptLine line) {
        Map<String, String> cells = new HashMap<>(line.named());
        String[] first = line.first().split(columns.contains(ReportColumns.AT) ? " " : "\n");
        for (int i = 0; i < first.length; i++) {
            cells.put(columns.get(i).name(), first[i]);
        }
        ScriptFields fields = new ScriptFields(cells, zone, daysLater);
        return columns.stream()
                .filter(column -> !fields.text(column.name()).isEmpty())
                .collect(Collectors.toMap(column -> column, column -> SampleCaseRecordReader.value(fields, column)));
    }

    private RecordOrigin origin(ScriptFields fields) {
        Deque<String> words = new ArrayDeque<>(fields.words("origin"));
        if (words.isEmpty()) {
            return RecordOrigin.HERE;
        }
        RecordOrigin.OriginKind kind = ScriptFields.coded(RecordOrigin.OriginKind.class, words.removeFirst());
        return kind == RecordOrigin.OriginKind.OTHER_DIARY
                ? RecordOrigin.otherDiary(fields.claim("claim"))
                : RecordOrigin.paperLog(fields.takeDay(words));
    }
}
