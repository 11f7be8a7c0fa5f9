package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.record.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-03T21:05:59+01:00");

    private final Formats formats = new Formats(new Messages(Locale.UK));

    @Test
    void datesAreDayMonthYearAndTimesHave24Hours() {
        assertThat(formats.date(DAY)).isEqualTo("03/11/2026");
        assertThat(formats.time(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(formats.dateTime(AT)).isEqualTo("03/11/2026, 21:05");
        assertThat(formats.exactDateTime(AT)).isEqualTo("03/11/2026, 21:05 (UTC+01:00)");
        assertThat(formats.month(DAY)).isEqualTo("November 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA", "th-TH-u-ca-buddhist", "fa-IR", "en-US"})
    void datesReadTheSameInEveryLocale(String tag) {
        Formats other = new Formats(new Messages(Locale.forLanguageTag(tag)));
        assertThat(other.dateTime(AT)).isEqualTo("03/11/2026, 21:05");
    }

    @Test
    void daysAreWrittenAsChosenAndAtOnce() {
        AtomicReference<DateStyle> chosen = new AtomicReference<>(DateStyle.IN_WORDS);
        Formats screen = new Formats(new Messages(Locale.UK).withDates(chosen::get));
        assertThat(screen.dateTime(AT)).isEqualTo("3 November 2026, 21:05");
        chosen.set(DateStyle.YEAR_FIRST);
        assertThat(screen.when(EventTime.about(DAY, null, ZONE))).isEqualTo("About 2026-11-03");
        assertThat(formats.date(DAY)).isEqualTo("03/11/2026");
        assertThat(formats.date(DAY, DateStyle.IN_WORDS)).isEqualTo("3 November 2026");
    }

    @Test
    void aTimeIsPrintedNoMoreExactlyThanItIsKnown() {
        LocalTime nine = LocalTime.of(21, 0);
        assertThat(formats.when(EventTime.exactly(DAY, null, ZONE))).isEqualTo("03/11/2026");
        assertThat(formats.when(EventTime.exactly(DAY, nine, ZONE))).isEqualTo("03/11/2026, 21:00");
        assertThat(formats.when(EventTime.about(DAY, nine, ZONE))).isEqualTo("About 03/11/2026, 21:00");
        assertThat(formats.when(EventTime.between(DAY, DAY.plusDays(2), ZONE)))
                .isEqualTo("Between 03/11/2026 and 05/11/2026");
        assertThat(formats.when(EventTime.unknown(ZONE).inWords("in spring"))).isEqualTo("Date not known");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T23:59:00Z, Recorded the same day",
        "2026-11-02T12:00:00Z, Recorded before the day or time given",
        "2026-11-04T00:00:00Z, Recorded 1 day later",
        "2026-11-15T12:00:00Z, Recorded 12 days later",
        "2026-11-03T23:30:00-02:00, Recorded 1 day later"
    })
    void theDelayIsCountedInDaysOfTheEventsZone(String recordedAt, String expected) {
        assertThat(formats.delay(EventTime.exactly(DAY, null, ZONE), OffsetDateTime.parse(recordedAt)))
                .isEqualTo(expected);
    }

    @Test
    void theDelayOfASpanIsCountedFromItsLastDay() {
        EventTime span = EventTime.between(DAY.minusDays(9), DAY, ZONE);
        assertThat(formats.delay(span, AT)).isEqualTo("Recorded within these days");
        assertThat(formats.delay(span, AT.plusDays(1))).isEqualTo("Recorded at least 1 day later");
        assertThat(formats.delay(span, AT.plusDays(12))).isEqualTo("Recorded at least 12 days later");
        assertThat(formats.delay(span, AT.minusDays(1))).isEqualTo("Recorded within these days");
        assertThat(formats.delay(span, AT.minusDays(10))).isEqualTo("Recorded before the day or time given");
        assertThat(formats.delay(EventTime.unknown(ZONE), AT)).isEqualTo("Date of the event not known");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 bytes", "999, 999 bytes", "1000, 1 kB", "1500, 1.5 kB", "2500000, 2.5 MB", "3210000000, 3.21 GB"})
    void sizesAreInPowersOf1000(long bytes, String expected) {
        assertThat(formats.size(bytes)).isEqualTo(expected);
    }

    @Test
    void theTitleOfAPageHasTheDayOfTheWeekAndTheMonthInWords() {
        LocalTime nine = LocalTime.of(21, 0);
        assertThat(formats.whenInWords(EventTime.exactly(DAY, null, ZONE))).isEqualTo("Tuesday 3 November 2026");
        assertThat(formats.whenInWords(EventTime.exactly(DAY, nine, ZONE))).isEqualTo("Tuesday 3 November 2026, 21:00");
        assertThat(formats.whenInWords(EventTime.about(DAY, nine, ZONE)))
                .isEqualTo("About Tuesday 3 November 2026, 21:00");
        assertThat(formats.whenInWords(new EventTime(
                        EventTime.EventTimePrecision.BETWEEN, DAY, nine, DAY.plusDays(1), null, ZONE, "")))
                .isEqualTo("Between Tuesday 3 November 2026, 21:00 and Wednesday 4 November 2026");
        assertThat(formats.whenInWords(new EventTime(
                        EventTime.EventTimePrecision.BETWEEN, DAY, nine, DAY, nine.plusHours(1), ZONE, "")))
                .isEqualTo("Tuesday 3 November 2026, between 21:00 and 22:00");
        assertThat(formats.whenInWords(EventTime.unknown(ZONE))).isEqualTo("Date not known");
    }

    @Test
    void aSpanWithinADayNamesTheDayOnce() {
        LocalTime nine = LocalTime.of(21, 0);
        EventTime span =
                new EventTime(EventTime.EventTimePrecision.BETWEEN, DAY, nine, DAY, nine.plusHours(1), ZONE, "");
        assertThat(formats.when(span)).isEqualTo("03/11/2026, between 21:00 and 22:00");
        assertThat(formats.whenInLines(span)).isEqualTo("03/11/2026, between 21:00 and 22:00");
    }

    @Test
    void inANarrowColumnOnlyASpanTakesTwoLines() {
        LocalTime nine = LocalTime.of(21, 0);
        assertThat(formats.whenInLines(new EventTime(
                        EventTime.EventTimePrecision.BETWEEN, DAY, nine, DAY.plusDays(1), nine, ZONE, "")))
                .isEqualTo("Between 03/11/2026, 21:00\nand 04/11/2026, 21:00");
        assertThat(formats.whenInLines(EventTime.about(DAY, null, ZONE))).isEqualTo("About 03/11/2026");
        assertThat(formats.whenInLines(EventTime.unknown(ZONE))).isEqualTo("Date not known");
    }

    @Test
    void daysAndMonthsHaveShortNamesWhereThereIsLittleRoom() {
        assertThat(formats.shortDay(DAY)).isEqualTo("Tue 3 Nov");
        assertThat(formats.monthName(YearMonth.of(2026, 3))).isEqualTo("Mar");
        assertThat(formats.monthLetter(YearMonth.of(2026, 3))).isEqualTo("M");
    }

    @Test
    void theHintForADayIsThatOfTheChosenStyle() {
        AtomicReference<DateStyle> chosen = new AtomicReference<>(DateStyle.DAY_FIRST);
        Formats screen = new Formats(new Messages(Locale.UK).withDates(chosen::get));
        assertThat(screen.dayHint()).isEqualTo("dd/mm/yyyy");
        chosen.set(DateStyle.YEAR_FIRST);
        assertThat(screen.dayHint()).isEqualTo("yyyy-mm-dd");
    }
}
