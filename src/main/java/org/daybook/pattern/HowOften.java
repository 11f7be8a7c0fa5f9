package org.daybook.pattern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.facts.When.Precision;

/**
 * How many incidents, and when.
 *
 * @param all those counted
 * @param undated those of them without a known date
 * @param spans those dated as a span, which count at its first day
 * @param about those dated about a day, which count at it
 * @param first the earliest day; empty if none has a date
 * @param last the latest day, the end of a span included; empty if none has a date
 * @param daysSince from the last day to today; empty if none has a date
 * @param byMonth by month and group
 * @param hours by weekday and hour
 * @param gaps from one to the next
 * @param acts calls, messages and the like counted within incidents, that is the least number of separate acts in them
 * @param withActs those in which such a count is given
 */
public record HowOften(
        Figure all,
        Figure undated,
        Figure spans,
        Figure about,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        OptionalLong daysSince,
        ByMonth byMonth,
        HeatMap hours,
        Gaps gaps,
        long acts,
        Figure withActs) {

    static HowOften of(List<Counted> all, Dated dated, LocalDate today) {
        return new HowOften(
                Piles.of(all, _ -> true),
                undated(all),
                Piles.of(all, counted -> counted.incident().when().endDate() != null),
                Piles.of(all, counted -> counted.incident().when().precision() == Precision.ABOUT),
                dated.first(),
                dated.last(),
                dated.last()
                        .map(last -> OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(last, today))))
                        .orElse(OptionalLong.empty()),
                ByMonth.of(all),
                HeatMap.of(all),
                Gaps.of(dated),
                acts(all),
                withActs(all));
    }

    /** Those without a known date. */
    public static Figure undated(Collection<Counted> all) {
        return Piles.of(all, counted -> counted.day() == null);
    }

    /** The sum of the counts given in them. */
    public static long acts(Collection<Counted> all) {
        return all.stream()
                .mapToLong(counted -> counted.incident().what().extent().times())
                .sum();
    }

    /** Those in which a count is given. */
    public static Figure withActs(Collection<Counted> all) {
        return Piles.of(all, counted -> counted.incident().what().extent().times() > 0);
    }
}
