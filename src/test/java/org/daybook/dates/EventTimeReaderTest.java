package org.daybook.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.daybook.dates.EventTimeReader.Trouble;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.text.DateStyle;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZonedDateTime NOW = TODAY.atTime(21, 15).atZone(LONDON);

    private final Messages messages = new Messages(Locale.UK);
    private final Formats formats = messages.formats();
    private final EventTimeReader reader = new EventTimeReader(messages);

    @ParameterizedTest
    @CsvSource({
        "03/11/2026, 2026-11-03",
        "3/11/26, 2026-11-03",
        "3.11.2026, 2026-11-03",
        "3-11-2026, 2026-11-03",
        "3 11 2026, 2026-11-03",
        "2026-11-03, 2026-11-03",
        "' 3 / 11 / 2026 ', 2026-11-03",
        "3 Nov 2026, 2026-11-03",
        "3 november 2026, 2026-11-03",
        "3/11, 2026-11-03",
        "3/12, 2025-12-03",
        "today, 2026-11-24",
        "Yesterday, 2026-11-23",
        "٣/١١/٢٠٢٦, 2026-11-03",
        "29/2/2024, 2024-02-29",
        "1/1/99, 1999-01-01",
        "1/1/27, 2027-01-01"
    })
    void readsADayAsPeopleTypeIt(String typed, LocalDate day) {
        assertThat(reader.date(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "31/2/2026",
                "29/02/2026",
                "13/13/2026",
                "0/1/2026",
                "1/0/2026",
                "3/11/026",
                "spring",
                "3/11.2026",
                "99999999999/1/1",
                "0000-01-01"
            })
    void doesNotGuessADay(String typed) {
        assertThat(reader.date(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "21:05, 21:05",
        "21.05, 21:05",
        "9:05, 09:05",
        "2105, 21:05",
        "21h05, 21:05",
        "9pm, 21:00",
        "9 p.m., 21:00",
        "9.30 pm, 21:30",
        "9:30AM, 09:30",
        "12am, 00:00",
        "12 pm, 12:00",
        "0:00, 00:00"
    })
    void readsATimeAsPeopleTypeIt(String typed, LocalTime time) {
        assertThat(reader.time(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "24:00", "21:60", "13pm", "0am", "evening", "9:5"})
    void doesNotGuessATime(String typed) {
        assertThat(reader.time(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, 2026-11-25",
        "in two days, 2026-11-26",
        "within 28 days, 2026-12-22",
        "in a week, 2026-12-01",
        "in a fortnight, 2026-12-08",
        "in three months, 2027-02-24",
        "by Friday, 2026-11-27",
        "next Monday, 2026-11-30",
        "by next Tuesday, 2026-12-01",
        "within 48 hours, 2026-11-26",
        "Tuesday, 2026-11-24",
        "5 December, 2026-12-05",
        "3/11, 2027-11-03",
        "by the 5th, 2026-12-05",
        "the 30th, 2026-11-30",
        "01/12/2026, 2026-12-01",
        "yesterday, 2026-11-23",
        "two days ago, 2026-11-22"
    })
    void aDayAheadIsTheNext(String typed, LocalDate day) {
        assertThat(reader.date(typed, TODAY, ExpectedDay.FUTURE)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "by", "in two", "next month", "in zero days", "next Friday", "within 5 hours"})
    void doesNotGuessADayAhead(String typed) {
        assertThat(reader.date(typed, TODAY, ExpectedDay.FUTURE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "just now, 2026-11-24T21:15",
        "about half an hour ago, 2026-11-24T20:45",
        "20 minutes ago, 2026-11-24T20:55",
        "two hours ago, 2026-11-24T19:15",
        "22 hours ago, 2026-11-23T23:15"
    })
    void timesAgoAreOfferedAsTheTimeItWas(String typed, LocalDateTime then) {
        assertThat(reader.ago(EventTimeInput.EMPTY.withWords(typed, TODAY), NOW))
                .contains(EventTime.about(then.toLocalDate(), then.toLocalTime(), LONDON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ago",
                "an hour",
                "two days ago",
                "half a day ago",
                "0 minutes ago",
                "9999 hours ago",
                "now or never"
            })
    void whatIsNoTimeAgoIsNotOffered(String typed) {
        assertThat(reader.ago(EventTimeInput.EMPTY.withWords(typed, TODAY), NOW))
                .isEmpty();
    }

    @Test
    void aDayIsNeededUnlessTheTimeIsUnknown() {
        assertThat(read(EventTimeInput.EMPTY).troubles()).containsExactly(Trouble.NO_DATE);
        EventTimeInput unknown =
                new EventTimeInput(EventTimePrecision.UNKNOWN, "spring", "x", "", "", "after the play");
        assertThat(read(unknown).when()).isEqualTo(EventTime.unknown(LONDON).inWords("after the play"));
    }

    @Test
    void saysEachPartThatCannotBeRead() {
        EventTimeInput input = new EventTimeInput(EventTimePrecision.BETWEEN, "spring", "late", "summer", "later", "");
        assertThat(read(input).troubles())
                .containsExactly(
                        Trouble.DATE_UNREADABLE,
                        Trouble.TIME_UNREADABLE,
                        Trouble.END_DATE_UNREADABLE,
                        Trouble.END_TIME_UNREADABLE);
    }

    @Test
    void aSpanWithinOneDayNeedsTheDayOnce() {
        EventTimeInput input = new EventTimeInput(EventTimePrecision.BETWEEN, "3/11/2026", "21:00", "", "23:00", "");
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertThat(read(input).when())
                .isEqualTo(new EventTime(
                        EventTimePrecision.BETWEEN, day, LocalTime.of(21, 0), day, LocalTime.of(23, 0), LONDON, ""));
    }

    @Test
    void aSpanWithoutItsEndSaysSo() {
        EventTimeInput input = new EventTimeInput(EventTimePrecision.BETWEEN, "3/11/2026", "", "", "", "");
        assertThat(read(input).troubles()).containsExactly(Trouble.NO_END_DATE);
    }

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll @DateRange(min = "1900-01-01", max = "2026-11-21") LocalDate day,
            @ForAll @IntRange(min = 0, max = 1439) int minute,
            @ForAll boolean timed,
            @ForAll EventTimePrecision precision,
            @ForAll String words) {
        LocalTime time = timed ? LocalTime.of(minute / 60, minute % 60) : null;
        EventTime when = switch (precision) {
            case EXACT -> EventTime.exactly(day, time, LONDON);
            case ABOUT -> EventTime.about(day, time, LONDON);
            case BETWEEN -> new EventTime(precision, day, time, day.plusDays(3), time, LONDON, "");
            case UNKNOWN -> EventTime.unknown(LONDON);
        };
        EventTimeInput input = EventTimeInput.of(when.inWords(words), formats);
        assertThat(read(input).when()).isEqualTo(when.inWords(words));
        assertThat(EventTimeInput.ofFields(input.toFields())).isEqualTo(input);
    }

    @Property
    void anyTextIsReadOrRefusedAndKept(@ForAll String date, @ForAll String time, @ForAll EventTimePrecision precision) {
        EventTimeInput input = new EventTimeInput(precision, date, time, date, time, date);
        EventTimeReader.EventTimeReading reading = read(input);
        assertThat(reading.when() == null).isEqualTo(!reading.troubles().isEmpty());
        assertThat(EventTimeInput.ofFields(input.toFields())).isEqualTo(input);
    }

    @Property(tries = 100)
    void anyTextIsADayOfAnyFieldOrNone(@ForAll String text, @ForAll ExpectedDay expected) {
        assertThat(reader.date(text, TODAY, expected)).isNotNull();
        assertThat(reader.time(text)).isNotNull();
        assertThat(words(expected).understood(text)).isNotNull();
        assertThat(reader.ago(EventTimeInput.EMPTY.withWords(text, TODAY), NOW)).isNotNull();
    }

    @Property(tries = 100)
    void anyWordsInAnyOrderAreADayOfAnyFieldOrNone(
            @ForAll List<@IntRange(min = 0, max = 29) Integer> picks, @ForAll ExpectedDay expected) {
        List<String> pool =
                List.of(("in by within the next last this a two 48 31 0 9999 day days week month year hours "
                                + "fortnight weekend monday friday may february early end of ago tomorrow 29/2 3/11/2026")
                        .split(" "));
        String text = String.join(
                " ", picks.stream().map(pick -> pool.get(pick % pool.size())).toList());
        assertThat(reader.date(text, TODAY, expected)).isNotNull();
    }

    @Property(tries = 100)
    void everyFieldReadsBackTheDayItShows(
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate day,
            @ForAll ExpectedDay expected,
            @ForAll DateStyle style) {
        assertThat(reader.date(formats.date(day, style), TODAY, expected)).contains(day);
        String shown = new EventTimeReadback(messages).shown(EventTime.exactly(day, null, LONDON));
        assertThat(reader.date(shown, TODAY, expected)).contains(day);
        assertThat(words(expected).understood(shown)).startsWith("Understood as " + shown);
    }

    @Property(tries = 100)
    void aFieldReadsBackTheTimeOfDayItShows(@ForAll @IntRange(min = 0, max = 1439) int minute) {
        LocalTime time = LocalTime.MIN.plusMinutes(minute);
        assertThat(reader.time(formats.time(time))).contains(time);
    }

    @Property(tries = 100)
    void aNumberOfDaysAheadIsCountedFromToday(@ForAll @IntRange(min = 1, max = 1000) int days) {
        assertThat(reader.date("in " + days + " days", TODAY, ExpectedDay.FUTURE))
                .contains(TODAY.plusDays(days));
    }

    private DayReadback words(ExpectedDay expected) {
        return new DayReadback(messages, reader, () -> TODAY, expected);
    }

    private EventTimeReader.EventTimeReading read(EventTimeInput input) {
        return reader.read(input, NOW);
    }
}
