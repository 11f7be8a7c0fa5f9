package org.daybook.sample;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.IncidentHandling;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;

/**
 * Reads case records from the script, whose fields have the names of the fields of their kind.
 *
 * @param zone the zone of all times in the script
 * @param daysLater how much later than in the script everything is to have happened
 */
record SampleCaseRecordReader(ZoneId zone, long daysLater) {
    private static final Set<String> COMMON =
            Set.of("in-words", "claim", "private", "leave-out", "printed", "reason", "by", "for");

    /** The id that the case record of this name has in every sample diary. */
    static Id<CaseRecord> id(String name) {
        return SampleIncidentReader.id(name);
    }

    /** The id that the term of this word has in every sample diary. */
    static Id<OrderTerm> termId(String key) {
        return SampleIncidentReader.id("term " + key);
    }

    static CaseRecordKind kind(String code) {
        return Coded.find(CaseRecordKind.class, code)
                .orElseThrow(() -> new IllegalStateException("no such kind: " + code));
    }

    CaseRecord read(ScriptBlock block, int number, Map<String, String> texts) {
        CaseRecordKind kind = kind(block.kind());
        ScriptFields fields = new ScriptFields(texts, zone, daysLater);
        Map<Field, FieldValue> values = new LinkedHashMap<>();
        kind.fields().stream()
                .filter(field -> !fields.text(field.name()).isEmpty())
                .forEach(field -> values.put(field, value(fields, field)));
        refuseUnknown(kind, texts.keySet());
        String leaveOut = fields.text("leave-out");
        boolean printed = kind.isPrintedAtFirst() || fields.text("printed").equals("yes");
        ImportedClaim claim = fields.text("claim").isEmpty() ? null : fields.claim("claim");
        return CaseRecord.of(id(block.name()), kind)
                .numbered(number)
                .with(values)
                .with(new IncidentHandling(printed && leaveOut.isEmpty(), leaveOut, fields.text("private")))
                .with(claim);
    }

    private static void refuseUnknown(CaseRecordKind kind, Set<String> names) {
        names.stream()
                .filter(name -> !COMMON.contains(name))
                .filter(name ->
                        kind.fields().stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> {
                    throw new IllegalStateException("no such field in the script: " + kind.code() + "." + name);
                });
    }

    /** What the script says in a field, which has some text. */
    static FieldValue value(ScriptFields fields, Field field) {
        String name = field.name();
        return switch (field.form()) {
            case LINE, WORDS -> new FieldValue.Text(fields.text(name));
            case LINES -> new FieldValue.Texts(fields.text(name).lines().toList());
            case DAY -> new FieldValue.Day(Objects.requireNonNull(fields.day(fields.text(name))));
            case TIME -> new FieldValue.Time(fields.when(name));
            case AMOUNT -> new FieldValue.Amount(new BigDecimal(fields.text(name)));
            case ANSWER, CHOICE -> new FieldValue.Code(option(field, fields.text(name)));
            case TICKS ->
                new FieldValue.Codes(fields.words(name).stream()
                        .map(code -> option(field, code))
                        .toList());
            case INCIDENTS -> links(fields.words(name), SampleIncidentReader::id);
            case EXHIBITS -> links(fields.words(name), SampleExhibitReader::id);
            case PERSONS -> links(fields.words(name), word -> id("person " + word));
            case COUNT -> new FieldValue.Count(Integer.parseInt(fields.text(name)));
            case TIME_OF_DAY -> new FieldValue.TimeOfDay(LocalTime.parse(fields.text(name)));
            case BROKEN_TERMS -> links(fields.words(name), SampleCaseRecordReader::termId);
            case ROWS -> throw new IllegalStateException("rows are read by the incident");
            case TERMS ->
                new FieldValue.Terms(fields.lines(name).stream()
                        .map(line -> new OrderTerm(termId(line.first()), line.text("says")))
                        .toList());
        };
    }

    private static FieldValue links(List<String> words, Function<String, Id<?>> id) {
        return new FieldValue.Links(words.stream().map(id).toList());
    }

    private static String option(Field field, String code) {
        if (!field.options().contains(code)) {
            throw new IllegalStateException("no such code in the script: " + code);
        }
        return code;
    }
}
