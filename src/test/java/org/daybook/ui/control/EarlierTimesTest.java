package org.daybook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.daybook.facts.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierTimesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-24T21:15:00Z");

    @ParameterizedTest
    @CsvSource({"2026-12-24, 2025-12-24", "2062-11-03, 2026-11-03", "2027-01-02, 2026-01-02", "2028-02-29, 2024-02-29"})
    void aDayFarAheadIsTheSameDayOfTheLatestYearThatHasCome(LocalDate day, LocalDate meant) {
        assertThat(EarlierTimes.of(When.exactly(day, null, LONDON), NOW))
                .containsExactly(When.exactly(meant, null, LONDON));
    }

    @Test
    void aDayOfTheNextDaysIsThatOfLastWeekOrOfAYearBefore() {
        assertThat(EarlierTimes.of(When.about(LocalDate.of(2026, 11, 26), LocalTime.of(9, 0), LONDON), NOW))
                .containsExactly(
                        When.about(LocalDate.of(2026, 11, 19), LocalTime.of(9, 0), LONDON),
                        When.about(LocalDate.of(2025, 11, 26), LocalTime.of(9, 0), LONDON));
    }

    @Test
    void aTimeLaterTodayIsYesterdays() {
        assertThat(EarlierTimes.of(When.exactly(LocalDate.of(2026, 11, 24), LocalTime.of(23, 0), LONDON), NOW))
                .first()
                .isEqualTo(When.exactly(LocalDate.of(2026, 11, 23), LocalTime.of(23, 0), LONDON));
    }

    @Test
    void aSpanThatHasBegunEndsInAYearBeforeOrToday() {
        LocalDate first = LocalDate.of(2025, 12, 23);
        assertThat(EarlierTimes.of(When.between(first, LocalDate.of(2026, 12, 26), LONDON), NOW))
                .containsExactly(
                        When.between(first, LocalDate.of(2025, 12, 26), LONDON),
                        When.between(first, LocalDate.of(2026, 11, 24), LONDON));
    }

    @Property(tries = 100)
    void allOfThemHaveCome(@ForAll @DateRange(min = "2026-11-25", max = "2199-12-31") LocalDate day) {
        assertThat(EarlierTimes.of(When.exactly(day, null, LONDON), NOW))
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time.isToCome(NOW)).isFalse());
    }
}
