package org.daybook.dates;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.dates.DayReader.DaySpan;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days that somebody looks for: 'May', 'last week', 'since 3 September', '3 to 5 November', 'before
 * Christmas'. A day or month without its year is that of every year in question, so that nothing is missed.
 *
 * <p>Words that are more often something else, such as 'sat' or 'first', are not taken for days.
 */
public final class DayRangeReader {
    private static final List<String> TELLING = List.of(
            "phrase.weekdays",
            "phrase.months",
            "phrase.holidays",
            PhraseWord.TODAY.key(),
            PhraseWord.YESTERDAY.key(),
            PhraseWord.BEFORE_YESTERDAY.key(),
            PhraseWord.TOMORROW.key(),
            PhraseWord.TONIGHT.key(),
            PhraseWord.LAST_NIGHT.key(),
            PhraseWord.DAY.key(),
            PhraseWord.WEEK.key(),
            PhraseWord.FORTNIGHT.key(),
            PhraseWord.MONTH.key(),
            PhraseWord.YEAR.key(),
            PhraseWord.WEEKEND.key(),
            PhraseWord.AGO.key());
    private static final String NUMBER = "(?<count>(?:NUMBER.|NUMBER_NAME) )";

    /** Days up to today, without which none is named: 'last seven days', 'past two weeks'. */
    private static final List<PhraseRule<LocalDate, DayRange>> RECENT = List.of(
            PhraseRule.of("LAST_NIGHT $", (today, _) -> new DayRange(today.minusDays(1), today)),
            PhraseRule.of("TONIGHT $", (today, _) -> DayRange.of(today)),
            PhraseRule.of("(?:PAST |(?:LAST|PAST) " + NUMBER + ")(?<unit>[A-Z]+ )$", DayRangeReader::upTo));

    private static final int LONGEST = 80;
    private static final int WEEK = 7;

    private final PhraseLexer lexer;
    private final HolidayNames holidays;
    private final List<Bound> bounds;
    private final Set<String> whole = new HashSet<>();

    /** The last word of whatever can name a day. */
    private final Set<String> telling;

    /**
     * Days from one on, or up to one.
     *
     * @param leads the words before that day
     */
    private record Bound(List<String> leads, UnaryOperator<DayRange> range) {}

    /** @param messages the word lists by which days are read */
    public DayRangeReader(Messages messages) {
        this.lexer = new PhraseLexer(messages);
        this.holidays = new HolidayNames(messages);
        this.bounds = List.of(
                new Bound(messages.list("phrase.range-since"), point -> new DayRange(point.from(), null)),
                new Bound(
                        messages.list("phrase.range-after"),
                        point -> new DayRange(end(point).plusDays(1), null)),
                new Bound(
                        messages.list("phrase.range-before"),
                        point -> new DayRange(null, begin(point).minusDays(1))),
                new Bound(messages.list("phrase.range-until"), point -> new DayRange(null, point.to())));
        Stream.of("phrase.weekdays", "phrase.months")
                .flatMap(key -> messages.list(key).stream())
                .forEach(names -> whole.add(names.split("/")[0]));
        this.telling = TELLING.stream().flatMap(key -> lastWords(messages, key)).collect(Collectors.toSet());
    }

