package org.daybook.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.daybook.dates.PhraseProblem.ProblemKind;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseReaderTest {
    // A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Messages messages = new Messages(Locale.UK);
    private final PhraseReader reader = new PhraseReader(messages);
    private final EventTimeReadback words = new EventTimeReadback(messages);

    @Nested
    class OneDay {
        @ParameterizedTest
        @CsvSource({
            "today, Tuesday 24/11/2026",
            "yesterday, Monday 23/11/2026",
            "the day before yesterday, Sunday 22/11/2026",
            "tomorrow, Wednesday 25/11/2026",
            "Monday, Monday 23/11/2026",
            "on Wednesday, Wednesday 18/11/2026",
            "last Tuesday, Tuesday 17/11/2026",
            "last Monday, Monday 23/11/2026",
            "two days ago, Sunday 22/11/2026",
            "3 weeks ago, about Tuesday 03/11/2026",
            "a week ago, about Tuesday 17/11/2026",
            "a fortnight ago, about Tuesday 10/11/2026",
            "3/11, Tuesday 03/11/2026",
            "3.11.2026, Tuesday 03/11/2026",
            "3rd November, Tuesday 03/11/2026",
            "the third of November, Tuesday 03/11/2026",
            "Nov 3, Tuesday 03/11/2026",
            "NOV. 3RD, Tuesday 03/11/2026",
            "'November 3, 2025', Monday 03/11/2025",
            "on the 3rd, Tuesday 03/11/2026",
            "the 30th, Friday 30/10/2026",
            "Tuesday 3/11/2026, Tuesday 03/11/2026",
            "3 Nov 26, Tuesday 03/11/2026",
            "Nov 3rd 25, Monday 03/11/2025",
            "Tue 3 Nov, Tuesday 03/11/2026",
            "some time on 3/11, Tuesday 03/11/2026",
            "about 3/11, about Tuesday 03/11/2026",
            "maybe yesterday, about Monday 23/11/2026",
            "٣/١١/٢٠٢٦, Tuesday 03/11/2026",
            "'  3  /  11 ', Tuesday 03/11/2026"
        })
        void isUnderstood(String phrase, String shown) {
            assertThat(shown(phrase)).isEqualTo(shown);
        }
    }

    @Nested
    class DayAndTime {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "last Tuesday about 9 pm | about Tuesday 17/11/2026, 21:00",
                    "3 November 2025 at 21:05 | Monday 03/11/2025, 21:05",
                    "3/11 around half past nine at night | about Tuesday 03/11/2026, 21:30",
                    "about 9pm on 3/11 | about Tuesday 03/11/2026, 21:00",
                    "noon yesterday | Monday 23/11/2026, 12:00",
                    "yesterday, 12 noon | Monday 23/11/2026, 12:00",
                    "quarter to 8 in the morning yesterday | Monday 23/11/2026, 07:45",
                    "a quarter past 8 this morning | Tuesday 24/11/2026, 08:15",
                    "yesterday ten to nine p.m. | Monday 23/11/2026, 20:50",
                    "yesterday 20 past 9 pm | Monday 23/11/2026, 21:20",
                    "yesterday 21.05 | Monday 23/11/2026, 21:05",
                    "3.11 at 21.05 | ?",
                    "3.11 at 9 pm | Tuesday 03/11/2026, 21:00",
                    "yesterday 9ish pm | about Monday 23/11/2026, 21:00",
                    "yesterday evening, 10 to 9 | Monday 23/11/2026, 20:50",
                    "yesterday evening 9ish | about Monday 23/11/2026, 21:00",
                    "yesterday 2105 | Monday 23/11/2026, 21:05",
                    "last night at 9 | Monday 23/11/2026, 21:00",
                    "last night about 3 am | about Tuesday 24/11/2026, 03:00",
                    "last night at midnight | Tuesday 24/11/2026, 00:00",
                    "Monday evening at half 9 | Monday 23/11/2026, 21:30",
                    "Monday - about 9 pm | about Monday 23/11/2026, 21:00",
                    "eight o’clock in the evening on Sunday | Sunday 22/11/2026, 20:00"
                })
        void isUnderstood(String phrase, String shown) {
            assertThat(shown(phrase)).isEqualTo(shown);
        }
    }

    @Nested
    class SpanOfTime {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "this morning | between Tuesday 24/11/2026, 06:00 and Tuesday 24/11/2026, 12:00",
                    "early this morning | between Tuesday 24/11/2026, 00:00 and Tuesday 24/11/2026, 09:00",
                    "last night | between Monday 23/11/2026, 18:00 and Tuesday 24/11/2026, 06:00",
                    "late last night | between Monday 23/11/2026, 18:00 and Tuesday 24/11/2026, 06:00",
                    "on Monday evening | between Monday 23/11/2026, 18:00 and Monday 23/11/2026, 23:00",
                    "between 3/11 and 5/11 | between Tuesday 03/11/2026 and Thursday 05/11/2026",
                    "3 to 5 November | between Tuesday 03/11/2026 and Thursday 05/11/2026",
                    "3-5 Nov | between Tuesday 03/11/2026 and Thursday 05/11/2026",
                    "from Friday to Sunday | between Friday 20/11/2026 and Sunday 22/11/2026",
                    "between Sunday and Monday | between Sunday 22/11/2026 and Monday 23/11/2026",
                    "over the weekend | between Saturday 21/11/2026 and Sunday 22/11/2026",
                    "last weekend | between Saturday 21/11/2026 and Sunday 22/11/2026",
                    "some time in October | between Thursday 01/10/2026 and Saturday 31/10/2026",
                    "in November | between Sunday 01/11/2026 and Tuesday 24/11/2026",
                    "in December | between Monday 01/12/2025 and Wednesday 31/12/2025",
                    "early November | between Sunday 01/11/2026 and Tuesday 10/11/2026",
                    "the beginning of November 2025 | between Saturday 01/11/2025 and Monday 10/11/2025",
                    "mid-October | between Sunday 11/10/2026 and Tuesday 20/10/2026",
                    "late October | between Wednesday 21/10/2026 and Saturday 31/10/2026",
                    "in 2019 | between Tuesday 01/01/2019 and Tuesday 31/12/2019",
                    "last month | between Thursday 01/10/2026 and Saturday 31/10/2026",
                    "last week | between Monday 16/11/2026 and Sunday 22/11/2026",
                    "last year | between Wednesday 01/01/2025 and Wednesday 31/12/2025",
                    "between 9 and 10 pm yesterday | between Monday 23/11/2026, 21:00 and Monday 23/11/2026, 22:00",
                    "yesterday 9-10pm | between Monday 23/11/2026, 21:00 and Monday 23/11/2026, 22:00",
                    "yesterday between 11 and 1 pm | between Monday 23/11/2026, 11:00 and Monday 23/11/2026, 13:00",
                    "last night between 10 pm and 2 am | between Monday 23/11/2026, 22:00 and Tuesday 24/11/2026, 02:00",
                    "between 9.30 and 10.15 pm yesterday | between Monday 23/11/2026, 21:30 and Monday 23/11/2026, 22:15",
                    "from ten to eleven pm yesterday | between Monday 23/11/2026, 22:00 and Monday 23/11/2026, 23:00",
                    "Monday 9 pm until 11 pm | between Monday 23/11/2026, 21:00 and Monday 23/11/2026, 23:00",
                    "between Friday evening and Sunday | between Friday 20/11/2026, 18:00 and Sunday 22/11/2026"
                })
        void isUnderstood(String phrase, String shown) {
            assertThat(shown(phrase)).isEqualTo(shown);
        }

        @Test
        void keepsWordsThatSayMore() {
            assertThat(read("last night").sayMore()).isTrue();
            assertThat(read("over the weekend").sayMore()).isTrue();
            assertThat(read("3 weeks ago").sayMore()).isTrue();
            assertThat(read("yesterday").sayMore()).isFalse();
            assertThat(read("between 3/11 and 5/11").sayMore()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "I don't know", "i DON’T know.", "not sure", "No idea"})
    void whatSheDoesNotKnowIsUnknown(String phrase) {
        assertThat(read(phrase).when()).isEqualTo(EventTime.unknown(LONDON));
    }

    @Nested
    class NoGuessing {
        @ParameterizedTest
        @CsvSource({
            "Monday about 9, WHICH_HALF",
            "Tuesday, SEVERAL",
            "last October, SEVERAL",
            "midnight on Monday, SEVERAL",
            "Monday at 3 at night, WHICH_HALF",
            "between 10 pm and 2 am on Monday, SEVERAL",
            "between 9 and 10 yesterday, SEVERAL",
            "21.05, DAY_OR_TIME",
            "about 9 pm, NO_DAY",
            "about 9, NO_DAY",
            "9ish, NO_DAY",
            "noon, NO_DAY",
            "on, NO_DAY",
            "11/23/2026, MONTH_FIRST",
            "11/23, MONTH_FIRST",
            "31/2/2026, NOT_A_DAY",
            "31st June, NOT_A_DAY",
            "99/99/2026, NOT_A_DAY",
            "Monday 3/11/2026, OTHER_WEEKDAY",
            "after the school play, NOT_UNDERSTOOD",
            "the day after Monday, NOT_UNDERSTOOD",
            "Monday and Friday, NOT_UNDERSTOOD",
            "next Monday, NOT_UNDERSTOOD",
            "from Monday, NOT_UNDERSTOOD",
            "over a week ago, NOT_UNDERSTOOD",
            "3/11 2019, NOT_UNDERSTOOD",
            "3 Nov 27, NOT_UNDERSTOOD",
            "yesterday at 9pm in the morning, DOES_NOT_FIT",
            "9 pm in October, DOES_NOT_FIT",
            "???, NOT_UNDERSTOOD"
        })
        void saysWhy(String phrase, ProblemKind kind) {
            TimeInterpretation understood = read(phrase);
            assertThat(understood.when()).isNull();
            boolean half = phrase.contains("at 3 at night");
            assertThat(understood.doubts())
                    .extracting(PhraseProblem::kind)
                    .containsExactly(half ? ProblemKind.SEVERAL : kind);
            assertThat(understood.doubts().getFirst().words(messages)).isNotBlank();
        }

        @Test
        void offersWhatMayBeMeant() {
            assertThat(offers("Monday about 9"))
                    .containsExactly(
                            "about Monday 23/11/2026, 09:00",
                            "about Monday 23/11/2026, 21:00",
                            "about Monday 23/11/2026");
            assertThat(offers("Tuesday")).containsExactly("Tuesday 24/11/2026", "Tuesday 17/11/2026");
            assertThat(offers("9 pm")).containsExactly("Tuesday 24/11/2026, 21:00", "Monday 23/11/2026, 21:00");
            assertThat(offers("Monday after the school play")).containsExactly("Monday 23/11/2026");
            assertThat(offers("midnight on Monday"))
                    .containsExactly("Monday 23/11/2026, 00:00", "Tuesday 24/11/2026, 00:00");
        }

        @Test
        void namesTheWordsThatWereNotUnderstood() {
            assertThat(read("Monday after the school play").doubts())
                    .containsExactly(new PhraseProblem(ProblemKind.NOT_UNDERSTOOD, "after the school play", ""));
            assertThat(read("Monday 3/11/2026").doubts())
                    .containsExactly(new PhraseProblem(ProblemKind.OTHER_WEEKDAY, "Monday", "Tuesday"));
        }

        private List<String> offers(String phrase) {
            return read(phrase).offers().stream().map(words::shown).toList();
        }
    }

    @Test
    void nothingTypedIsNothingDoubted() {
        assertThat(read("  ")).isEqualTo(TimeInterpretation.NOTHING);
    }

    @Test
    void theZoneIsKeptAndNothingIsShifted() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        // 01:30 does not exist in London on that night.
        TimeInterpretation understood = reader.read("29/3/2026 at 01:30", TODAY, LONDON);
        assertThat(understood.when())
                .isEqualTo(EventTime.exactly(LocalDate.of(2026, 3, 29), LocalTime.of(1, 30), LONDON));
        assertThat(reader.read("yesterday 23:00", TODAY, kathmandu).when())
                .isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 23), LocalTime.of(23, 0), kathmandu));
    }

    @Property(tries = 300)
    void aDayIsReadInEveryFormItIsWrittenIn(@ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate day) {
        int d = day.getDayOfMonth();
        int m = day.getMonthValue();
        int y = day.getYear();
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
        for (String form : List.of(
                "%d/%d/%d".formatted(d, m, y),
                "%02d/%02d/%d".formatted(d, m, y),
                "%d.%d.%d".formatted(d, m, y),
                "%d-%d-%d".formatted(d, m, y),
                "%d %d %d".formatted(d, m, y),
                day.toString(),
                "%d %s %d".formatted(d, month, y),
                "%dth of %s, %d".formatted(d, month, y),
                "%s %d, %d".formatted(month, d, y),
                "%s %s %d".formatted(d, month.substring(0, 3), y),
                "%s %s %d %d".formatted(weekday, month.toUpperCase(Locale.ROOT), d, y),
                "on %s, %d/%d/%d".formatted(weekday.substring(0, 3), d, m, y))) {
            assertThat(read(form).when()).as(form).isEqualTo(EventTime.exactly(day, null, LONDON));
            assertThat(new SingleDayReader(TODAY, false).read(reader.lexer().read(form)))
                    .as(form)
                    .contains(day);
        }
    }

    @Property(tries = 300)
    void whatIsShownBackReadsAsTheSame(
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate day,
            @ForAll @IntRange(min = 0, max = 1439) int minute,
            @ForAll @IntRange(min = 0, max = 400) int later,
            @ForAll boolean timed,
            @ForAll EventTimePrecision precision) {
        LocalTime time = timed ? LocalTime.of(minute / 60, minute % 60) : null;
        EventTime when = switch (precision) {
            case EXACT -> EventTime.exactly(day, time, LONDON);
            case ABOUT -> EventTime.about(day, time, LONDON);
            case BETWEEN -> new EventTime(precision, day, time, day.plusDays(later), time, LONDON, "");
            case UNKNOWN -> EventTime.unknown(LONDON);
        };
        assertThat(read(words.shown(when)).when()).isEqualTo(when);
    }

    @Property(tries = 500)
    void anyTextIsTakenOrDoubted(@ForAll String text) {
        TimeInterpretation understood = read(text);
        assertThat(understood.when() != null || text.isBlank())
                .isEqualTo(understood.doubts().isEmpty());
    }

    @Property(tries = 2000)
    void anyWordsInAnyOrderAreTakenOrDoubted(@ForAll List<@IntRange(min = 0, max = 67) Integer> picks) {
        List<String> pool = List.of(
                ("about on between and to - today yesterday last this night morning evening ago day week month year "
                                + "weekend early mid late a couple half quarter past o’clock minutes am pm noon midnight st "
                                + "th tuesday monday november feb one ten third 3 9 21 31 2105 2019 3/11 3/11/2026 "
                                + "11/23/2026 21.05 9:05 21:05 unknown from until the of 0 00:00 24:00 29/2 tonight "
                                + "tomorrow fortnight over next hours by now")
                        .split(" "));
        String text = String.join(
                " ", picks.stream().map(pick -> pool.get(pick % pool.size())).toList());
        TimeInterpretation understood = read(text);
        assertThat(understood.when() != null || text.isBlank())
                .isEqualTo(understood.doubts().isEmpty());
        if (understood.when() != null) {
            assertThat(read(words.shown(understood.when())).when()).isEqualTo(understood.when());
        }
    }

    @Property
    void aWeekdayIsTheLatestBeforeToday(@ForAll DayOfWeek weekday, @ForAll @DateRange LocalDate today) {
        String name = weekday.getDisplayName(TextStyle.FULL, Locale.UK);
        LocalDate day = today.with(TemporalAdjusters.previous(weekday));
        assertThat(reader.read("last " + name, today, LONDON).when()).isEqualTo(EventTime.exactly(day, null, LONDON));
    }

    private TimeInterpretation read(String phrase) {
        return reader.read(phrase, TODAY, LONDON);
    }

    private String shown(String phrase) {
        EventTime when = read(phrase).when();
        return when == null ? "?" : words.shown(when);
    }
}
