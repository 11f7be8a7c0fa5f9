package org.daybook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.daybook.record.RecordingDelay.DelayKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingDelayTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final long FIRST = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2030-01-01T00:00:00Z").getEpochSecond();

    // The clocks of London go forward on 29/03/2026 at 01:00 and back on 25/10/2026 at 02:00.
    @ParameterizedTest
    @CsvSource({
        "2026-03-28, , 2026-03-29T00:30:00Z, LATER, 1",
        "2026-03-29, , 2026-03-29T22:59:59Z, SAME_DAY, 0",
        "2026-03-29, , 2026-03-29T23:00:00Z, LATER, 1",
        "2026-03-29, 01:30, 2026-03-29T00:59:00Z, BEFORE, 0",
        "2026-03-29, 01:30, 2026-03-29T01:30:00Z, SAME_DAY, 0",
        "2026-10-25, 01:30, 2026-10-25T00:30:00Z, SAME_DAY, 0",
        "2026-10-25, 01:30, 2026-10-25T00:29:00Z, BEFORE, 0",
        "2026-10-25, 01:30, 2026-10-25T01:10:00Z, SAME_DAY, 0",
        "2026-10-24, , 2026-10-24T23:00:00Z, LATER, 1",
        "2026-10-24, 23:30, 2026-10-25T23:59:00Z, LATER, 1",
        "2026-11-03, , 2026-11-02T23:59:59Z, BEFORE, 0",
        "2026-11-03, 21:05, 2026-11-03T21:04:00Z, BEFORE, 0",
        "2027-11-03, , 2026-11-03T21:04:00Z, BEFORE, 0",
        "2026-02-28, , 2026-03-01T00:00:00Z, LATER, 1"
    })
    void isCountedByTheCalendarOfWhereItHappened(
            LocalDate day, LocalTime time, Instant recorded, DelayKind kind, long days) {
        RecordingDelay delay =
                RecordingDelay.of(EventTime.exactly(day, time, LONDON), recorded.atOffset(ZoneOffset.UTC));
        assertThat(delay).isEqualTo(new RecordingDelay(kind, days));
    }

    @Test
    void aNightThatHasBegunHasComeAndIsNeverTheSameDay() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        EventTime night = new EventTime(
                EventTime.EventTimePrecision.BETWEEN,
                day,
                LocalTime.of(21, 0),
                day.plusDays(1),
                LocalTime.of(6, 0),
                LONDON,
                "");
        assertThat(kind(night, "2026-11-24T20:59:00Z")).isEqualTo(DelayKind.BEFORE);
        assertThat(kind(night, "2026-11-24T22:00:00Z")).isEqualTo(DelayKind.WITHIN);
        assertThat(kind(night, "2026-11-25T10:00:00Z")).isEqualTo(DelayKind.WITHIN);
        assertThat(RecordingDelay.of(night, OffsetDateTime.parse("2026-11-26T00:00:00Z")))
                .isEqualTo(new RecordingDelay(DelayKind.LATER, 1));
    }

    @Test
    void aSpanThatGoesOnToALaterDayHasNotComeThoughItHasBegun() {
        EventTime span = EventTime.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 27), LONDON);
        assertThat(kind(span, "2026-11-19T22:00:00Z")).isEqualTo(DelayKind.BEFORE);
        assertThat(kind(span, "2026-11-24T22:00:00Z")).isEqualTo(DelayKind.WITHIN);
        assertThat(span.isToCome(Instant.parse("2026-11-26T23:59:00Z"))).isTrue();
        assertThat(span.isToCome(Instant.parse("2026-11-27T00:00:00Z"))).isFalse();
    }

    @Test
    void aboutATimeMayBeAnHourEarlierButNotTheDayBefore() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(kind(EventTime.about(day, LocalTime.of(21, 0), LONDON), "2026-11-24T20:00:00Z"))
                .isEqualTo(DelayKind.SAME_DAY);
        assertThat(kind(EventTime.about(day, LocalTime.of(21, 0), LONDON), "2026-11-24T19:59:00Z"))
                .isEqualTo(DelayKind.BEFORE);
        assertThat(kind(EventTime.about(day, LocalTime.of(0, 30), LONDON), "2026-11-23T23:50:00Z"))
                .isEqualTo(DelayKind.BEFORE);
    }

    @Test
    void anUnknownTimeHasNoDelay() {
        assertThat(kind(EventTime.unknown(LONDON), "2026-11-24T19:59:00Z")).isEqualTo(DelayKind.UNKNOWN);
    }

    @Property(tries = 300)
    void recordedAtOnceIsTheSameDayInEveryZoneAtEveryMoment(
            @ForAll("zones") ZoneId zone, @ForAll("moments") Instant moment, @ForAll("offsets") ZoneOffset clock) {
        LocalDateTime there = moment.atZone(zone).toLocalDateTime();
        EventTime when = EventTime.exactly(there.toLocalDate(), there.toLocalTime(), zone);
        assertThat(RecordingDelay.of(when, moment.atOffset(clock)))
                .isEqualTo(new RecordingDelay(DelayKind.SAME_DAY, 0));
        assertThat(when.isToCome(moment)).isFalse();
    }

    @Property(tries = 300)
    void theZoneOfTheComputersClockMakesNoDifference(
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant happened,
            @ForAll("moments") Instant recorded,
            @ForAll("offsets") ZoneOffset clock,
            @ForAll boolean timed) {
        LocalDateTime there = happened.atZone(zone).toLocalDateTime();
        EventTime when = EventTime.exactly(there.toLocalDate(), timed ? there.toLocalTime() : null, zone);
        assertThat(RecordingDelay.of(when, recorded.atOffset(clock)))
                .isEqualTo(RecordingDelay.of(when, recorded.atOffset(ZoneOffset.UTC)));
    }

    @Property(tries = 300)
    void whatIsRecordedOnALaterDayIsSoManyDaysLaterWhateverTheClocksDo(
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant happened,
            @ForAll @IntRange(min = 0, max = 800) int days,
            @ForAll @IntRange(min = 0, max = 86_399) int second) {
        LocalDate day = happened.atZone(zone).toLocalDate();
        // A day that a zone left out, as Samoa did, is not one on which anything is recorded.
        OffsetDateTime recorded = day.plusDays(days)
                .atTime(LocalTime.ofSecondOfDay(second))
                .atZone(zone)
                .toOffsetDateTime();
        long expected = ChronoUnit.DAYS.between(day, recorded.toLocalDate());
        RecordingDelay delay = RecordingDelay.of(EventTime.exactly(day, null, zone), recorded);
        assertThat(delay.days()).isEqualTo(expected);
        assertThat(delay.kind()).isEqualTo(expected == 0 ? DelayKind.SAME_DAY : DelayKind.LATER);
    }

    @Property(tries = 300)
    void aClockThatRanBackwardsIsNeverTheSameDayNorANegativeNumber(
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant happened,
            @ForAll @LongRange(min = 1, max = 400_000_000) long secondsBefore,
            @ForAll @IntRange(min = 0, max = 20) int spanOfDays) {
        LocalDateTime there = happened.atZone(zone).toLocalDateTime();
        Instant exact = there.atZone(zone).toInstant();
        OffsetDateTime recorded = exact.minusSeconds(secondsBefore).atOffset(ZoneOffset.UTC);
        RecordingDelay point =
                RecordingDelay.of(EventTime.exactly(there.toLocalDate(), there.toLocalTime(), zone), recorded);
        assertThat(point).isEqualTo(new RecordingDelay(DelayKind.BEFORE, 0));
        EventTime span =
                EventTime.between(there.toLocalDate(), there.toLocalDate().plusDays(spanOfDays), zone);
        assertThat(RecordingDelay.of(span, recorded).days()).isZero();
        boolean sameDay = recorded.atZoneSameInstant(zone).toLocalDate().equals(there.toLocalDate());
        assertThat(RecordingDelay.of(span, recorded).kind() == DelayKind.SAME_DAY)
                .isEqualTo(sameDay && spanOfDays == 0);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<ZoneOffset> offsets() {
        return Arbitraries.integers()
                .between(-18 * 60, 18 * 60)
                .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
    }

    private static DelayKind kind(EventTime when, String recordedAt) {
        return RecordingDelay.of(when, OffsetDateTime.parse(recordedAt)).kind();
    }
}
