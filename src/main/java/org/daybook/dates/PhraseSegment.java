package org.daybook.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daybook.dates.DayReader.DaySpan;
import org.daybook.dates.PhraseProblem.ProblemKind;
import org.daybook.dates.PhraseRule.RuleMatch;
import org.daybook.dates.TimeOfDayParser.Clock;
import org.daybook.dates.TimePhrase.Token;
import org.jspecify.annotations.Nullable;

/**
 * One part of a phrase: a day, a part of the day, a time of day, and what was not understood. A span has two of them.
 * Filled by its constructor and completed by {@link #settle}.
 */
final class PhraseSegment {
    private static final TimePhrase TODAY = new TimePhrase(List.of(new Token(PhraseWord.TODAY, 0, "")));

    private static final String PART = "(?<part>(?:MORNING|AFTERNOON|EVENING|NIGHT) )";

    /** What is done with words; each says how many it took. */
    private static final List<PhraseRule<PhraseSegment, Integer>> WORDS = List.of(
            PhraseRule.of("FILLER ", (_, it) -> it.length()),
            PhraseRule.of("ABOUT ", (segment, it) -> segment.setAbout(it)),
            PhraseRule.of("LAST_NIGHT ", (segment, it) -> segment.partOf(-1, DayPart.NIGHT, it)),
            PhraseRule.of("TONIGHT ", (segment, it) -> segment.partOf(0, DayPart.EVENING, it)),
            PhraseRule.of("THIS " + PART, (segment, it) -> segment.partOf(0, part(it), it)),
            PhraseRule.of(PART, (segment, it) -> segment.setPart(part(it), it)),
            PhraseRule.of("(?<last>LAST )?(?<weekday>WEEKDAY_NAME )", PhraseSegment::setWeekday),
            PhraseRule.of("DOTTED ", PhraseSegment::dotted),
            PhraseRule.of("EARLY |LATE ", PhraseSegment::takeEarlyOrLate),
            PhraseRule.of("", PhraseSegment::takeDayOrClock));

    private final DayReader dayReader;
    private final Locale locale;
    private final TimeOfDayParser clockReader = new TimeOfDayParser();
    private final TimePhrase phrase;
    private final List<PhraseProblem> doubts = new ArrayList<>();
    private final BitSet strange = new BitSet();
    private @Nullable List<DaySpan> days;
    private @Nullable Token weekday;
    private boolean lastWeekday;
    private @Nullable Token dotted;
    private int weekdayAt;
    private int dottedAt;
    private @Nullable DayPart part;
    private @Nullable Clock clock;
    private boolean early;
    private boolean loose;
    private boolean about;
    private boolean wholeNight;

    /** @param locale the language in which weekdays are named */
    PhraseSegment(TimePhrase phrase, DayReader dayReader, Locale locale) {
        this.phrase = phrase;
        this.dayReader = dayReader;
        this.locale = locale;
        for (int at = 0; at < phrase.size(); ) {
            at += Objects.requireNonNull(PhraseRule.first(WORDS, this, phrase, at));
        }
    }

    /** The days it can mean; empty if it names none. Valid only after {@link #settle}. */
    List<DaySpan> days() {
        List<DaySpan> named = days;
        if (named != null) {
            return named;
        }
        Token name = weekday;
        return name == null ? List.of() : dayReader.weekday(name.number(), lastWeekday);
    }

    boolean hasDay() {
        return days != null || weekday != null;
    }

    /** The day of the week, 1 to 7, if the phrase says no more about the day; else 0. */
    int onlyWeekday() {
        Token name = weekday;
        return name == null || days != null ? 0 : name.number();
    }

    @Nullable
    DayPart part() {
        return part;
    }

    @Nullable
    Clock clock() {
        return clock;
    }

    /** The number if the segment is nothing else, as in '3 to 5 November'; else 0. */
    int onlyNumber() {
        int at = phrase.pastFillers(0);
        Token token = phrase.at(at);
        int next = phrase.is(at + 1, PhraseWord.ORDINAL) ? at + 2 : at + 1;
        boolean number = token.isNumber() || token.is(PhraseWord.ORDINAL_NAME);
        return number && next == phrase.size() ? token.number() : 0;
    }

    boolean isEarly() {
        return early;
    }

    boolean isLoose() {
        return loose;
    }

    boolean isAbout() {
        return about;
    }

    /** Whether the small hours certainly belong to the next day, as in 'last night'. */
    boolean isWholeNight() {
        return wholeNight;
    }

    /** What is unclear about the words themselves. */
    List<PhraseProblem> doubts() {
        List<PhraseProblem> all = new ArrayList<>(doubts);
        if (!strange.isEmpty()) {
            all.add(PhraseProblem.of(ProblemKind.NOT_UNDERSTOOD, strangeWords()));
        }
        return all;
    }

    // With the small words between them, so that they read as she wrote them.
    private String strangeWords() {
        StringBuilder words = new StringBuilder();
        for (int at = strange.nextSetBit(0); at >= 0; ) {
            int next = strange.nextSetBit(at + 1);
            boolean near = next >= 0 && phrase.pastFillers(at + 1) == next;
            words.append(phrase.text(at, near ? next : at + 1)).append(next < 0 ? "" : near ? " " : " … ");
            at = next;
        }
        return words.toString();
    }

