package org.daybook.dates;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.daybook.record.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads 'just now', 'half an hour ago' or '20 minutes ago' as the time it was then. It is offered and never taken by
 * itself: a minute later the same words would mean another time.
 */
final class TimeAgoReader {
    private static final int MINUTES_OF_HOUR = 60;
    private static final int MOST_MINUTES = 24 * MINUTES_OF_HOUR;
    private static final String BEGINNING = "(?:FILLER |ABOUT )*";
    private static final String COUNT = "(?<count>(?:NUMBER.|NUMBER_NAME|A|COUPLE) )";

    /** How many minutes ago. */
    private static final List<PhraseRule<ZonedDateTime, Integer>> MINUTES = List.of(
            PhraseRule.of(BEGINNING + "NOW $", (_, _) -> 0),
            PhraseRule.of(BEGINNING + "HALF A HOUR AGO $", (_, _) -> MINUTES_OF_HOUR / 2),
            PhraseRule.of(BEGINNING + COUNT + "HOUR AGO $", (_, it) -> minutes(it, MINUTES_OF_HOUR)),
            PhraseRule.of(BEGINNING + COUNT + "MINUTES AGO $", (_, it) -> minutes(it, 1)));

    private TimeAgoReader() {}

    /** About when that was; empty if the phrase says something else. */
    static Optional<EventTime> of(TimePhrase phrase, ZonedDateTime now) {
        return Optional.ofNullable(PhraseRule.first(MINUTES, now, phrase, 0))
                .map(minutes -> now.minusMinutes(minutes).truncatedTo(ChronoUnit.MINUTES))
                .map(then -> EventTime.about(then.toLocalDate(), then.toLocalTime(), then.getZone()));
    }

    private static @Nullable Integer minutes(PhraseRule.RuleMatch words, int each) {
        int minutes = words.token("count").count() * each;
        return minutes > 0 && minutes <= MOST_MINUTES ? minutes : null;
    }
}
