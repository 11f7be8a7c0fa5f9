package org.daybook.dates;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.dates.DayReader.DaySpan;
import org.daybook.dates.PhraseProblem.ProblemKind;
import org.daybook.dates.PossibleMoments.PossibleMoment;
import org.daybook.dates.TimeOfDayParser.Clock;
import org.daybook.dates.TimePhrase.Token;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as people say it: 'last Tuesday about 9 pm', 'over the weekend', 'between 9 and 10 pm yesterday'.
 *
 * <p>Where two readings are possible, both are offered and neither is chosen. Words that are not understood are
 * named, not skipped.
 */
final class PhraseReader {
    private final PhraseLexer lexer;
    private final Locale locale;
    private final TimeOfDayParser clocks = new TimeOfDayParser();

    PhraseReader(Messages messages) {
        this.lexer = new PhraseLexer(messages);
        this.locale = messages.locale();
    }

    PhraseLexer lexer() {
        return lexer;
    }

    /**
     * @param today the day that 'today' means
     * @param zone the zone of the times, kept unchanged
     */
    TimeInterpretation read(String text, LocalDate today, ZoneId zone) {
        return read(text, today, zone, null);
    }

    /**
     * @param today the day that 'today' means
     * @param zone the zone of the times, kept unchanged
     * @param known the day entered beside the words, used if they name none; null if none was entered
     */
    TimeInterpretation read(String text, LocalDate today, ZoneId zone, @Nullable LocalDate known) {
        TimePhrase phrase = lexer.read(text);
        if (phrase.size() == 0) {
            return text.isBlank()
                    ? TimeInterpretation.NOTHING
                    : doubtful(List.of(), PhraseProblem.of(ProblemKind.NOT_UNDERSTOOD, text.strip()));
        }
        int first = phrase.pastFillers(0);
        if (phrase.is(first, PhraseWord.UNKNOWN) && first + 1 == phrase.size()) {
            return TimeInterpretation.certain(EventTime.unknown(zone), false);
        }
        DayReader days = new DayReader(today);
        int between = indexOf(phrase, PhraseWord.BETWEEN);
        int separator = separator(phrase, between);
        if (separator > 0) {
            PhraseSegment before = new PhraseSegment(phrase.part(0, Math.max(0, between)), days, locale);
            PhraseSegment left = new PhraseSegment(phrase.part(between + 1, separator), days, locale);
            PhraseSegment right = new PhraseSegment(phrase.part(separator + 1, phrase.size()), days, locale);
            if (between >= 0 || isSpan(left, right)) {
                return new TimeSpanReader(before, left, right, zone, known).read();
            }
        }
        PhraseSegment whole = new PhraseSegment(withoutDash(phrase, separator), days, locale);
        List<LocalDate> otherwise = known == null ? List.of(today, today.minusDays(1)) : List.of(known);
        return point(whole, otherwise, zone);
    }

    private static TimeInterpretation doubtful(List<EventTime> offers, PhraseProblem doubt) {
        return new TimeInterpretation(null, false, offers, List.of(doubt));
    }

    // In 'Tuesday - about 9 pm' the dash does not make a span.
    private static boolean isSpan(PhraseSegment left, PhraseSegment right) {
        return !(left.hasDay() && left.clock() == null && !right.hasDay());
    }

    private static TimePhrase withoutDash(TimePhrase phrase, int separator) {
        if (separator < 0 || !phrase.is(separator, PhraseWord.DASH)) {
            return phrase;
        }
        List<Token> tokens = new ArrayList<>(phrase.tokens());
        tokens.remove(separator);
        return new TimePhrase(tokens);
    }

    private static int indexOf(TimePhrase phrase, PhraseWord word) {
        for (int at = 0; at < phrase.size(); at++) {
            if (phrase.is(at, word)) {
                return at;
            }
        }
        return -1;
    }

    /** Where the second part of a span begins; -1 if it is not a span. */
    private int separator(TimePhrase phrase, int between) {
        int firstTo = -1;
        for (int at = between + 1; at < phrase.size(); ) {
            int clock = clocks.find(phrase, at).length();
            PhraseWord word = phrase.at(at).word();
            if (word == PhraseWord.TO || word == PhraseWord.DASH || (word == PhraseWord.AND && between >= 0)) {
                return at;
            }
            for (int inside = at; inside < at + clock && firstTo < 0; inside++) {
                firstTo = phrase.is(inside, PhraseWord.TO) ? inside : -1;
            }
            at += Math.max(1, clock);
        }
        return between >= 0 ? firstTo : -1;
    }

