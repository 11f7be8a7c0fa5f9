package org.daybook.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.casefile.Authorship;
import org.daybook.facts.Answer;
import org.daybook.facts.AskedToStop;
import org.daybook.facts.Background;
import org.daybook.facts.Channel;
import org.daybook.facts.Effect;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.Origin;
import org.daybook.facts.PlaceKind;
import org.daybook.facts.Report;
import org.daybook.facts.ReportedTo;
import org.daybook.facts.When;
import org.daybook.portfolio.PortfolioSummary.Channels;
import org.daybook.portfolio.PortfolioSummary.Daily;
import org.daybook.portfolio.PortfolioSummary.Dates;
import org.daybook.portfolio.PortfolioSummary.Effects;
import org.daybook.portfolio.PortfolioSummary.Harmed;
import org.daybook.portfolio.PortfolioSummary.Recording;
import org.daybook.portfolio.PortfolioSummary.Seen;
import org.daybook.portfolio.PortfolioSummary.Ways;
import org.jspecify.annotations.Nullable;

/** Counts the facts of the summary. */
final class SummaryCounter {
    /** Fifty years. A mistyped year must not bring ten thousand empty months with it. */
    private static final int MOST_MONTHS = 600;

    private final Collection<IncidentSheet> all;
    private final List<IncidentSheet> counted;
    private final CaseCounter beside;

    SummaryCounter(CaseSheets sheets) {
        all = sheets.incidents();
        beside = new CaseCounter(sheets);
        counted = all.stream().filter(sheet -> sheet.withdrawal() == null).toList();
    }

    PortfolioSummary count() {
        return new PortfolioSummary(
                counted.size(),
                Tally.of(all, sheet -> sheet.withdrawal() != null),
                dates(),
                ways(),
                effects(),
                seen(),
                recording(),
                beside.count());
    }

    private Dates dates() {
        List<LocalDate> days = incidents()
                .map(incident -> incident.when().date())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        LocalDate last = incidents()
                .map(incident -> incident.when().lastDate())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Dates(
                tally(incident -> incident.when().date() == null),
                days.isEmpty() ? null : days.getFirst(),
                last,
                byMonth(days));
    }

    private static Map<YearMonth, Integer> byMonth(List<LocalDate> days) {
        Map<YearMonth, Integer> counts = new TreeMap<>();
        if (!days.isEmpty()) {
            YearMonth start = YearMonth.from(days.getFirst());
            long between = start.until(YearMonth.from(days.getLast()), ChronoUnit.MONTHS);
            if (between < MOST_MONTHS) {
                for (long month = 0; month <= between; month++) {
                    counts.put(start.plusMonths(month), 0);
                }
            }
        }
        days.forEach(day -> counts.merge(YearMonth.from(day), 1, Integer::sum));
        return counts;
    }

    private Ways ways() {
        Map<IncidentType, Integer> byType = new EnumMap<>(IncidentType.class);
        Map<IncidentType.Group, Integer> byGroup = new EnumMap<>(IncidentType.Group.class);
        incidents().map(incident -> incident.what().types()).forEach(types -> {
            types.forEach(type -> byType.merge(type, 1, Integer::sum));
            types.stream().map(IncidentType::group).distinct().forEach(group -> byGroup.merge(group, 1, Integer::sum));
        });
        Map<PlaceKind, Tally> places = new EnumMap<>(PlaceKind.class);
        places.putAll(
                tallies(incident -> Stream.of(incident.where().kind()).filter(kind -> kind != PlaceKind.NOT_SAID)));
        return new Ways(
                byType,
                byGroup,
                incidents()
                        .mapToLong(incident -> incident.what().extent().times())
                        .sum(),
                tally(incident -> incident.what().extent().times() > 0),
                places,
                channels(),
                distinct(incident -> Stream.of(incident.who().person())));
    }

    private Channels channels() {
        Map<String, String> written = new TreeMap<>();
        distinct(incident -> Stream.of(incident.what().channel().platform()))
                .forEach(platform -> written.put(platform.toLowerCase(Locale.ROOT), platform));
        return new Channels(
                different(Channel::number),
                different(Channel::email),
                different(Channel::handle),
                different(Channel::url),
                tallies(incident -> Stream.of(
                                incident.what().channel().platform().strip())
                        .filter(platform -> !platform.isEmpty())
                        .map(platform -> written.getOrDefault(platform.toLowerCase(Locale.ROOT), platform))));
    }

    private int different(Function<Channel, String> text) {
        return distinct(incident -> Stream.of(text.apply(incident.what().channel())))
                .size();
    }

