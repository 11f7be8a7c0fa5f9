package org.daybook.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.daybook.record.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierTimeSuggestionsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-24T21:15:00Z");

    @ParameterizedTest
    @CsvSource({"2026-12-24, 2025-12-24", "2062-11-03, 2026-11-03", "2027-01-02, 2026-01-02", "2028-02-29, 2024-02-29"})
    void aDayFarAheadIsTheSameDayOfTheLatestYearThatHasCome(LocalDate day, LocalDate meant) {
        assertThat(EarlierTimeSuggestions.of(EventTime.exactly(day, null, LONDON), NOW))
                .containsExactly(EventTime.exactly(meant, null, LONDON));
    }

    @Test
    void aDayOfTheNextDaysIsThatOfLastWeekOrOfAYearBefore() {
        assertThat(EarlierTimeSuggestions.of(
                        EventTime.about(LocalDate.of(2026, 11, 26), LocalTime.of(9, 0), LONDON), NOW))
                .containsExactly(
                        EventTime.about(LocalDate.of(2026, 11, 19), LocalTime.of(9, 0), LONDON),
                        EventTime.about(LocalDate.of(2025, 11, 26), LocalTime.of(9, 0), LONDON));
    }

    @Test
    void aTimeLaterTodayIsYesterdays() {
        assertThat(EarlierTimeSuggestions.of(
                        EventTime.exactly(LocalDate.of(2026, 11, 24), LocalTime.of(23, 0), LONDON), NOW))
                .first()
                .isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 23), LocalTime.of(23, 0), LONDON));
    }

    @Test
    void aSpanThatHasBegunEndsInAYearBeforeOrToday() {
        LocalDate first = LocalDate.of(2025, 12, 23);
        assertThat(EarlierTimeSuggestions.of(EventTime.between(first, LocalDate.of(2026, 12, 26), LONDON), NOW))
                .containsExactly(
                        EventTime.between(first, LocalDate.of(2025, 12, 26), LONDON),
                        EventTime.between(first, LocalDate.of(2026, 11, 24), LONDON));
    }

    @Property(tries = 100)
    void allOfThemHaveCome(@ForAll @DateRange(min = "2026-11-25", max = "2199-12-31") LocalDate day) {
        assertThat(EarlierTimeSuggestions.of(EventTime.exactly(day, null, LONDON), NOW))
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time.isToCome(NOW)).isFalse());
    }
}