    /**
     * Decides what two numbers with a dot mean, and whether the weekday matches the date.
     *
     * @param dayElsewhere whether the day is named outside this segment
     */
    void settle(boolean dayElsewhere) {
        Token numbers = dotted;
        if (numbers != null) {
            dotted = null;
            settleDotted(numbers, dayElsewhere);
        }
        Token name = weekday;
        List<DaySpan> named = days;
        if (name == null
                || named == null
                || named.size() != 1
                || !named.getFirst().isOne()) {
            if (name != null && named != null) {
                strange.set(weekdayAt);
            }
            return;
        }
        LocalDate day = named.getFirst().first();
        if (day.getDayOfWeek().getValue() != name.number()) {
            doubts.add(new PhraseProblem(
                    ProblemKind.OTHER_WEEKDAY, named(DayOfWeek.of(name.number())), named(day.getDayOfWeek())));
        }
    }

    private String named(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, locale);
    }

    private void settleDotted(Token numbers, boolean dayElsewhere) {
        DayReader.FoundDays day = dayReader.find(dayMonth(numbers), 0);
        boolean asDay = !day.readings().isEmpty();
        boolean asClock = TimeOfDayParser.isClock(numbers);
        boolean dayKnown = dayElsewhere || hasDay();
        if (asClock && clock == null && (dayKnown || !asDay)) {
            clock = clockReader.find(new TimePhrase(List.of(numbers)), 0).clock();
        } else if (asDay && days == null && !dayElsewhere && (clock != null || !asClock)) {
            days = day.readings();
        } else if (asDay && asClock) {
            doubts.add(PhraseProblem.of(ProblemKind.DAY_OR_TIME, numbers.text()));
        } else {
            strange.set(dottedAt);
        }
    }

    private static TimePhrase dayMonth(Token numbers) {
        return new TimePhrase(List.of(new Token(PhraseWord.DAY_MONTH, 0, numbers.text())));
    }

    private int takeDayOrClock(RuleMatch words) {
        int at = words.at();
        DayReader.FoundDays day = dayReader.find(phrase, at);
        if (day.doubt() != null) {
            doubts.add(day.doubt());
            return day.length();
        }
        if (day.length() > 0) {
            return setDays(day, at);
        }
        TimeOfDayParser.FoundTime time = clockReader.find(phrase, at);
        if (time.length() > 0 && clock == null) {
            return setClock(time, at);
        }
        strange.set(at, at + Math.max(1, time.length()));
        return Math.max(1, time.length());
    }

    // 'Early this morning', 'late on Tuesday evening': the words are kept, the span holds both.
    private int takeEarlyOrLate(RuleMatch words) {
        int at = words.at();
        DayReader.FoundDays third = dayReader.find(phrase, at);
        if (third.length() > 0) {
            return setDays(third, at);
        }
        boolean partFollows = phrase.tokens().stream()
                .anyMatch(token -> DayPart.of(token.word()) != null || token.is(PhraseWord.LAST_NIGHT));
        if (!partFollows) {
            strange.set(at);
        }
        early |= phrase.is(at, PhraseWord.EARLY);
        loose = true;
        return 1;
    }

    private int setDays(DayReader.FoundDays day, int at) {
        if (days == null) {
            days = day.readings();
            loose |= day.loose();
        } else {
            strange.set(at, at + day.length());
        }
        return day.length();
    }

    private int partOf(int daysFromToday, DayPart named, RuleMatch words) {
        if (days == null) {
            List<DaySpan> today = dayReader.find(TODAY, 0).readings();
            days = today.stream()
                    .map(day -> DaySpan.of(day.first().plusDays(daysFromToday)))
                    .toList();
            wholeNight = named == DayPart.NIGHT;
        } else {
            strange.set(words.at());
        }
        return setPart(named, words);
    }

    private int setPart(DayPart named, RuleMatch words) {
        if (part == null) {
            part = named;
        } else {
            strange.set(words.at());
        }
        return words.length();
    }

    private static DayPart part(RuleMatch words) {
        return Objects.requireNonNull(DayPart.of(words.word("part")));
    }

    private int setAbout(RuleMatch words) {
        about = true;
        return words.length();
    }

    private int setWeekday(RuleMatch words) {
        if (weekday == null) {
            weekday = words.token("weekday");
            weekdayAt = words.at();
            lastWeekday = words.has("last");
        } else {
            strange.set(words.at(), words.at() + words.length());
        }
        return words.length();
    }

    private int dotted(RuleMatch words) {
        int at = words.at();
        TimeOfDayParser.FoundTime time = clockReader.find(phrase, at);
        if (time.length() > 1 && clock == null) {
            return setClock(time, at);
        }
        if (dotted == null) {
            dotted = phrase.at(at);
            dottedAt = at;
        } else {
            strange.set(at);
        }
        return 1;
    }

    private int setClock(TimeOfDayParser.FoundTime time, int at) {
        clock = time.clock();
        about |= phrase.part(at, at + time.length()).tokens().stream().anyMatch(token -> token.is(PhraseWord.ABOUT));
        return time.length();
    }

    /**
     * The times of day it can mean, with {@code also} as the part of the day if this segment names none; may be
     * empty.
     */
    List<LocalTime> times(@Nullable DayPart also) {
        Clock said = clock;
        return said == null ? List.of() : said.in(part == null ? also : part);
    }
}
