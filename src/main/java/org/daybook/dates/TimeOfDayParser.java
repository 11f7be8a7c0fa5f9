package org.daybook.dates;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.dates.PhraseRule.RuleMatch;
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

    private static final String HOUR = "(?<hour>NUMBER. |NUMBER_NAME )";
    private static final String MINUTE = "(?<minute>NUMBER. |NUMBER_NAME )(?<unit>MINUTES )?";

    // 'o’clock', and am or pm; '9ish pm'.
    private static final String END = "(?:OCLOCK )?(?:(?:ABOUT )?(?<half>AM |PM ))?";

    private static final List<PhraseRule<TimeOfDayParser, FoundTime>> TIMES = List.of(
            PhraseRule.of("(?<twelve>NUMBER. )?(?<name>NOON |MIDNIGHT )", (_, it) -> noonOrMidnight(it)),
            PhraseRule.of("(?<digits>CLOCK |DOTTED )" + END, (_, it) -> digits(it)),
            PhraseRule.of("HALF " + HOUR + END, (_, it) -> past(it, HALF)),
            PhraseRule.of("QUARTER PAST " + HOUR + END, (_, it) -> past(it, QUARTER)),
            PhraseRule.of("QUARTER TO " + HOUR + END, (_, it) -> past(it, -QUARTER)),
            PhraseRule.of(MINUTE + "PAST (?:" + HOUR + END + ")?", (_, it) -> minutesPast(it)),
            PhraseRule.of(MINUTE + "TO " + HOUR + END, (_, it) -> minutesTo(it)),
            PhraseRule.of("(?<hours>NUMBER4 )" + END, (_, it) -> fourDigits(it)),
            PhraseRule.of(HOUR + END, (_, it) -> hour(it)));

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
    record FoundTime(int length, @Nullable Clock clock) {
        static final FoundTime NOTHING = new FoundTime(0, null);
    }

    FoundTime find(TimePhrase phrase, int at) {
        return Objects.requireNonNullElse(PhraseRule.first(TIMES, this, phrase, at), FoundTime.NOTHING);
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
                    : time(number(digits, 1), number(digits, 2));
        }
        FoundTime found = find(phrase, at);
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
        return digits.matches() && time(number(digits, 1), number(digits, 2)).isPresent();
    }

    private static @Nullable FoundTime noonOrMidnight(RuleMatch words) {
        if (words.has("twelve") && words.number("twelve") != HALF_DAY) {
            return null;
        }
        boolean midnight = words.word("name") == PhraseWord.MIDNIGHT;
        List<LocalTime> time = List.of(midnight ? LocalTime.MIDNIGHT : LocalTime.NOON);
        return new FoundTime(words.length(), new Clock(time, time, midnight, false, words.text()));
    }

    // 09:05 and 10:30 are read by the 24-hour clock, 9:05 can be either.
    private static FoundTime digits(RuleMatch words) {
        Matcher digits = DIGITS.matcher(words.token("digits").text());
        return digits.matches()
                ? found(words, number(digits, 1), number(digits, 2), digits.end(1) == 1)
                : FoundTime.NOTHING;
    }

    private static @Nullable FoundTime minutesPast(RuleMatch words) {
        return isPartOfHour(words) ? past(words, words.number("minute")) : null;
    }

    // '5 to 9' may be a span; 'ten to nine', '10 minutes to 9' and '10 to 9' are not.
    private static @Nullable FoundTime minutesTo(RuleMatch words) {
        int minutes = words.number("minute");
        boolean counted = words.word("minute") == PhraseWord.NUMBER_NAME
                || words.has("unit")
                || (minutes % FIVE == 0 && minutes > words.number("hour"));
        return isPartOfHour(words) && counted ? past(words, -minutes) : null;
    }

    private static boolean isPartOfHour(RuleMatch words) {
        return words.number("minute") >= 1 && words.number("minute") < HALF;
    }

    // Minutes before the hour are negative.
    private static FoundTime past(RuleMatch words, int minutes) {
        int hour = words.number("hour");
        if (hour < 1 || hour >= HOURS) {
            return FoundTime.NOTHING;
        }
        int before = hour == 1 ? HALF_DAY : hour - 1;
        return found(words, minutes < 0 ? before : hour, Math.floorMod(minutes, MINUTES), hour <= HALF_DAY);
    }

    private static FoundTime fourDigits(RuleMatch words) {
        int number = words.number("hours");
        return found(words, number / HUNDRED, number % HUNDRED, false);
    }

    private static FoundTime hour(RuleMatch words) {
        int hour = words.number("hour");
        return hour >= 1 && hour <= HALF_DAY ? found(words, hour, 0, true) : FoundTime.NOTHING;
    }

    private static FoundTime found(RuleMatch words, int hour, int minute, boolean open) {
        PhraseWord half = words.word("half");
        boolean halved = half != PhraseWord.NOTHING;
        boolean halfDay = hour >= 1 && hour <= HALF_DAY;
        if (time(hour, minute).isEmpty() || (halved && !halfDay)) {
            return FoundTime.NOTHING;
        }
        List<LocalTime> plain = List.of(LocalTime.of(hour, minute));
        LocalTime morning = LocalTime.of(hour % HALF_DAY, minute);
        List<LocalTime> both = halfDay ? List.of(morning, morning.plusHours(HALF_DAY)) : plain;
        List<LocalTime> said = List.of(half == PhraseWord.PM ? both.getLast() : both.getFirst());
        Clock clock = halved
                ? new Clock(said, said, false, true, words.text())
                : new Clock(open && halfDay ? both : plain, both, false, false, words.text());
        return new FoundTime(words.length(), clock);
    }

    private static Optional<LocalTime> time(int hour, int minute) {
        return hour < HOURS && minute < MINUTES ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
