package org.daybook.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.incident.Incident;
import org.daybook.pattern.ComparisonDay.DayEvent;
import org.daybook.pattern.PatternSentence.SentencePart;
import org.daybook.record.EventTime;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;
import org.daybook.text.SentenceBuilder;

/**
 * The counts in sentences: the answers that are looked for first. Each states what is recorded and how often, and draws
 * no conclusion. Where several values share the highest count all of them are named, or none if they are many.
 */
public final class PatternSentences {
    /** With fewer incidents there is nothing that one could compare. */
    public static final int FEWEST = 3;

    /** So many that share the highest count are named. */
    private static final int MOST_EQUAL = 3;

    private static final int PART_OF_DAY = 6;

    private final Patterns patterns;
    private final FrequencyCounts often;
    private final Messages messages;

    public PatternSentences(Patterns patterns, Messages messages) {
        this.patterns = patterns;
        this.often = patterns.often();
        this.messages = messages;
    }

    /** What is said first: how many incidents, what came after the first request to stop, and what was reported. */
    public List<PatternSentence> lead() {
        return Stream.of(Stream.of(total()), patterns.told().first().stream().map(this::after), Stream.of(reported()))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** How many incidents, from when to when, and how long ago the last was. */
    public List<PatternSentence> totals() {
        return Stream.concat(Stream.of(total()), sinceTheLast()).toList();
    }

    /** Orders broken, and what followed each order and each contact with the police. */
    public List<PatternSentence> orders() {
        return Stream.concat(
                        breaches().stream(),
                        Stream.concat(orderDays(), patterns.recording().police().stream())
                                .map(this::after))
                .toList();
    }

    /** Months, days and hours, the longest gap, and the latest days. */
    public List<PatternSentence> times() {
        return Stream.of(
                        sinceTheLast(),
                        named("patterns.answer-month", months()).stream(),
                        named("patterns.answer-weekday", weekdays()).stream(),
                        named("patterns.answer-hours", hours()).stream(),
                        gap().stream(),
                        often.latest().map(this::latest).stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** Kinds and channels. */
    public List<PatternSentence> ways() {
        return Stream.concat(named("patterns.answer-kind", kinds()).stream(), channels().stream())
                .toList();
    }

    private PatternSentence total() {
        SentencePart incidents = incidents(often.all());
        if (often.first().isEmpty() || often.last().isEmpty()) {
            return sentence("patterns.answer-all", incidents);
        }
        String first = date(often.first().get());
        String last = date(often.last().get());
        if (!often.undated().isNone()) {
            return sentence(
                    "patterns.answer-some-dated", incidents, phrase("patterns.some-dated", dated()), first, last);
        }
        return first.equals(last)
                ? sentence("patterns.answer-all-one-day", incidents, first)
                : sentence("patterns.answer-all-dated", incidents, first, last);
    }

    private PatternSentence reported() {
        ReportingCounts recording = patterns.recording();
        return sentence(
                "patterns.answer-reported",
                phrase("patterns.some-reported", recording.reported()),
                messages.count("patterns.incidents", often.all().count()),
                phrase("patterns.some-not-reported", recording.notReported()),
                phrase("patterns.some-not-said", recording.notSaid()));
    }

    private Optional<PatternSentence> breaches() {
        Figure any = patterns.told().breaches().any();
        return any.isNone() ? Optional.empty() : Optional.of(sentence("patterns.answer-breaches", incidents(any)));
    }

    /** Each day once: also if two orders were made on it, or one was served on the day on which it was made. */
    private Stream<BeforeAfterCounts> orderDays() {
        Map<LocalDate, BeforeAfterCounts> days = new TreeMap<>();
        for (DayEvent what : List.of(DayEvent.ORDER_MADE, DayEvent.ORDER_SERVED)) {
            patterns.told().around().stream()
                    .filter(around -> around.marker().what() == what)
                    .forEach(around -> days.putIfAbsent(around.marker().day(), around));
        }
        return days.values().stream();
    }

    private Figure dated() {
        return Figure.of(often.all().incidents().stream()
                .filter(incident -> incident.when().date() != null)
                .toList());
    }

    private Stream<PatternSentence> sinceTheLast() {
        return often.last().stream()
                .flatMap(last -> often.daysSince().stream()
                        .mapToObj(days -> sentence(
                                "patterns.answer-last", date(last), new SentencePart(ago(days), endingOn(last)))));
    }

    private Figure endingOn(LocalDate last) {
        return Figure.of(often.all().incidents().stream()
                .filter(incident -> last.equals(incident.when().lastDate()))
                .toList());
    }

    private String ago(long days) {
        return days == 0 ? messages.get("patterns.today") : messages.count("patterns.days-ago", days);
    }

    private PatternSentence after(BeforeAfterCounts around) {
        ComparisonDay marker = around.marker();
        String day = messages.get("patterns.after-" + marker.what().code(), day(marker));
        Figure after = around.after().map(DayWindow::figure).orElse(Figure.NONE);
        if (after.isNone()) {
            return sentence("patterns.answer-after-none", day);
        }
        Incident first = after.incidents().getFirst();
        if (marker.isSpan() || isAbout(marker)) {
            return sentence("patterns.answer-after", day, incidents(after));
        }
        long days = ChronoUnit.DAYS.between(
                marker.day(), Objects.requireNonNull(first.when().date()));
        return sentence(
                "patterns.answer-after-first",
                day,
                incidents(after),
                new SentencePart(messages.count("patterns.days-later", days), Figure.of(List.of(first))));
    }

    private String day(ComparisonDay marker) {
        if (marker.isSpan()) {
            return messages.get("patterns.day-between", date(marker.day()), date(marker.lastDay()));
        }
        return messages.get(isAbout(marker) ? "patterns.day-about" : "patterns.day-on", date(marker.day()));
    }

    /** Whether no record or incident gives the day for certain. */
    private static boolean isAbout(ComparisonDay marker) {
        return marker.incidents().isEmpty()
                && (marker.what() == DayEvent.TOLD_TO_STOP || marker.what() == DayEvent.POLICE)
                && marker.caseRecords().stream()
                        .flatMap(caseRecord -> caseRecord.when().stream())
                        .allMatch(when -> when.precision() == EventTime.EventTimePrecision.ABOUT);
    }

    /** Nothing if they are all in one month. */
    private List<NamedFigure> months() {
        List<MonthlyCounts.MonthCounts> months = often.byMonth().months();
        return months.size() < 2
                ? List.of()
                : months.stream()
                        .map(month -> new NamedFigure(
                                messages.formats().month(month.first().atDay(1)), month.all()))
                        .toList();
    }

    private List<NamedFigure> kinds() {
        return patterns.knew().types().entrySet().stream()
                .map(kind ->
                        new NamedFigure(messages.get("types." + kind.getKey().code()), kind.getValue()))
                .toList();
    }

    private List<NamedFigure> weekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new NamedFigure(
                        day.getDisplayName(TextStyle.FULL_STANDALONE, messages.locale()),
                        often.hours().on(day)))
                .toList();
    }

    private List<NamedFigure> hours() {
        List<NamedFigure> parts = new ArrayList<>();
        for (int from = 0; from < HeatMap.HOURS; from += PART_OF_DAY) {
            int until = from + PART_OF_DAY;
            String name = messages.get(
                    "patterns.part-of-day",
                    messages.formats().time(LocalTime.of(from, 0)),
                    messages.formats().time(LocalTime.of(until - 1, 59)));
            parts.add(new NamedFigure(name, often.hours().between(from, until)));
        }
        return parts;
    }

    /** Those with the highest count; nothing if there are none, or too many to name. */
    private Optional<PatternSentence> named(String key, List<NamedFigure> all) {
        int most = all.stream().mapToInt(one -> one.figure().count()).max().orElse(0);
        List<NamedFigure> highest =
                all.stream().filter(one -> one.figure().count() == most).toList();
        if (most == 0 || highest.size() > MOST_EQUAL) {
            return Optional.empty();
        }
        SentenceBuilder<SentencePart> builder = new SentenceBuilder<>();
        List<String> names = highest.stream()
                .map(one -> messages.get("patterns.answer-named", one.name(), builder.mark(incidents(one.figure()))))
                .toList();
        return Optional.of(sentence(builder, messages.get(key, list(names))));
    }

    private Optional<PatternSentence> channels() {
        KnowledgeCounts.ChannelCounts channels = patterns.knew().channels();
        SentenceBuilder<SentencePart> builder = new SentenceBuilder<>();
        List<String> used = new ArrayList<>();
        channel("patterns.channel-numbers", channels.numbers(), builder, used);
        channel("patterns.channel-emails", channels.emails(), builder, used);
        channel("patterns.channel-handles", channels.handles(), builder, used);
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(sentence(builder, messages.get("patterns.answer-channels", list(used))));
    }

    /** An incident has one of each at most, so that none is counted twice. */
    private void channel(
            String key, List<NamedFigure> named, SentenceBuilder<SentencePart> builder, List<String> used) {
        if (!named.isEmpty()) {
            Figure figure =
                    Figure.joined(named.stream().map(NamedFigure::figure).toList());
            used.add(builder.mark(new SentencePart(messages.count(key, named.size()), figure)));
        }
    }

    private Optional<PatternSentence> gap() {
        List<IncidentGaps.Gap> longest = often.gaps().longest();
        if (longest.isEmpty()
                || longest.stream()
                                .filter(gap -> gap.days() == longest.getFirst().days())
                                .count()
                        > 1) {
            return Optional.empty();
        }
        IncidentGaps.Gap gap = longest.getFirst();
        return Optional.of(sentence(
                "patterns.answer-gap",
                new SentencePart(messages.count("patterns.days", gap.days()), gap.figure()),
                date(Objects.requireNonNull(gap.from().when().lastDate())),
                date(Objects.requireNonNull(gap.to().when().date()))));
    }

    private PatternSentence latest(RecentDayCounts days) {
        return sentence(
                "patterns.answer-latest",
                messages.count("patterns.days", days.latest().days()),
                date(days.latest().last()),
                incidents(days.latest().figure()),
                messages.count("patterns.days", days.before().days()),
                incidents(days.before().figure()));
    }

    private SentencePart incidents(Figure figure) {
        return new SentencePart(messages.count("patterns.incidents", figure.count()), figure);
    }

    /** A number with its words, so that what one chooses is not a single digit. */
    private SentencePart phrase(String key, Figure figure) {
        return new SentencePart(messages.count(key, figure.count()), figure);
    }

    private String date(LocalDate day) {
        return messages.formats().date(day, DateStyle.IN_WORDS);
    }

    private String list(List<String> words) {
        String all = words.getFirst();
        for (int i = 1; i < words.size(); i++) {
            String key = i == words.size() - 1 ? "patterns.list-and" : "patterns.list";
            all = messages.get(key, all, words.get(i));
        }
        return all;
    }

    /** @param arguments texts, and parts that count */
    private PatternSentence sentence(String key, Object... arguments) {
        SentenceBuilder<SentencePart> builder = new SentenceBuilder<>();
        Object[] marked = Stream.of(arguments)
                .map(argument -> argument instanceof SentencePart part ? builder.mark(part) : argument)
                .toArray();
        return sentence(builder, messages.get(key, marked));
    }

    private static PatternSentence sentence(SentenceBuilder<SentencePart> builder, String text) {
        return new PatternSentence(builder.parts(text, words -> new SentencePart(words, null)));
    }
}
