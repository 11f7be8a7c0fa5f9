package org.daybook.particulars;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daybook.facts.Handling;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;

/**
 * A particular in which every field of its kind is filled, so that tests which walk the kinds fail until a new field is
 * everywhere it belongs.
 */
public final class FilledParticular {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final ParticularKind kind;
    private final UnaryOperator<String> words;
    private int filled;

    private FilledParticular(ParticularKind kind, UnaryOperator<String> words) {
        this.kind = kind;
        this.words = words;
        this.filled = kind.ordinal() * 40;
    }

    /** Each text is a word that occurs nowhere else. */
    public static Particular of(ParticularKind kind) {
        return of(kind, path -> "canary" + path.replace("-", "").replace(".", ""));
    }

    /** @param words a field's path, such as {@code order.court}, to the text in it */
    public static Particular of(ParticularKind kind, UnaryOperator<String> words) {
        return new FilledParticular(kind, words).fill();
    }

    private Particular fill() {
        Map<Field, Value> values = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            values.put(field, value(field, kind.code() + "." + field.name()));
        }
        return Particular.of(id(), kind)
                .numbered(3)
                .with(values)
                .with(new Handling(
                        false, words.apply(kind.code() + ".leaveout"), words.apply(kind.code() + ".private")));
    }

    private Value value(Field field, String path) {
        return switch (field.form()) {
            case LINE, WORDS -> new Value.Text(words.apply(path));
            case LINES -> new Value.Texts(List.of(words.apply(path + ".a"), words.apply(path + ".b")));
            case DAY -> new Value.Day(DAY.plusDays(filled++ % 20));
            case TIME ->
                new Value.Time(new When(
                        When.Precision.BETWEEN,
                        DAY,
                        LocalTime.of(9, 5),
                        DAY.plusDays(2),
                        LocalTime.of(21, 45),
                        ZONE,
                        words.apply(path + ".words")));
            case AMOUNT -> new Value.Amount(new BigDecimal("129.9"));
            case ANSWER, CHOICE ->
                new Value.Code(field.options().get(filled++ % field.options().size()));
            case TICKS -> new Value.Codes(field.options());
            case INCIDENTS, EXHIBITS, PERSONS -> new Value.Links(List.of(id(), id()));
            case TERMS ->
                new Value.Terms(
                        List.of(new Term(id(), words.apply(path + ".a")), new Term(id(), words.apply(path + ".b"))));
        };
    }

    private ThingId id() {
        return new ThingId(String.format("%032x", 65_536 + filled++));
    }
}
