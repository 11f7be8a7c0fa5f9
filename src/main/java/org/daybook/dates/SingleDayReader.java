package org.daybook.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Reads a phrase that names a day and nothing else, for a field that asks for one. */
final class SingleDayReader {
    private final LocalDate today;
    private final boolean ahead;
    private final DayReader days;
    private final NumericDateReader digits;

    /** @param ahead whether a future day is expected */
    SingleDayReader(LocalDate today, boolean ahead) {
        this.today = today;
        this.ahead = ahead;
        this.days = new DayReader(today, ahead);
        this.digits = new NumericDateReader(today, ahead);
    }

    /** The day that the whole of {@code phrase} names; empty if it names none, several, or more than a day. */
    Optional<LocalDate> read(TimePhrase phrase) {
        int begin = phrase.pastFillers(0);
        int from = ahead && phrase.is(begin, PhraseWord.BY) ? phrase.pastFillers(begin + 1) : begin;
        boolean last = phrase.is(from, PhraseWord.LAST) && phrase.is(from + 1, PhraseWord.WEEKDAY_NAME);
        boolean next = ahead && phrase.is(from, PhraseWord.NEXT) && phrase.is(from + 1, PhraseWord.WEEKDAY_NAME);
        int at = last || next ? from + 1 : from;
        if (next) {
            return at + 1 == phrase.size() ? next(phrase.at(at).number()) : Optional.empty();
        }
        boolean named = phrase.is(at, PhraseWord.WEEKDAY_NAME);
        if (named && at + 1 == phrase.size()) {
            List<DayReader.DaySpan> readings = days.weekday(phrase.at(at).number(), last);
            return readings.size() == 1 ? Optional.of(readings.getFirst().first()) : Optional.empty();
        }
        int day = named ? phrase.pastFillers(at + 1) : at;
        DayReader.FoundDays found =
                phrase.is(day, PhraseWord.DOTTED) ? digits.read(phrase.at(day)) : days.find(phrase, day);
        boolean one = found.readings().size() == 1
                && found.readings().getFirst().isOne()
                && day + found.length() == phrase.size();
        return Optional.of(found)
                .filter(_ -> one)
                .map(only -> only.readings().getFirst().first())
                .filter(date -> !named
                        || date.getDayOfWeek().getValue() == phrase.at(at).number());
    }

    // On a Wednesday, 'next Friday' is in two days to some and in nine to others; 'next Monday' is in five to all.
    private Optional<LocalDate> next(int weekday) {
        LocalDate coming = today.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
        return weekday > today.getDayOfWeek().getValue() ? Optional.empty() : Optional.of(coming);
    }
}