    private Effects effects() {
        Stream<LocalDate> days = incidents()
                .map(incident -> incident.response().askedToStop())
                .filter(asked -> asked.answer() == Answer.YES)
                .map(AskedToStop::on)
                .filter(Objects::nonNull);
        List<LocalDate> askedOn =
                Stream.concat(days, beside.stopDays()).sorted().distinct().toList();
        return new Effects(
                tally(incident -> incident.response().askedToStop().answer() == Answer.YES),
                askedOn,
                tally(incident -> incident.effect().fearOfViolence() == Answer.YES),
                tally(incident -> !incident.what().exactWords().isBlank()),
                new Daily(
                        tally(incident -> isChanged(incident.effect())),
                        tallies(incident -> incident.effect().changes().stream())),
                harmed(),
                tally(SummaryCounter::isOrderBroken),
                tallies(incident -> incident.background().brokenTerms().stream()));
    }

    private static boolean isOrderBroken(Incident incident) {
        Background background = incident.background();
        return background.orderBroken() == Answer.YES
                || !background.brokenTerms().isEmpty();
    }

    private boolean isReported(Incident incident) {
        return incident.response().reporting().answer() == Answer.YES || beside.isReported(incident.id());
    }

    private static boolean isChanged(Effect effect) {
        return !effect.changes().isEmpty() || !effect.dayToDay().isBlank();
    }

    private Harmed harmed() {
        return new Harmed(
                tally(incident -> !incident.effect().harm().injury().isBlank()),
                tally(incident -> !incident.effect().harm().treatment().isBlank()),
                tally(incident -> !incident.effect().harm().damage().isBlank()),
                tally(incident -> !incident.effect().harm().cost().isBlank()));
    }

    private Seen seen() {
        return new Seen(
                tally(incident -> !incident.presence().witnesses().isEmpty()),
                incidents()
                        .mapToInt(incident -> incident.presence().witnesses().size())
                        .sum(),
                tally(incident -> incident.presence().children() == Answer.YES),
                tally(this::isReported),
                tally(incident -> incident.response().reporting().answer() == Answer.NO && !isReported(incident)),
                tallies(incident -> reports(incident)
                        .map(Report::to)
                        .filter(to -> to != ReportedTo.NOT_SAID)
                        .distinct()
                        .sorted()),
                references());
    }

    private List<String> references() {
        return distinct(Stream.of(
                        beside.references(),
                        beside.contactReferences(),
                        incidents()
                                .flatMap(SummaryCounter::reports)
                                .flatMap(report -> Stream.of(
                                        report.references().log(),
                                        report.references().crime())))
                .flatMap(texts -> texts));
    }

    private static Stream<Report> reports(Incident incident) {
        return incident.response().reporting().reports().stream();
    }

    private Recording recording() {
        List<Long> delays = counted.stream()
                .map(SummaryCounter::delay)
                .filter(Objects::nonNull)
                .toList();
        return new Recording(
                (int) delays.stream().filter(delay -> delay == 0).count(),
                delays.stream().mapToLong(Long::longValue).max().orElse(0),
                Tally.of(counted, sheet -> sheet.versions().size() > 1),
                tally(incident -> incident.background().origin().kind() == Origin.Kind.PAPER_LOG),
                tally(incident -> incident.background().origin().kind() == Origin.Kind.OTHER_DIARY),
                Tally.of(counted, sheet -> !sheet.original().stamp().by().equals(Authorship.OWNER)));
    }

    private static @Nullable Long delay(IncidentSheet sheet) {
        When when = sheet.current().when();
        LocalDate lastDay = when.lastDate();
        if (lastDay == null) {
            return null;
        }
        LocalDate written = sheet.original()
                .stamp()
                .recordedAt()
                .atZoneSameInstant(when.zone())
                .toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(lastDay, written));
    }

    private Stream<Incident> incidents() {
        return counted.stream().map(IncidentSheet::current);
    }

    private Tally tally(Predicate<Incident> test) {
        return Tally.of(counted, sheet -> test.test(sheet.current()));
    }

    /** The incidents to each value, in the order in which the values come up. */
    private <T extends Object> Map<T, Tally> tallies(Function<Incident, Stream<T>> values) {
        Map<T, Tally> tallies = new LinkedHashMap<>();
        incidents()
                .forEach(incident -> values.apply(incident)
                        .forEach(value -> tallies.merge(
                                value,
                                new Tally(List.of(incident.number())),
                                (before, more) -> before.and(incident.number()))));
        return tallies;
    }

    /** The texts that are not blank, each once, whatever its case, in the order in which they come up. */
    private List<String> distinct(Function<Incident, Stream<String>> texts) {
        return distinct(incidents().flatMap(texts));
    }

    private static List<String> distinct(Stream<String> texts) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return texts.map(String::strip)
                .filter(text -> !text.isEmpty() && seen.add(text))
                .toList();
    }
}
