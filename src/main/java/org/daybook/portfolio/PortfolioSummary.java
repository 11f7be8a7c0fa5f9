package org.daybook.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.When;
import org.jspecify.annotations.Nullable;

/**
 * Neutral counts over the printed incidents: facts, no conclusion and no score. Withdrawn incidents are not counted.
 *
 * @param incidents how many incidents are counted
 * @param withdrawn how many are printed as withdrawn and not counted
 * @param undated how many have no known date
 * @param first the earliest day; null if none has a date
 * @param last the latest day, the end of a span included; null if none has a date
 * @param byType incidents to each type; one with several types counts for each
 * @param byGroup incidents to each group; one with several types of a group counts once
 * @param byMonth incidents to each month in which any begins; those between too, with none, unless first and last lie
 *     so far apart that a slip of the pen is likely; a span counts where it begins
 * @param sameDay how many were first recorded on the day of the event, among those with a date
 * @param longestDelayDays the longest time from event to first record, in days
 * @param amended how many were amended later
 * @param withExactWords how many record exact words
 * @param withDayToDay how many record an effect on day-to-day life
 * @param people the persons named, as written, in the order of first mention
 */
public record PortfolioSummary(
        int incidents,
        int withdrawn,
        int undated,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        Map<IncidentType, Integer> byType,
        Map<IncidentType.Group, Integer> byGroup,
        Map<YearMonth, Integer> byMonth,
        int sameDay,
        long longestDelayDays,
        int amended,
        int withExactWords,
        int withDayToDay,
        List<String> people) {
    /** Fifty years. A mistyped year must not bring ten thousand empty months with it. */
    private static final int MOST_MONTHS = 600;

    /** Counts over {@code sheets}. */
    public static PortfolioSummary of(Collection<IncidentSheet> sheets) {
        List<IncidentSheet> counted =
                sheets.stream().filter(sheet -> sheet.withdrawal() == null).toList();
        List<LocalDate> days = counted.stream()
                .map(sheet -> sheet.current().when().date())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        LocalDate last = counted.stream()
                .map(sheet -> sheet.current().when().lastDate())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Long> delays = counted.stream()
                .map(PortfolioSummary::delay)
                .filter(Objects::nonNull)
                .toList();
        return new PortfolioSummary(
                counted.size(),
                sheets.size() - counted.size(),
                counted.size() - days.size(),
                days.isEmpty() ? null : days.getFirst(),
                last,
                byType(counted),
                byGroup(counted),
                byMonth(days),
                (int) delays.stream().filter(delay -> delay == 0).count(),
                delays.stream().mapToLong(Long::longValue).max().orElse(0),
                (int) counted.stream()
                        .filter(sheet -> sheet.versions().size() > 1)
                        .count(),
                count(counted, incident -> !incident.what().exactWords().isBlank()),
                count(counted, incident -> !incident.effect().dayToDay().isBlank()),
                people(counted));
    }

    private static int count(List<IncidentSheet> sheets, Predicate<Incident> test) {
        return (int) sheets.stream().map(IncidentSheet::current).filter(test).count();
    }

    private static @Nullable Long delay(IncidentSheet sheet) {
        When when = sheet.current().when();
        LocalDate lastDay = when.lastDate();
        if (lastDay == null) {
            return null;
        }
        LocalDate written = sheet.original()
                .stamp()
                .recordedAt()
                .atZoneSameInstant(when.zone())
                .toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(lastDay, written));
    }

    private static Map<IncidentType, Integer> byType(List<IncidentSheet> sheets) {
        Map<IncidentType, Integer> counts = new EnumMap<>(IncidentType.class);
        sheets.forEach(sheet -> sheet.current().what().types().forEach(type -> counts.merge(type, 1, Integer::sum)));
        return counts;
    }

    private static Map<IncidentType.Group, Integer> byGroup(List<IncidentSheet> sheets) {
        Map<IncidentType.Group, Integer> counts = new EnumMap<>(IncidentType.Group.class);
        for (IncidentSheet sheet : sheets) {
            Set<IncidentType.Group> groups = EnumSet.noneOf(IncidentType.Group.class);
            sheet.current().what().types().forEach(type -> groups.add(type.group()));
            groups.forEach(group -> counts.merge(group, 1, Integer::sum));
        }
        return counts;
    }

    private static Map<YearMonth, Integer> byMonth(List<LocalDate> days) {
        Map<YearMonth, Integer> counts = new TreeMap<>();
        if (!days.isEmpty()) {
            YearMonth start = YearMonth.from(days.getFirst());
            long between = start.until(YearMonth.from(days.getLast()), ChronoUnit.MONTHS);
            if (between < MOST_MONTHS) {
                for (long month = 0; month <= between; month++) {
                    counts.put(start.plusMonths(month), 0);
                }
            }
        }
        days.forEach(day -> counts.merge(YearMonth.from(day), 1, Integer::sum));
        return counts;
    }

    private static List<String> people(List<IncidentSheet> sheets) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return sheets.stream()
                .map(sheet -> sheet.current().who().person().strip())
                .filter(person -> !person.isEmpty() && seen.add(person))
                .toList();
    }
}
