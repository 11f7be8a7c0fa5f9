package org.daybook.ui.timeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.index.MonthDensity;

/**
 * How many incidents each bar of the strip above the timeline stands for: those of a month, or of a year over a long
 * span.
 *
 * @param yearly whether each bar is a year
 */
record DensityBars(List<DensityBar> bars, boolean yearly) {
    /** Before there is anything to show. */
    static final DensityBars NONE = new DensityBars(List.of(), false);

    /** Beyond twenty years the bar of a month is too thin to click. */
    static final int MOST_MONTHS = 240;

    /** Consecutive months, and the number of incidents that began in them. */
    record DensityBar(YearMonth first, YearMonth last, int count, Optional<YearMonth> newest) {}

    /** The bars of all months in which an incident or another event was, and of those between. */
    static DensityBars of(MonthDensity density, List<TimelineLane> beside) {
        List<MonthDensity.Month> months = widened(density.months(), beside);
        boolean yearly = months.size() > MOST_MONTHS;
        return new DensityBars(bars(months, yearly), yearly);
    }

    /** The incidents of the fullest bar if bars as long as these showed other months; 1 if there are none. */
    int fullest(MonthDensity scale, List<TimelineLane> beside) {
        return bars(widened(scale.months(), beside), yearly).stream()
                .mapToInt(DensityBar::count)
                .reduce(1, Math::max);
    }

    /** The newest month with incidents in a bar or, if it has none, in the next earlier one that has some. */
    Optional<YearMonth> newestUpTo(int bar) {
        return bars.subList(0, bar + 1).reversed().stream()
                .map(DensityBar::newest)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The months widened to those of other events, so that these are shown though no incident began then. */
    private static List<MonthDensity.Month> widened(List<MonthDensity.Month> months, List<TimelineLane> beside) {
        TreeMap<YearMonth, Integer> all = new TreeMap<>();
        months.forEach(month -> all.put(month.month(), month.count()));
        beside.forEach(lane -> lane.months().keySet().forEach(month -> all.putIfAbsent(month, 0)));
        if (all.isEmpty()) {
            return List.of();
        }
        for (YearMonth month = all.firstKey(); month.isBefore(all.lastKey()); month = month.plusMonths(1)) {
            all.putIfAbsent(month, 0);
        }
        return all.entrySet().stream()
                .map(month -> new MonthDensity.Month(month.getKey(), month.getValue()))
                .toList();
    }

    private static List<DensityBar> bars(List<MonthDensity.Month> months, boolean yearly) {
        TreeMap<YearMonth, List<MonthDensity.Month>> groups = new TreeMap<>();
        months.forEach(month -> groups.computeIfAbsent(
                        yearly ? month.month().withMonth(1) : month.month(), _ -> new ArrayList<>())
                .add(month));
        return groups.values().stream()
                .map(group -> new DensityBar(
                        group.getFirst().month(),
                        group.getLast().month(),
                        group.stream().mapToInt(MonthDensity.Month::count).sum(),
                        group.reversed().stream()
                                .filter(month -> month.count() > 0)
                                .map(MonthDensity.Month::month)
                                .findFirst()))
                .toList();
    }
}
