package org.daybook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDaysTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    // A day of 23 hours on 29/03/2026, and one of 25 on 25/10/2026.
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:59:00Z, 2026-11-24T00:01, 1",
        "2026-11-24T00:01:00Z, 2026-11-24T23:59, 0",
        "2026-03-28T23:30:00Z, 2026-03-30T00:30, 2",
        "2026-03-29T23:30:00Z, 2026-03-30T23:00, 0",
        "2026-10-24T23:30:00Z, 2026-10-25T23:30, 0",
        "2026-10-24T22:30:00Z, 2026-10-25T00:30, 1",
        "2026-11-24T10:00:00+13:00, 2026-11-24T09:00, 1",
        "2027-11-24T10:00:00Z, 2026-11-24T09:00, 0"
    })
    void areCountedByTheCalendarOfNow(OffsetDateTime then, java.time.LocalDateTime now, long days) {
        assertThat(CalendarDays.since(then, now.atZone(LONDON))).isEqualTo(days);
    }

    @Test
    void areNoneOfADayThatHasNotCome() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(CalendarDays.since(today.plusDays(1), today)).isEmpty();
        assertThat(CalendarDays.since(today, today)).hasValue(0);
    }

    @Property(tries = 300)
    void addUpInEveryZone(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 4000) int day,
            @ForAll @IntRange(min = 0, max = 4000) int later,
            @ForAll @IntRange(min = 0, max = 86_399) int second) {
        ZonedDateTime then =
                LocalDate.of(2020, 1, 1).plusDays(day).atStartOfDay(zone).plusSeconds(second % 3600);
        ZonedDateTime now = then.toLocalDate().plusDays(later).atTime(12, 0).atZone(zone);
        assertThat(CalendarDays.since(then.toOffsetDateTime(), now))
                .isEqualTo(now.toLocalDate().toEpochDay() - then.toLocalDate().toEpochDay());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }
}