    /**
     * The days that the whole of {@code text} names, the latest first; empty if it names none.
     *
     * @param firstYear the earliest year in question
     */
    public List<DayRange> read(String text, LocalDate today, int firstYear) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() || words.length() > LONGEST
                ? List.of()
                : new RangeReading(today, firstYear).ranges(words);
    }

    /** Whether {@code word} can be a part of what names days; most words cannot, and need not be read. */
    public boolean isAboutDays(String word) {
        return word.codePoints().anyMatch(Character::isDigit)
                || Stream.of(word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                        .anyMatch(telling::contains);
    }

    private static Stream<String> lastWords(Messages messages, String key) {
        return messages.list(key).stream()
                .flatMap(entry -> Stream.of(entry.replaceAll("=.*", "").split("/")))
                .map(name -> name.replaceAll(".*[^\\p{L}\\p{M}]", ""));
    }

    /** One reading, on one day. */
    private final class RangeReading {
        private final LocalDate today;
        private final int firstYear;
        private final DayReader days;

        RangeReading(LocalDate today, int firstYear) {
            this.today = today;
            this.firstYear = firstYear;
            this.days = new DayReader(today);
        }

        List<DayRange> ranges(String words) {
            DayRange between = between(lexer.read(words));
            if (between != null) {
                return List.of(between);
            }
            for (Bound bound : bounds) {
                for (String lead : bound.leads) {
                    if (words.startsWith(lead + " ")) {
                        String point = words.substring(lead.length()).strip();
                        return points(point).stream().limit(1).map(bound.range).toList();
                    }
                }
            }
            return points(words);
        }

        /** 'From one to another'; null if it is not a span. */
        private @Nullable DayRange between(TimePhrase phrase) {
            int from = phrase.is(0, PhraseWord.BETWEEN) ? 1 : 0;
            for (int at = from + 1; at < phrase.size() - 1; at++) {
                boolean splits = phrase.is(at, PhraseWord.TO)
                        || phrase.is(at, PhraseWord.DASH)
                        || (from == 1 && phrase.is(at, PhraseWord.AND));
                if (splits) {
                    return span(phrase.part(from, at), phrase.part(at + 1, phrase.size()));
                }
            }
            return null;
        }

        private @Nullable DayRange span(TimePhrase left, TimePhrase right) {
            DayRange last = points(right).stream().findFirst().orElse(null);
            if (last == null) {
                return null;
            }
            LocalDate end = end(last);
            int day = dayOfMonth(left);
            if (day > 0) {
                return YearMonth.from(end).isValidDay(day) && day <= end.getDayOfMonth()
                        ? new DayRange(end.withDayOfMonth(day), end)
                        : null;
            }
            DayRange first = points(left).stream().findFirst().orElse(null);
            if (first == null) {
                return null;
            }
            LocalDate begin = begin(first);
            LocalDate fitting = begin.isAfter(end) && isWithoutYear(left) ? begin.minusYears(1) : begin;
            return fitting.isAfter(end) ? null : new DayRange(fitting, end);
        }

        private List<DayRange> points(String words) {
            List<DayRange> holiday = holidays.read(words, today);
            return holiday.isEmpty() ? points(lexer.read(words)) : everyYear(holiday, holidays.isWithoutYear(words));
        }

        private List<DayRange> points(TimePhrase phrase) {
            int at = phrase.pastFillers(0);
            if (at == phrase.size() || isOrdinaryWord(phrase, at)) {
                return List.of();
            }
            DayRange recent = PhraseRule.first(RECENT, today, phrase, at);
            return recent != null ? List.of(recent) : named(phrase, at);
        }

        private List<DayRange> named(TimePhrase phrase, int at) {
            boolean last = phrase.is(at, PhraseWord.LAST) && phrase.is(at + 1, PhraseWord.WEEKDAY_NAME);
            int from = last ? at + 1 : at;
            boolean weekday = phrase.is(from, PhraseWord.WEEKDAY_NAME);
            if (weekday && from + 1 == phrase.size()) {
                return spans(days.weekday(phrase.at(from).number(), last));
            }
            int day = weekday ? phrase.pastFillers(from + 1) : from;
            DayReader.FoundDays found = days.find(phrase, day);
            if (found.length() == 0 || day + found.length() != phrase.size()) {
                return List.of();
            }
            List<DayRange> ranges = spans(found.readings());
            return everyYear(
                    phrase.is(phrase.size() - 1, PhraseWord.AGO) ? around(phrase, ranges) : ranges,
                    isWithoutYear(phrase));
        }

        /** 'Three weeks ago' is not meant to the day. */
        private List<DayRange> around(TimePhrase phrase, List<DayRange> ranges) {
            int days = switch (phrase.at(phrase.size() - 2).word()) {
                case WEEK, FORTNIGHT -> WEEK / 2;
                case MONTH -> 2 * WEEK;
                default -> 0;
            };
            return ranges.stream()
                    .map(range -> new DayRange(
                            begin(range).minusDays(days), earlier(end(range).plusDays(days), today)))
                    .toList();
        }

        private List<DayRange> everyYear(List<DayRange> ranges, boolean withoutYear) {
            if (!withoutYear || ranges.size() != 1) {
                return ranges;
            }
            List<DayRange> all = new ArrayList<>(ranges);
            int years = begin(ranges.getFirst()).getYear() - firstYear;
            for (int i = 1; i <= years; i++) {
                DayRange earlier = ranges.getFirst().earlier(i);
                if (earlier != null) {
                    all.add(earlier);
                }
            }
            return List.copyOf(all);
        }

        /** A word that more often means something else: 'sat', 'second', '9', a year that is none of hers. */
        private boolean isOrdinaryWord(TimePhrase phrase, int at) {
            TimePhrase.Token first = phrase.at(at);
            boolean alone = phrase.size() == 1;
            boolean name = first.is(PhraseWord.WEEKDAY_NAME) || first.is(PhraseWord.MONTH_NAME);
            if (name) {
                return alone && !whole.contains(first.text());
            }
            boolean number = first.isNumber() || first.is(PhraseWord.ORDINAL_NAME);
            boolean bare = number && phrase.size() == at + 1;
            boolean year = first.is(PhraseWord.NUMBER)
                    && DayReader.isYear(first)
                    && first.number() >= firstYear
                    && first.number() <= today.getYear();
            return (bare && !year) || (number && phrase.is(at + 1, PhraseWord.ORDINAL) && phrase.size() == at + 2);
        }

        private boolean isWithoutYear(TimePhrase phrase) {
            boolean named = false;
            int numbers = 0;
            for (int at = 0; at < phrase.size(); at++) {
                switch (phrase.at(at).word()) {
                    case MONTH_NAME, DAY_MONTH -> named = true;
                    case NUMBER -> numbers += phrase.at(at).text().length() > 2 ? 2 : 1;
                    case NUMBER_NAME, ORDINAL_NAME -> numbers++;
                    case LAST, THIS -> numbers += 2;
                    default -> {
                        // Says nothing of a year.
                    }
                }
            }
            return named && numbers < 2;
        }
    }

    private static @Nullable DayRange upTo(LocalDate today, PhraseRule.RuleMatch words) {
        int count = words.has("count") ? words.number("count") : 1;
        PhraseWord unit = words.word("unit");
        Period period = unit == PhraseWord.YEAR ? Period.ofYears(count) : DayReader.period(unit, count);
        return period.isZero() ? null : new DayRange(today.minus(period), today);
    }

    private static List<DayRange> spans(List<DaySpan> days) {
        return days.stream()
                .map(each -> new DayRange(each.first(), each.last()))
                .toList();
    }

    private static int dayOfMonth(TimePhrase phrase) {
        int at = phrase.pastFillers(0);
        int next = phrase.is(at + 1, PhraseWord.ORDINAL) ? at + 2 : at + 1;
        boolean counts = phrase.is(at, PhraseWord.ORDINAL_NAME)
                || (phrase.at(at).isNumber() && !DayReader.isYear(phrase.at(at)));
        return counts && next == phrase.size() ? phrase.at(at).number() : 0;
    }

    private static LocalDate begin(DayRange range) {
        return Objects.requireNonNull(range.from());
    }

    private static LocalDate end(DayRange range) {
        return Objects.requireNonNull(range.to());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
