package org.daybook.dates;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.daybook.dates.TimePhrase.Token;
import org.daybook.record.EventTime;

/**
 * Reads 'just now', 'half an hour ago' or '20 minutes ago' as the time it was then. It is offered and never taken by
 * itself: a minute later the same words would mean another time.
 */
final class TimeAgo {
    private static final int MINUTES_OF_HOUR = 60;
    private static final int MOST_MINUTES = 24 * MINUTES_OF_HOUR;

    private TimeAgo() {}

    /** About when that was; empty if the phrase says something else. */
    static Optional<EventTime> of(TimePhrase phrase, ZonedDateTime now) {
        int at = phrase.pastFillers(0);
        while (phrase.is(at, PhraseWord.ABOUT)) {
            at = phrase.pastFillers(at + 1);
        }
        if (phrase.is(at, PhraseWord.NOW) && at + 1 == phrase.size()) {
            return Optional.of(about(now));
        }
        boolean half = phrase.is(at, PhraseWord.HALF) && phrase.is(at + 1, PhraseWord.A);
        int unit = half ? at + 2 : at + 1;
        int minutes = half ? MINUTES_OF_HOUR / 2 : phrase.at(at).count() * minutes(phrase.at(unit));
        boolean hours = !half || phrase.is(unit, PhraseWord.HOUR);
        boolean ends = phrase.is(unit + 1, PhraseWord.AGO) && unit + 2 == phrase.size();
        return hours && ends && minutes > 0 && minutes <= MOST_MINUTES
                ? Optional.of(about(now.minusMinutes(minutes)))
                : Optional.empty();
    }

    private static int minutes(Token unit) {
        return switch (unit.word()) {
            case HOUR -> MINUTES_OF_HOUR;
            case MINUTES -> 1;
            default -> 0;
        };
    }

    private static EventTime about(ZonedDateTime then) {
        ZonedDateTime minute = then.truncatedTo(ChronoUnit.MINUTES);
        return EventTime.about(minute.toLocalDate(), minute.toLocalTime(), minute.getZone());
    }
}
