package org.daybook.caserecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.IncidentHandling;
import org.daybook.record.EventTime;
import org.daybook.record.Id;

/**
 * A case record in which every field of its kind is filled, so that tests which walk the kinds fail until a new field
 * is everywhere it belongs.
 */
public final class FilledCaseRecord {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final CaseRecordKind kind;
    private final UnaryOperator<String> words;
    private int filled;

    private FilledCaseRecord(CaseRecordKind kind, UnaryOperator<String> words) {
        this.kind = kind;
        this.words = words;
        this.filled = kind.ordinal() * 40;
    }

    /** Each text is a word that occurs nowhere else. */
    public static CaseRecord of(CaseRecordKind kind) {
        return of(kind, path -> "canary" + path.replace("-", "").replace(".", ""));
    }

    /** @param words a field's path, such as {@code order.court}, to the text in it */
    public static CaseRecord of(CaseRecordKind kind, UnaryOperator<String> words) {
        return new FilledCaseRecord(kind, words).fill();
    }

    private CaseRecord fill() {
        Map<Field, FieldValue> values = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            values.put(field, value(field, kind.code() + "." + field.name()));
        }
        return CaseRecord.of(id(), kind)
                .numbered(3)
                .with(values)
                .with(new IncidentHandling(
                        false, words.apply(kind.code() + ".leaveout"), words.apply(kind.code() + ".private")));
    }

    private FieldValue value(Field field, String path) {
        return switch (field.form()) {
            case LINE, WORDS -> new FieldValue.Text(words.apply(path));
            case LINES -> new FieldValue.Texts(List.of(words.apply(path + ".a"), words.apply(path + ".b")));
            case DAY -> new FieldValue.Day(DAY.plusDays(filled++ % 20));
            case TIME ->
                new FieldValue.Time(new EventTime(
                        EventTime.EventTimePrecision.BETWEEN,
                        DAY,
                        LocalTime.of(9, 5),
                        DAY.plusDays(2),
                        LocalTime.of(21, 45),
                        ZONE,
                        words.apply(path + ".words")));
            case AMOUNT -> new FieldValue.Amount(new BigDecimal("129.9"));
            case ANSWER, CHOICE ->
                new FieldValue.Code(
                        field.options().get(filled++ % field.options().size()));
            case TICKS -> new FieldValue.Codes(field.options());
            case INCIDENTS, EXHIBITS, PERSONS -> new FieldValue.Links(List.of(id(), id()));
            case COUNT -> new FieldValue.Count(3 + filled++ % 90);
            case TIME_OF_DAY, BROKEN_TERMS, ROWS -> throw new AssertionError("no case record has this yet");
            case TERMS ->
                new FieldValue.Terms(List.of(
                        new OrderTerm(id(), words.apply(path + ".a")), new OrderTerm(id(), words.apply(path + ".b"))));
        };
    }

    private <T> Id<T> id() {
        return new Id<>(String.format("%032x", 65_536 + filled++));
    }
}
