package org.daybook.ui.toolkit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.field.ReportColumns;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What she typed into a form, as a value or as a problem beside its field; and what a draft gives back. */
class ValueReaderTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(21, 15).atZone(LONDON).toInstant(), LONDON);
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private static final Field LINE = Field.line("line");
    private static final Field LINES = Field.of("lines", FieldKind.LINES);
    private static final Field DAY = Field.of("day", FieldKind.DAY);
    private static final Field AHEAD = Field.dayAhead("ahead");
    private static final Field AMOUNT = Field.of("amount", FieldKind.AMOUNT);
    private static final Field COUNT = Field.of("count", FieldKind.COUNT);
    private static final Field TIME = Field.of("time", FieldKind.TIME);
    private static final Field TERMS = Field.of("terms", FieldKind.TERMS);
    private static final Field REPORTS = Field.rows("report", List.of(ReportColumns.ON, ReportColumns.AT, LINE));

    /** One form with these fields. */
    private static final class Form {
        private final FormFields fields = new FormFields();
        private final FormProblems<String> problems;
        private final FieldInputs inputs;
        private final ValueReader reader;

        Form(List<Field> all) {
            AtomicInteger ids = new AtomicInteger();
            problems = new FormProblems<>(all.stream().map(Field::name).toList());
            inputs = new FieldInputs(all, fields, () -> new Id<>("%032x".formatted(ids.incrementAndGet())));
            DayTextConverter<String> days = new DayTextConverter<>(MESSAGES, CLOCK, problems);
            reader = new ValueReader(MESSAGES, days, problems, String::strip);
        }

        @Nullable
        FieldValue read(Field field) {
            return reader.read(field, inputs.of(field));
        }

        Form show(Map<Field, FieldValue> values) {
            values.forEach((field, value) -> reader.show(value, inputs.of(field)));
            return this;
        }

        /** All that a draft of the form holds. */
        Map<String, String> draft() {
            Map<String, String> draft = new LinkedHashMap<>(fields.raw());
            draft.putAll(inputs.raw());
            return draft;
        }

        Form resume(Map<String, String> draft) {
            fields.resume(draft);
            inputs.resume(draft, TODAY);
            return this;
        }

        String problem(Field field) {
            return problems.at(field.name()).get();
        }
    }

    private static Form typed(Field field, String text) {
        Form form = new Form(List.of(field));
        if (form.inputs.of(field) instanceof FieldInput.TextInput words) {
            words.text().set(text);
        }
        return form;
    }

    private static @Nullable FieldValue read(Field field, String text) {
        return typed(field, text).read(field);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatIsShownIsReadAsTheSame(CaseRecordKind kind) {
        CaseRecord filled = FilledCaseRecord.of(kind);
        Form form = new Form(kind.fields()).show(filled.values());
        filled.values().forEach((field, value) -> {
            assertThat(form.read(field)).as(field.name()).isEqualTo(value);
            assertThat(form.inputs.isFilled(field)).as(field.name()).isTrue();
        });
        assertThat(form.problems.first()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDraftOfARecordIsContinuedWhereItWasLeft(CaseRecordKind kind) {
        CaseRecord filled = FilledCaseRecord.of(kind);
        Map<String, String> draft =
                new Form(kind.fields()).show(filled.values()).draft();
        Form again = new Form(kind.fields()).resume(draft);
        filled.values()
                .forEach((field, value) ->
                        assertThat(again.read(field)).as(field.name()).isEqualTo(value));
        assertThat(again.draft()).isEqualTo(draft);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFormHasNoValueNoProblemAndNoDraft(CaseRecordKind kind) {
        Form form = new Form(kind.fields());
        for (Field field : kind.fields()) {
            FieldValue value = form.read(field);
            assertThat(value == null || value.isBlank()).as(field.name()).isTrue();
            assertThat(form.inputs.isFilled(field)).isFalse();
        }
        assertThat(form.draft()).isEmpty();
        assertThat(form.problems.first()).isEmpty();
    }

    @Nested
    class Words {
        @Test
        void ofOneLineAreTrimmedAndOfSeveralLinesEachIsOne() {
            assertThat(read(LINE, "  Craig  ")).isEqualTo(new FieldValue.Text("Craig"));
            assertThat(read(LINES, " one \n two ")).isEqualTo(new FieldValue.Texts(List.of("one", "two")));
            assertThat(read(LINE, " \t ")).isNull();
        }

        @ParameterizedTest
        @CsvSource({"3/11, 2026-11-03", "yesterday, 2026-11-23", "3 December, 2025-12-03"})
        void forADayAreReadAsTheLatest(String text, LocalDate day) {
            assertThat(read(DAY, text)).isEqualTo(new FieldValue.Day(day));
        }

        @ParameterizedTest
        @CsvSource({"3 December, 2026-12-03", "in two days, 2026-11-26"})
        void forADayAheadAreReadAsTheNext(String text, LocalDate day) {
            assertThat(read(AHEAD, text)).isEqualTo(new FieldValue.Day(day));
        }

        @Test
        void thatAreNoDayAreAProblemBesideTheirField() {
            Form form = typed(DAY, "31/2/2026");
            assertThat(form.read(DAY)).isNull();
            assertThat(form.problem(DAY)).isEqualTo(MESSAGES.get("when.day-unreadable"));
            assertThat(form.problems.first()).contains("day");
            form.problems.clear();
            assertThat(form.problems.first()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", " 43 ", "100000"})
        void forANumberAreReadInDigits(String text) {
            assertThat(read(COUNT, text)).isEqualTo(new FieldValue.Count(Integer.parseInt(text.strip())));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "100001", "99999999999", "many", "4.5", "4 3"})
        void thatAreNoNumberAreAProblem(String text) {
            Form form = typed(COUNT, text);
            assertThat(form.read(COUNT)).isNull();
            assertThat(form.problem(COUNT)).isEqualTo(MESSAGES.get("incident.times-unreadable"));
        }

        @Test
        void thatAreNoAmountAreAProblem() {
            Form form = typed(AMOUNT, "a lot");
            assertThat(form.read(AMOUNT)).isNull();
            assertThat(form.problem(AMOUNT)).isEqualTo(MESSAGES.get("case.amount-unreadable"));
        }

        @Test
        void thatAreReadTwiceAreOneProblem() {
            Form form = typed(AMOUNT, "a lot");
            form.read(AMOUNT);
            form.read(AMOUNT);
            assertThat(form.problem(AMOUNT)).isEqualTo(MESSAGES.get("case.amount-unreadable"));
        }
    }

    @Nested
    class ARowOfSeveralFields {
        private final Form form = new Form(List.of(REPORTS));

        private FieldInputs add(String day, String time, String words) {
            FieldInput.RowsInput rows = (FieldInput.RowsInput) form.inputs.of(REPORTS);
            FieldInputs row = rows.rows().add();
            type(row, ReportColumns.ON, day);
            type(row, ReportColumns.AT, time);
            type(row, LINE, words);
            return row;
        }

        private static void type(FieldInputs row, Field column, String text) {
            ((FieldInput.TextInput) row.of(column)).text().set(text);
        }

        private List<Map<Field, FieldValue>> rows() {
            return form.read(REPORTS) instanceof FieldValue.Rows rows ? rows.rows() : List.of();
        }

        @Test
        void hasTheTimeWithItsDay() {
            add("3/11", "21:05", "Farrow");
            assertThat(rows())
                    .containsExactly(Map.of(
                            ReportColumns.ON,
                            new FieldValue.Day(LocalDate.of(2026, 11, 3)),
                            ReportColumns.AT,
                            new FieldValue.TimeOfDay(LocalTime.of(21, 5)),
                            LINE,
                            new FieldValue.Text("Farrow")));
        }

        @Test
        void asksForTheDayOfATime() {
            add("", "21:05", "Farrow");
            assertThat(rows()).containsExactly(Map.of(LINE, new FieldValue.Text("Farrow")));
            assertThat(form.problem(REPORTS)).isEqualTo(MESSAGES.get("incident.report-time-needs-day"));
        }

        @Test
        void asksForTheDayOnceIfItCannotBeRead() {
            add("spring", "21:05", "");
            assertThat(rows()).allSatisfy(row -> assertThat(row).doesNotContainKey(ReportColumns.AT));
            assertThat(form.problem(REPORTS)).isEqualTo(MESSAGES.get("when.day-unreadable"));
        }

        @Test
        void thatIsEmptyIsNoRow() {
            add("", "", "");
            add("", "", "Farrow");
            assertThat(rows()).hasSize(1);
        }

        @Test
        void thatIsTakenAwayIsNotInADraft() {
            FieldInputs first = add("", "", "one");
            add("", "", "two");
            ((FieldInput.RowsInput) form.inputs.of(REPORTS)).rows().remove(first);
            assertThat(form.draft()).isEqualTo(Map.of("report.1.line", "two"));
        }
    }

    @Nested
    class Drafts {
        @Test
        void keepTheIdsOfTermsSoThatBreachesStillNameThem() {
            Id<OrderTerm> known = new Id<>("f".repeat(32));
            Form form = new Form(List.of(TERMS))
                    .show(Map.of(TERMS, new FieldValue.Terms(List.of(new OrderTerm(known, "Not to call")))));
            Form again = new Form(List.of(TERMS)).resume(form.draft());
            assertThat(again.read(TERMS)).isEqualTo(new FieldValue.Terms(List.of(new OrderTerm(known, "Not to call"))));
        }

        @Test
        void ofRowsInAnyOrderAreInTheirOrderAndGapsAreClosed() {
            Form form = new Form(List.of(REPORTS))
                    .resume(Map.of("report.10.line", "ten", "report.2.line", "two", "report.7.line", "seven"));
            assertThat(form.draft())
                    .isEqualTo(Map.of("report.1.line", "two", "report.2.line", "seven", "report.3.line", "ten"));
        }

        @Property(tries = 100)
        void thatSomebodyElseWroteAreReadOrIgnored(
                @ForAll @Size(max = 6) Map<@StringLength(max = 12) String, @StringLength(max = 12) String> strange,
                @ForAll @StringLength(max = 20) String text) {
            Map<String, String> draft = new LinkedHashMap<>(strange);
            for (String name : List.of(
                    "report.0.line",
                    "report.1.line",
                    "report.99999.line",
                    "report.-1.line",
                    "report.1",
                    "terms.1.id",
                    "terms.1.words",
                    "time.when.precision",
                    "time.when.date",
                    "day",
                    "amount",
                    "count")) {
                draft.put(name, text);
            }
            List<Field> all = List.of(LINE, LINES, DAY, AHEAD, AMOUNT, COUNT, TIME, TERMS, REPORTS);
            Form form = new Form(all).resume(draft);
            for (Field field : all) {
                form.read(field);
            }
            assertThat(form.draft().keySet()).doesNotContain("report.0.line", "report.99999.line", "report.-1.line");
        }
    }

    @Test
    void theFirstProblemIsThatOfTheFirstFieldWhicheverWasFoundFirst() {
        FormProblems<String> problems = new FormProblems<>(List.of("a", "b"));
        problems.say("b", "two");
        problems.say("a", "one");
        problems.say("a", "more");
        assertThat(problems.first()).contains("a");
        assertThat(problems.at("a").get()).isEqualTo("one more");
    }
}
