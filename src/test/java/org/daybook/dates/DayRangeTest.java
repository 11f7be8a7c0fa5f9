package org.daybook.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days from one to another, and the same days of another year. */
class DayRangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static DayRange range(@Nullable String from, @Nullable String to) {
        return new DayRange(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Test
    void bothEndsAreIncludedAndAnOpenEndHasNoBound() {
        DayRange range = range("2026-03-10", "2026-03-12");
        assertThat(range.contains(LocalDate.of(2026, 3, 9))).isFalse();
        assertThat(range.contains(LocalDate.of(2026, 3, 10))).isTrue();
        assertThat(range.contains(LocalDate.of(2026, 3, 12))).isTrue();
        assertThat(range.contains(LocalDate.of(2026, 3, 13))).isFalse();
        assertThat(range("2026-03-10", null).contains(LocalDate.MAX)).isTrue();
        assertThat(range("2026-03-10", null).contains(LocalDate.MIN)).isFalse();
        assertThat(range(null, "2026-03-10").contains(LocalDate.MIN)).isTrue();
        assertThat(range(null, "2026-03-10").contains(LocalDate.MAX)).isFalse();
    }

    @Test
    void onlyOneWithTwoEndsIsBounded() {
        assertThat(range("2026-03-10", "2026-03-12").isBounded()).isTrue();
        assertThat(range("2026-03-10", null).isBounded()).isFalse();
        assertThat(range(null, "2026-03-12").isBounded()).isFalse();
        assertThat(range("2026-03-10", null).isMonth(TODAY)).isFalse();
        assertThat(range(null, "2026-03-12").isMonth(TODAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-31, true",
        "2026-03-01, 2026-03-30, false",
        "2026-03-02, 2026-03-31, false",
        "2026-11-01, 2026-11-24, true",
        "2026-11-01, 2026-11-23, false",
        "2026-11-01, 2026-11-01, false",
        "2024-02-01, 2024-02-29, true",
        "2026-01-01, 2026-11-24, false",
        "2025-03-01, 2026-03-31, false"
    })
    void aMonthIsAWholeOneOrThisOneUpToToday(String from, String to, boolean isMonth) {
        assertThat(range(from, to).isMonth(TODAY)).isEqualTo(isMonth);
    }

    @Test
    void onTheFirstOfAMonthThatDayAloneIsADay() {
        assertThat(range("2026-11-01", "2026-11-01").isMonth(LocalDate.of(2026, 11, 1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-10, 2026-05-20, 2, 2024-05-10, 2024-05-20",
        "2025-02-01, 2025-02-28, 1, 2024-02-01, 2024-02-29",
        "2024-02-01, 2024-02-29, 1, 2023-02-01, 2023-02-28",
        "2025-02-10, 2025-02-28, 1, 2024-02-10, 2024-02-28",
        "2026-01-01, 2026-01-01, 1, 2025-01-01, 2025-01-01",
        "2024-02-20, 2024-02-29, 1, 2023-02-20, 2023-02-28",
        "2024-02-29, 2024-02-29, 4, 2020-02-29, 2020-02-29"
    })
    void theSameDaysOfAnEarlierYearAreWholeMonthsIfTheseAre(
            String from, String to, int years, String first, String last) {
        assertThat(range(from, to).earlier(years)).isEqualTo(range(first, last));
    }

    @Test
    void aLeapDayHasNoSameDayInAnotherYear() {
        assertThat(range("2024-02-29", "2024-03-03").earlier(1)).isNull();
        assertThat(range("2024-02-29", null).earlier(1)).isNull();
        assertThat(range(null, "2024-02-28").earlier(1)).isNull();
    }

    @Property(tries = 100)
    void anEarlierRangeIsNeverTurnedAround(
            @ForAll @DateRange(min = "1950-01-01", max = "2050-12-31") LocalDate from,
            @ForAll @IntRange(min = 0, max = 400) int days,
            @ForAll @IntRange(min = 1, max = 30) int years) {
        DayRange earlier = new DayRange(from, from.plusDays(days)).earlier(years);
        if (earlier != null) {
            LocalDate first = earlier.from();
            LocalDate last = earlier.to();
            assertThat(first).isNotNull().isBeforeOrEqualTo(last);
            assertThat(YearMonth.from(first)).isEqualTo(YearMonth.from(from).minusYears(years));
        }
    }
}
