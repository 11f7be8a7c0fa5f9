package org.daybook.dates;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.dates.TimePhrase.Token;
import org.jspecify.annotations.Nullable;

/** Reads the words of a phrase that name a time of day. A 9 that may be morning or evening stays ambiguous. */
final class TimeOfDayParser {
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})[:.h](\\d{2})");
    private static final int HALF_DAY = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int HALF = 30;
    private static final int QUARTER = 15;
    private static final int HUNDRED = 100;
    private static final int FIVE = 5;

    /**
     * A time of day as typed.
     *
     * @param times what it can mean by itself
     * @param inPart what it can mean once the part of the day is known: '10:30 at night'
     * @param midnight whether it was called midnight, which is the beginning of a day to some and its end to others
     * @param halved whether am or pm was said
     * @param text as typed
     */
    record Clock(List<LocalTime> times, List<LocalTime> inPart, boolean midnight, boolean halved, String text) {
        /** The times it can mean, given the part of the day she named besides. */
        List<LocalTime> in(@Nullable DayPart part) {
            return part == null ? times : inPart.stream().filter(part::holds).toList();
        }

        /** Whether it may be morning or evening. */
        boolean isOpen() {
            return times.size() > 1;
        }
    }

    /**
     * The outcome of a search.
     *
     * @param length how many words it takes; 0 if nothing was found
     * @param clock null exactly if nothing was found
     */
    record Found(int length, @Nullable Clock clock) {
        static final Found NOTHING = new Found(0, null);
    }

    private record Spoken(int length, int hour, int minute, boolean open) {
        static final Spoken NOTHING = new Spoken(0, 0, 0, false);
    }

    /** The time of day at {@code at}. */
    Found find(TimePhrase phrase, int at) {
        int noon = phrase.is(at, PhraseWord.NUMBER) && phrase.at(at).number() == HALF_DAY ? at + 1 : at;
        if (phrase.is(noon, PhraseWord.NOON) || phrase.is(noon, PhraseWord.MIDNIGHT)) {
            boolean midnight = phrase.is(noon, PhraseWord.MIDNIGHT);
            List<LocalTime> time = List.of(midnight ? LocalTime.MIDNIGHT : LocalTime.NOON);
            return new Found(noon + 1 - at, new Clock(time, time, midnight, false, phrase.text(at, noon + 1)));
        }
        Spoken spoken = spoken(phrase, at);
        if (spoken.length == 0 || spoken.minute >= MINUTES) {
            return Found.NOTHING;
        }
        int next = phrase.is(at + spoken.length, PhraseWord.OCLOCK) ? at + spoken.length + 1 : at + spoken.length;
        // '9ish pm'.
        if (phrase.is(next, PhraseWord.ABOUT) && isHalf(phrase, next + 1)) {
            next++;
        }
        boolean halved = isHalf(phrase, next);
        String text = phrase.text(at, halved ? next + 1 : next);
        if (!halved) {
            Clock clock = clock(spoken, text);
            return clock == null ? Found.NOTHING : new Found(next - at, clock);
        }
        if (spoken.hour < 1 || spoken.hour > HALF_DAY) {
            return Found.NOTHING;
        }
        int hour = spoken.hour % HALF_DAY + (phrase.is(next, PhraseWord.PM) ? HALF_DAY : 0);
        List<LocalTime> time = List.of(LocalTime.of(hour, spoken.minute));
        return new Found(next + 1 - at, new Clock(time, time, false, true, text));
    }

    private static boolean isHalf(TimePhrase phrase, int at) {
        return phrase.is(at, PhraseWord.AM) || phrase.is(at, PhraseWord.PM);
    }

    /** The time of day that the whole of {@code phrase} names; empty if it names none or could be two. */
    Optional<LocalTime> only(TimePhrase phrase) {
        int at = phrase.pastFillers(0);
        Token first = phrase.at(at);
        boolean fourDigits = first.is(PhraseWord.NUMBER) && first.text().length() == 4;
        Matcher digits = DIGITS.matcher(first.text());
        if (at + 1 == phrase.size() && (fourDigits || digits.matches())) {
            return fourDigits
                    ? time(first.number() / HUNDRED, first.number() % HUNDRED)
                    : time(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2)));
        }
        Found found = find(phrase, at);
        int next = phrase.pastFillers(at + found.length);
        DayPart part = DayPart.of(phrase.at(next).word());
        if (found.clock == null || (part == null ? next : next + 1) != phrase.size()) {
            return Optional.empty();
        }
        List<LocalTime> times = found.clock.in(part);
        return times.size() == 1 ? Optional.of(times.getFirst()) : Optional.empty();
    }

    /** Whether two numbers with a dot can be a time of day. */
    static boolean isClock(Token dotted) {
        Matcher digits = DIGITS.matcher(dotted.text());
        return digits.matches()
                && time(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2)))
                        .isPresent();
    }

    private static Spoken spoken(TimePhrase phrase, int at) {
        Token token = phrase.at(at);
        return switch (token.word()) {
            case CLOCK, DOTTED -> digits(token);
            case HALF -> hour(phrase, at + 1, 2, HALF);
            case QUARTER -> quarter(phrase, at);
            case NUMBER, NUMBER_NAME -> number(phrase, at);
            default -> Spoken.NOTHING;
        };
    }

    private static Spoken digits(Token token) {
        Matcher digits = DIGITS.matcher(token.text());
        if (!digits.matches()) {
            return Spoken.NOTHING;
        }
        // 09:05 and 10:30 are read by the 24-hour clock, 9:05 can be either.
        boolean open = digits.group(1).length() == 1;
        return new Spoken(1, Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2)), open);
    }

    private static Spoken quarter(TimePhrase phrase, int at) {
        return switch (phrase.at(at + 1).word()) {
            case PAST -> hour(phrase, at + 2, 3, QUARTER);
            case TO -> hour(phrase, at + 2, 3, -QUARTER);
            default -> Spoken.NOTHING;
        };
    }

    private static Spoken number(TimePhrase phrase, int at) {
        Token token = phrase.at(at);
        int next = phrase.is(at + 1, PhraseWord.MINUTES) ? at + 2 : at + 1;
        boolean small = token.number() >= 1 && token.number() < HALF;
        if (small && phrase.is(next, PhraseWord.PAST)) {
            return hour(phrase, next + 1, next + 2 - at, token.number());
        }
        // '5 to 9' may be a span; 'ten to nine', '10 minutes to 9' and '10 to 9' are not.
        boolean counted = token.is(PhraseWord.NUMBER_NAME)
                || next == at + 2
                || (token.number() % FIVE == 0
                        && token.number() > phrase.at(next + 1).number());
        if (small
                && counted
                && phrase.is(next, PhraseWord.TO)
                && phrase.at(next + 1).isNumber()) {
            return hour(phrase, next + 1, next + 2 - at, -token.number());
        }
        if (token.text().length() == 4 && token.is(PhraseWord.NUMBER)) {
            return new Spoken(1, token.number() / HUNDRED, token.number() % HUNDRED, false);
        }
        boolean hour = token.number() >= 1 && token.number() <= HALF_DAY;
        return hour ? new Spoken(1, token.number(), 0, true) : Spoken.NOTHING;
    }

    // Minutes before the hour are negative.
    private static Spoken hour(TimePhrase phrase, int at, int length, int minutes) {
        int hour = phrase.at(at).number();
        if (!phrase.at(at).isNumber() || hour < 1 || hour >= HOURS) {
            return Spoken.NOTHING;
        }
        if (minutes >= 0) {
            return new Spoken(length, hour, minutes, hour <= HALF_DAY);
        }
        int before = hour == 1 ? HALF_DAY : hour - 1;
        return new Spoken(length, before, MINUTES + minutes, hour <= HALF_DAY);
    }

    private static @Nullable Clock clock(Spoken spoken, String text) {
        Optional<LocalTime> plain = time(spoken.hour, spoken.minute);
        if (plain.isEmpty()) {
            return null;
        }
        boolean halfDay = spoken.hour >= 1 && spoken.hour <= HALF_DAY;
        LocalTime morning = LocalTime.of(spoken.hour % HALF_DAY, spoken.minute);
        List<LocalTime> both = halfDay ? List.of(morning, morning.plusHours(HALF_DAY)) : List.of(plain.get());
        return new Clock(spoken.open && halfDay ? both : List.of(plain.get()), both, false, false, text);
    }

    private static Optional<LocalTime> time(int hour, int minute) {
        return hour < HOURS && minute < MINUTES ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
