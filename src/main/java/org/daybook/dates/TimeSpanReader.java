package org.daybook.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.dates.DayReader.DaySpan;
import org.daybook.dates.PhraseProblem.ProblemKind;
import org.daybook.dates.PossibleMoments.PossibleMoment;
import org.daybook.dates.TimeOfDayParser.Clock;
import org.daybook.record.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads 'between one and the other': each side takes what it leaves out from the other, or from the words before the
 * span.
 */
final class TimeSpanReader {
    private static final int HALF_DAY = 12;
    private static final int MOST_OFFERS = 4;

    private final PhraseSegment before;
    private final PhraseSegment left;
    private final PhraseSegment right;
    private final ZoneId zone;
    private final @Nullable LocalDate known;

    private record Side(
            PhraseSegment segment,
            List<LocalTime> times,
            @Nullable DayPart part) {}

    private record MomentPair(PossibleMoment begin, PossibleMoment end) {}

    /**
     * @param before the words before the span, such as its day; may be empty
     * @param known the day given elsewhere, used if the span names none; null if none was given
     */
    TimeSpanReader(
            PhraseSegment before, PhraseSegment left, PhraseSegment right, ZoneId zone, @Nullable LocalDate known) {
        this.before = before;
        this.left = left;
        this.right = right;
        this.zone = zone;
        this.known = known;
        before.settle(left.hasDay() || right.hasDay());
        left.settle(before.hasDay() || right.hasDay());
        right.settle(before.hasDay() || left.hasDay());
    }

    TimeInterpretation read() {
        List<PhraseProblem> doubts = new ArrayList<>(Stream.of(before, left, right)
                .flatMap(segment -> segment.doubts().stream())
                .toList());
        if (before.clock() != null) {
            doubts.add(PhraseProblem.of(
                    ProblemKind.NOT_UNDERSTOOD,
                    Objects.requireNonNull(before.clock()).text()));
        }
        List<DaySpan[]> days = days();
        if (!namesDay() && doubts.isEmpty()) {
            doubts.add(PhraseProblem.of(ProblemKind.NO_DAY, ""));
        }
        if (days.isEmpty()) {
            return new TimeInterpretation(null, false, List.of(), doubts);
        }
        List<MomentPair> pairs = pairs(days);
        List<MomentPair> inOrder = pairs.stream()
                .filter(pair -> pair.begin.isUpTo(pair.end))
                .distinct()
                .toList();
        if (inOrder.size() == 1 && doubts.isEmpty()) {
            return TimeInterpretation.certain(when(inOrder.getFirst()), isLoose());
        }
        List<MomentPair> offered = (inOrder.isEmpty() ? overMidnight(pairs) : inOrder)
                .stream().filter(pair -> !pair.begin.equals(pair.end)).toList();
        if (doubts.isEmpty()) {
            doubts.add(PhraseProblem.of(offered.isEmpty() ? ProblemKind.DOES_NOT_FIT : ProblemKind.SEVERAL, ""));
        }
        List<EventTime> offers =
                offered.stream().limit(MOST_OFFERS).map(this::when).toList();
        return new TimeInterpretation(null, isLoose(), offers, doubts);
    }

    private boolean namesDay() {
        return before.hasDay() || left.hasDay() || right.hasDay();
    }

    private boolean isLoose() {
        return Stream.of(before, left, right)
                .anyMatch(segment -> segment.isLoose() || (segment.part() != null && segment.clock() == null));
    }

    // The day on which it began, and that on which it ended; several if that is not certain.
    private List<DaySpan[]> days() {
        List<DaySpan[]> pairs = new ArrayList<>();
        if (right.hasDay() && left.onlyNumber() > 0 && isDayOfMonth()) {
            DaySpan end = right.days().getFirst();
            pairs.add(new DaySpan[] {DaySpan.of(end.first().withDayOfMonth(left.onlyNumber())), end});
        } else if (left.hasDay() && right.hasDay()) {
            right.days().forEach(end -> begins(end).forEach(begin -> pairs.add(new DaySpan[] {begin, end})));
        } else {
            PhraseSegment named = left.hasDay() ? left : right.hasDay() ? right : before;
            List<DaySpan> given = known == null || named.hasDay() ? named.days() : List.of(DaySpan.of(known));
            given.forEach(day -> pairs.add(new DaySpan[] {day, day}));
        }
        return pairs;
    }

    // '3 to 5 November', but not '9 to 10 pm on 5 November'.
    private boolean isDayOfMonth() {
        DaySpan end = right.days().getFirst();
        return right.clock() == null
                && right.days().size() == 1
                && right.onlyWeekday() == 0
                && end.isOne()
                && YearMonth.from(end.first()).isValidDay(left.onlyNumber());
    }

