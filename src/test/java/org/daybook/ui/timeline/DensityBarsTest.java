package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.index.MonthDensity;
import org.daybook.index.MonthDensity.Month;
import org.daybook.ui.timeline.DensityBars.DensityBar;
import org.junit.jupiter.api.Test;

class DensityBarsTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static MonthDensity months(int... counts) {
        return new MonthDensity(
                IntStream.range(0, counts.length)
                        .mapToObj(i -> new Month(JANUARY.plusMonths(i), counts[i]))
                        .toList(),
                0);
    }

    private static TimelineLane reportIn(YearMonth month) {
        return new TimelineLane("timeline.lane-reports", Map.of(month, 2), false);
    }

    @Test
    void eachMonthHasABar() {
        DensityBars bars = DensityBars.of(months(3, 0, 1), List.of());
        assertThat(bars.yearly()).isFalse();
        assertThat(bars.bars()).extracting(DensityBar::count).containsExactly(3, 0, 1);
        assertThat(bars.bars()).extracting(DensityBar::first).startsWith(JANUARY);
    }

    @Test
    void otherEventsAndTheMonthsUntilThenHaveOneToo() {
        DensityBars bars = DensityBars.of(months(1), List.of(reportIn(JANUARY.minusMonths(2))));
        assertThat(bars.bars()).extracting(DensityBar::count).containsExactly(0, 0, 1);
        assertThat(DensityBars.of(months(), List.of()).bars()).isEmpty();
    }

    @Test
    void beyondTwentyYearsABarIsAYear() {
        int[] counts = new int[DensityBars.MOST_MONTHS + 1];
        counts[0] = 1;
        counts[11] = 4;
        counts[12] = 2;
        DensityBars bars = DensityBars.of(months(counts), List.of());
        assertThat(bars.yearly()).isTrue();
        assertThat(bars.bars()).hasSize(21).extracting(DensityBar::count).startsWith(5, 2, 0);
        assertThat(bars.bars().getFirst().last()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(bars.fullest(months(1, 1, 1), List.of())).isEqualTo(3);
    }

    @Test
    void aMonthWithoutIncidentsLeadsToTheNextEarlierOneThatHasSome() {
        DensityBars bars = DensityBars.of(months(0, 3, 0, 0), List.of());
        assertThat(bars.newestUpTo(0)).isEmpty();
        assertThat(bars.newestUpTo(1)).contains(JANUARY.plusMonths(1));
        assertThat(bars.newestUpTo(3)).contains(JANUARY.plusMonths(1));
    }

    @Test
    void theScaleIsThatOfTheFullestBarAndNeverNought() {
        DensityBars bars = DensityBars.of(months(1), List.of());
        assertThat(bars.fullest(months(2, 7), List.of())).isEqualTo(7);
        assertThat(bars.fullest(months(), List.of())).isEqualTo(1);
    }

    @Test
    void aLaneCountsWhatIsWithinABar() {
        TimelineLane lane = reportIn(JANUARY.plusMonths(1));
        assertThat(lane.during(JANUARY, JANUARY.plusMonths(1))).isEqualTo(2);
        assertThat(lane.during(JANUARY, JANUARY)).isZero();
    }
}