    private TimeInterpretation point(PhraseSegment segment, List<LocalDate> otherwise, ZoneId zone) {
        segment.settle(false);
        List<PhraseProblem> doubts = new ArrayList<>(segment.doubts());
        Clock clock = segment.clock();
        boolean timed = clock != null || segment.part() != null;
        if (!segment.hasDay()) {
            return withoutDay(segment, doubts, otherwise, zone);
        }
        List<EventTime> offers = new ArrayList<>();
        for (DaySpan days : segment.days()) {
            offers.addAll(readings(segment, days, zone));
        }
        boolean spanOfDays = segment.days().stream().anyMatch(days -> !days.isOne());
        if (spanOfDays && timed && doubts.isEmpty()) {
            doubts.add(PhraseProblem.of(ProblemKind.DOES_NOT_FIT, clock == null ? "" : clock.text()));
        }
        boolean sayMore = segment.isLoose() || (clock == null && segment.part() != null);
        if (doubts.isEmpty() && offers.size() == 1) {
            return TimeInterpretation.certain(offers.getFirst(), sayMore);
        }
        if (doubts.isEmpty()) {
            doubts.add(choice(offers, clock, segment.part()));
        }
        if (clock != null && (clock.isOpen() || offers.isEmpty())) {
            segment.days().stream()
                    .filter(DaySpan::isOne)
                    .map(days -> at(new PossibleMoment(days.first(), null), segment.isAbout(), zone))
                    .forEach(offers::add);
        }
        return new TimeInterpretation(null, sayMore, offers, doubts);
    }

    private static TimeInterpretation withoutDay(
            PhraseSegment segment, List<PhraseProblem> doubts, List<LocalDate> otherwise, ZoneId zone) {
        boolean timed = segment.clock() != null || segment.part() != null;
        // A number that may not be a time at all is not offered for any day.
        boolean offered = timed && (doubts.isEmpty() || otherwise.size() == 1);
        if (doubts.isEmpty()) {
            doubts.add(PhraseProblem.of(ProblemKind.NO_DAY, ""));
        }
        List<EventTime> offers = offered
                ? otherwise.stream()
                        .flatMap(day -> readings(segment, DaySpan.of(day), zone).stream())
                        .toList()
                : List.of();
        return new TimeInterpretation(null, segment.part() != null, offers, doubts);
    }

    private static PhraseProblem choice(List<EventTime> offers, @Nullable Clock clock, @Nullable DayPart part) {
        if (offers.isEmpty()) {
            return PhraseProblem.of(ProblemKind.DOES_NOT_FIT, clock == null ? "" : clock.text());
        }
        return clock != null && clock.isOpen() && part == null
                ? PhraseProblem.of(ProblemKind.WHICH_HALF, clock.text())
                : PhraseProblem.of(ProblemKind.SEVERAL, "");
    }

    private static List<EventTime> readings(PhraseSegment segment, DaySpan days, ZoneId zone) {
        DayPart part = segment.part();
        Clock clock = segment.clock();
        if (!days.isOne()) {
            return List.of(EventTime.between(days.first(), days.last(), zone));
        }
        if (clock != null) {
            return PossibleMoments.of(days.first(), segment.times(null), clock, part, segment.isWholeNight()).stream()
                    .map(moment -> at(moment, segment.isAbout(), zone))
                    .toList();
        }
        if (part == null) {
            // 'Three weeks ago' is no exact day.
            return List.of(at(new PossibleMoment(days.first(), null), segment.isAbout() || segment.isLoose(), zone));
        }
        LocalDate end = part == DayPart.NIGHT ? days.first().plusDays(1) : days.first();
        return List.of(new EventTime(
                EventTime.EventTimePrecision.BETWEEN,
                days.first(),
                part.begin(segment.isEarly()),
                end,
                part.end(segment.isEarly()),
                zone,
                ""));
    }

    private static EventTime at(PossibleMoment moment, boolean about, ZoneId zone) {
        return about
                ? EventTime.about(moment.date(), moment.time(), zone)
                : EventTime.exactly(moment.date(), moment.time(), zone);
    }
}
