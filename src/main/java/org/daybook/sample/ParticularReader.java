package org.daybook.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.daybook.facts.Claim;
import org.daybook.facts.Handling;
import org.daybook.facts.ThingId;
import org.daybook.particulars.Field;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Term;
import org.daybook.particulars.Value;

/** Makes particulars of the script's fields, which have the names of the fields of their kind. */
final class ParticularReader {
    private static final Set<String> COMMON =
            Set.of("in-words", "claim", "private", "leave-out", "printed", "reason", "by", "for");

    private final long daysLater;

    /** @param daysLater how much later than in the script everything is to have happened */
    ParticularReader(long daysLater) {
        this.daysLater = daysLater;
    }

    /** The id that the particular of this name has in every sample diary. */
    static ThingId id(String name) {
        return IncidentReader.id(name);
    }

    /** The id that the term of this word has in every sample diary. */
    static ThingId termId(String key) {
        return IncidentReader.id("term " + key);
    }

    /** The kind of this code. */
    static ParticularKind kind(String code) {
        return ParticularKind.ofCode(code).orElseThrow(() -> new IllegalStateException("no such kind: " + code));
    }

    /** The particular these fields tell. */
    Particular read(Block block, int number, Map<String, String> texts) {
        ParticularKind kind = kind(block.kind());
        Fields fields = new Fields(texts, daysLater);
        Map<Field, Value> values = new LinkedHashMap<>();
        kind.fields().stream()
                .filter(field -> !fields.text(field.name()).isEmpty())
                .forEach(field -> values.put(field, value(fields, field)));
        refuseUnknown(kind, texts.keySet());
        String leaveOut = fields.text("leave-out");
        boolean printed = kind.isPrintedAtFirst() || fields.text("printed").equals("yes");
        Claim claim = fields.text("claim").isEmpty() ? null : fields.claim("claim");
        return Particular.of(id(block.name()), kind)
                .numbered(number)
                .with(values)
                .with(new Handling(printed && leaveOut.isEmpty(), leaveOut, fields.text("private")))
                .with(claim);
    }

    private static void refuseUnknown(ParticularKind kind, Set<String> names) {
        names.stream()
                .filter(name -> !COMMON.contains(name))
                .filter(name ->
                        kind.fields().stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> {
                    throw new IllegalStateException("no such field in the script: " + kind.code() + "." + name);
                });
    }

    private static Value value(Fields fields, Field field) {
        String name = field.name();
        return switch (field.form()) {
            case LINE, WORDS -> new Value.Text(fields.text(name));
            case LINES -> new Value.Texts(fields.text(name).lines().toList());
            case DAY -> new Value.Day(Objects.requireNonNull(fields.day(fields.text(name))));
            case TIME -> new Value.Time(fields.when(name, SampleCase.ZONE));
            case AMOUNT -> new Value.Amount(new BigDecimal(fields.text(name)));
            case ANSWER, CHOICE -> new Value.Code(option(field, fields.text(name)));
            case TICKS ->
                new Value.Codes(fields.words(name).stream()
                        .map(code -> option(field, code))
                        .toList());
            case INCIDENTS -> links(fields.words(name), IncidentReader::id);
            case EXHIBITS -> links(fields.words(name), ExhibitReader::id);
            case PERSONS -> links(fields.words(name), word -> id("person " + word));
            case TERMS ->
                new Value.Terms(fields.lines(name).stream()
                        .map(line -> new Term(termId(line.first()), line.text("says")))
                        .toList());
        };
    }

    private static Value links(List<String> words, Function<String, ThingId> id) {
        return new Value.Links(words.stream().map(id).toList());
    }

    private static String option(Field field, String code) {
        if (!field.options().contains(code)) {
            throw new IllegalStateException("no such code in the script: " + code);
        }
        return code;
    }
}
