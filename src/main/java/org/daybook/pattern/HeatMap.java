package org.daybook.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.daybook.incident.Incident;

/**
 * The incidents with a time of day, by weekday and hour on the clock where they happened.
 *
 * @param days Monday first, for each its 24 hours
 * @param withoutTime those left out because their day is known but not the time
 */
public record HeatMap(List<List<Figure>> days, Figure withoutTime) {
    /** The hours of a day in the grid, even on a day on which the clocks change. */
    public static final int HOURS = 24;

    public HeatMap {
        days = days.stream().map(List::copyOf).toList();
    }

    /** The incidents that began in an hour of a weekday. */
    public Figure at(DayOfWeek day, int hour) {
        return days.get(day.getValue() - 1).get(hour);
    }

    /** All with a known day that began on a weekday, with a time of day or without. */
    public Figure on(DayOfWeek day) {
        List<Figure> all = new ArrayList<>(days.get(day.getValue() - 1));
        all.add(Figure.of(withoutTime.incidents().stream()
                .filter(incident ->
                        Objects.requireNonNull(incident.when().date()).getDayOfWeek() == day)
                .toList()));
        return Figure.joined(all);
    }

    /** All that began from one hour until another, on any day. */
    public Figure between(int from, int until) {
        return Figure.joined(days.stream()
                .flatMap(hours -> hours.subList(from, until).stream())
                .toList());
    }

    /** The number of incidents in the grid. */
    public int counted() {
        return days.stream().flatMap(List::stream).mapToInt(Figure::count).sum();
    }

    /** The highest number in one cell. */
    public int most() {
        return days.stream().flatMap(List::stream).mapToInt(Figure::count).max().orElse(0);
    }

    static Supplier<HeatMap> in(PatternCounter pass) {
        List<List<List<Incident>>> grid = new ArrayList<>();
        for (DayOfWeek _ : DayOfWeek.values()) {
            List<List<Incident>> hours = new ArrayList<>();
            for (int hour = 0; hour < HOURS; hour++) {
                hours.add(new ArrayList<>());
            }
            grid.add(hours);
        }
        List<Incident> withoutTime = new ArrayList<>();
        pass.each(counted -> {
            LocalDate day = counted.day();
            LocalTime time = counted.time();
            if (day != null && time != null) {
                grid.get(day.getDayOfWeek().getValue() - 1).get(time.getHour()).add(counted.incident());
            } else if (day != null) {
                withoutTime.add(counted.incident());
            }
        });
        return () -> new HeatMap(
                grid.stream()
                        .map(hours -> hours.stream().map(Figure::of).toList())
                        .toList(),
                Figure.of(withoutTime));
    }
}