    // 'From Friday to Sunday': the Friday before that Sunday.
    private List<DaySpan> begins(DaySpan end) {
        int weekday = left.onlyWeekday();
        return weekday == 0
                ? left.days()
                : List.of(DaySpan.of(end.first().with(TemporalAdjusters.previous(DayOfWeek.of(weekday)))));
    }

    private List<MomentPair> pairs(List<DaySpan[]> days) {
        boolean numberIsDay = right.hasDay() && left.onlyNumber() > 0 && isDayOfMonth();
        Side begin = numberIsDay ? new Side(left, List.of(), null) : side(left, right);
        Side end = side(right, left);
        List<MomentPair> pairs = new ArrayList<>();
        for (DaySpan[] pair : days) {
            for (LocalTime time : narrowed(begin.times, end)) {
                pairs.addAll(crossed(
                        moments(pair[0].first(), List.of(time), begin, false),
                        moments(pair[1].last(), matching(time, end), end, true)));
            }
            if (begin.times.isEmpty()) {
                pairs.addAll(crossed(
                        moments(pair[0].first(), List.of(), begin, false),
                        moments(pair[1].last(), end.times, end, true)));
            }
        }
        return pairs;
    }

    private Side side(PhraseSegment segment, PhraseSegment other) {
        DayPart part = segment.part();
        if (segment.clock() != null && part == null) {
            part = other.part() != null && isHalfOpen(segment) ? other.part() : before.part();
        }
        return new Side(segment, segment.times(part), part);
    }

    private static boolean isHalfOpen(PhraseSegment segment) {
        Clock clock = segment.clock();
        return clock != null && clock.isOpen();
    }

    // In 'between 9 and 10 pm' the 9 is pm too, if that is before 10 pm.
    private List<LocalTime> narrowed(List<LocalTime> times, Side end) {
        Clock ending = end.segment.clock();
        if (times.size() < 2 || ending == null || !ending.halved()) {
            return times;
        }
        LocalTime last = end.times.getFirst();
        List<LocalTime> same = times.stream()
                .filter(time -> isSameHalf(time, last) && time.isBefore(last))
                .toList();
        boolean evening = last.getHour() >= HALF_DAY;
        return same.isEmpty() && evening
                ? times.stream().filter(time -> time.isBefore(last)).toList()
                : same.isEmpty() ? times : same;
    }

    // In 'between 9 and 10' both are of the same half of the day.
    private static List<LocalTime> matching(LocalTime begin, Side end) {
        return end.times.size() < 2
                ? end.times
                : end.times.stream().filter(time -> isSameHalf(begin, time)).toList();
    }

    private static boolean isSameHalf(LocalTime one, LocalTime other) {
        return one.getHour() / HALF_DAY == other.getHour() / HALF_DAY;
    }

    private List<PossibleMoment> moments(LocalDate day, List<LocalTime> times, Side side, boolean end) {
        Clock clock = side.segment.clock();
        DayPart part = side.part;
        boolean wholeNight = Stream.of(before, left, right).anyMatch(PhraseSegment::isWholeNight);
        if (clock != null && !times.isEmpty()) {
            return PossibleMoments.of(day, times, clock, part, wholeNight);
        }
        if (clock != null && side.segment.onlyNumber() == 0) {
            return List.of();
        }
        if (part == null) {
            return List.of(new PossibleMoment(day, null));
        }
        boolean early = side.segment.isEarly();
        LocalDate last = part == DayPart.NIGHT ? day.plusDays(1) : day;
        return List.of(end ? new PossibleMoment(last, part.end(early)) : new PossibleMoment(day, part.begin(early)));
    }

    private static List<MomentPair> crossed(List<PossibleMoment> begins, List<PossibleMoment> ends) {
        return begins.stream()
                .flatMap(begin -> ends.stream().map(end -> new MomentPair(begin, end)))
                .toList();
    }

    // 'Between 10 pm and 2 am on Tuesday' began or ended on Tuesday.
    private static List<MomentPair> overMidnight(List<MomentPair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.begin.date().equals(pair.end.date()))
                .flatMap(pair -> Stream.of(
                        new MomentPair(pair.begin, pair.end.plusDays(1)),
                        new MomentPair(pair.begin.plusDays(-1), pair.end)))
                .distinct()
                .toList();
    }

    private EventTime when(MomentPair pair) {
        return new EventTime(
                EventTime.EventTimePrecision.BETWEEN,
                pair.begin.date(),
                pair.begin.time(),
                pair.end.date(),
                pair.end.time(),
                zone,
                "");
    }
}
