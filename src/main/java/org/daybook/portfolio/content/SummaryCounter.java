package org.daybook.portfolio.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.pattern.Figure;
import org.daybook.pattern.FrequencyCounts;
import org.daybook.pattern.KnowledgeCounts;
import org.daybook.pattern.NamedFigure;
import org.daybook.pattern.OrderBreaches;
import org.daybook.pattern.Patterns;
import org.daybook.portfolio.content.PortfolioSummary.ChannelSummary;
import org.daybook.portfolio.content.PortfolioSummary.ConductSummary;
import org.daybook.portfolio.content.PortfolioSummary.Daily;
import org.daybook.portfolio.content.PortfolioSummary.Dates;
import org.daybook.portfolio.content.PortfolioSummary.Effects;
import org.daybook.portfolio.content.PortfolioSummary.HarmSummary;
import org.daybook.portfolio.content.PortfolioSummary.RecordingSummary;
import org.daybook.portfolio.content.PortfolioSummary.Suspect;
import org.daybook.portfolio.content.PortfolioSummary.Suspects;
import org.daybook.portfolio.content.PortfolioSummary.Totals;
import org.daybook.portfolio.content.PortfolioSummary.WitnessSummary;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;

/** Counts the facts of the summary, with the counts of the screen wherever it has the same, so that the two agree. */
final class SummaryCounter {
    /** Nothing on the page is counted up to a day. */
    private static final LocalDate UP_TO = LocalDate.EPOCH;

    private static final Pattern NO_REFERENCE = Pattern.compile(
            "(by )?(e-?mail|(tele)?phone|online|post|letter|in person)|none|no|not (given|known)|unknown|n/a",
            Pattern.CASE_INSENSITIVE);

    private final List<IncidentSheet> counted;
    private final CaseRecordCounter caseRecords;
    private final Patterns patterns;

    SummaryCounter(CaseSheets sheets) {
        caseRecords = new CaseRecordCounter(sheets);
        counted = sheets.counted();
        patterns = Patterns.of(sheets.countInput(CaseHeading.NOT_SAID, UP_TO));
    }

    PortfolioSummary count() {
        return new PortfolioSummary(
                new Totals(
                        counted.size(),
                        IncidentTally.of(patterns.often().unclassified()),
                        IncidentTally.of(patterns.withdrawn())),
                dates(),
                conduct(),
                effects(),
                seen(),
                recording(),
                caseRecords.count());
    }

    private Dates dates() {
        FrequencyCounts often = patterns.often();
        Map<YearMonth, Integer> byMonth = new TreeMap<>();
        often.byMonth()
                .months()
                .forEach(month -> byMonth.put(month.first(), month.all().count()));
        return new Dates(
                IncidentTally.of(often.undated()),
                often.first().orElse(null),
                often.last().orElse(null),
                byMonth);
    }

    private ConductSummary conduct() {
        KnowledgeCounts knew = patterns.knew();
        return new ConductSummary(
                counts(knew.types()),
                counts(knew.groups()),
                patterns.often().acts(),
                IncidentTally.of(patterns.often().withActs()),
                tallies(knew.placeKinds()),
                channels(knew.channels()),
                new Suspects(
                        knew.people().stream().map(SummaryCounter::suspect).toList(), tallies(knew.certainties())));
    }

    private static Suspect suspect(NamedFigure person) {
        Map<Certainty, IncidentTally> certainties = new TreeMap<>();
        person.figure()
                .incidents()
                .forEach(incident -> certainties.merge(
                        incident.who().certainty(),
                        new IncidentTally(List.of(incident.number())),
                        (before, _) -> before.and(incident.number())));
        return new Suspect(person.name(), certainties);
    }

    private static ChannelSummary channels(KnowledgeCounts.ChannelCounts channels) {
        Map<String, IncidentTally> platforms = new LinkedHashMap<>();
        channels.platforms().forEach(platform -> platforms.put(platform.name(), IncidentTally.of(platform.figure())));
        return new ChannelSummary(
                channels.numbers().size(),
                IncidentTally.of(Figure.joined(
                        channels.withheld().stream().map(NamedFigure::figure).toList())),
                channels.emails().size(),
                channels.handles().size(),
                channels.urls().size(),
                platforms);
    }

    private static <K> Map<K, Integer> counts(Map<K, Figure> figures) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        figures.forEach((value, figure) -> counts.put(value, figure.count()));
        return counts;
    }

    private static <K> Map<K, IncidentTally> tallies(Map<K, Figure> figures) {
        Map<K, IncidentTally> tallies = new LinkedHashMap<>();
        figures.forEach((value, figure) -> tallies.put(value, IncidentTally.of(figure)));
        return tallies;
    }

    private Effects effects() {
        Stream<LocalDate> days = incidents()
                .map(incident -> incident.response().askedToStop())
                .filter(asked -> asked.answer() == YesNoAnswer.YES)
                .map(StopRequestAnswer::on)
                .filter(Objects::nonNull);
        List<LocalDate> askedOn =
                Stream.concat(days, caseRecords.stopDays()).sorted().distinct().toList();
        org.daybook.pattern.EffectCounts counts = patterns.effects();
        return new Effects(
                IncidentTally.of(patterns.told().asked()),
                askedOn,
                IncidentTally.of(counts.fear()),
                tally(incident -> !incident.what().exactWords().isBlank()),
                new Daily(IncidentTally.of(counts.anyChange()), tallies(counts.changes())),
                new HarmSummary(
                        IncidentTally.of(counts.harm().injury()),
                        IncidentTally.of(counts.harm().treatment()),
                        IncidentTally.of(counts.harm().damage()),
                        IncidentTally.of(counts.harm().cost())),
                IncidentTally.of(patterns.told().breaches().any()),
                terms());
    }

    private Map<Id<OrderTerm>, IncidentTally> terms() {
        Map<Id<OrderTerm>, IncidentTally> terms = new LinkedHashMap<>();
        for (OrderBreaches.OfTerm term : patterns.told().breaches().terms()) {
            if (!term.figure().isNone()) {
                terms.put(term.term().id(), IncidentTally.of(term.figure()));
            }
        }
        return terms;
    }

    private WitnessSummary seen() {
        return new WitnessSummary(
                tally(incident -> !incident.presence().witnesses().isEmpty()),
                incidents()
                        .mapToInt(incident -> incident.presence().witnesses().size())
                        .sum(),
                tally(incident -> incident.presence().children() == YesNoAnswer.YES),
                IncidentTally.of(patterns.recording().reported()),
                IncidentTally.of(patterns.recording().toldPolice()),
                IncidentTally.of(patterns.recording().notReported()),
                tallies(incident -> reports(incident)
                        .map(IncidentReport::to)
                        .filter(to -> to != ReportRecipient.NOT_SAID)
                        .distinct()
                        .sorted()),
                references());
    }

    private List<String> references() {
        return distinct(Stream.of(
                        caseRecords.references(),
                        caseRecords.contactReferences(),
                        incidents()
                                .flatMap(SummaryCounter::reports)
                                .flatMap(report -> Stream.of(
                                        report.references().log(),
                                        report.references().crime())))
                .flatMap(texts -> texts)
                // In a field for a reference people also write how they reported it.
                .filter(text -> !NO_REFERENCE.matcher(text.strip()).matches()));
    }

    private static Stream<IncidentReport> reports(Incident incident) {
        return incident.response().reporting().reports().stream();
    }

    private RecordingSummary recording() {
        return new RecordingSummary(
                IncidentTally.of(patterns.recording().originalMissing()),
                IncidentTally.of(patterns.recording().datedByApp()),
                patterns.recording().dated(),
                patterns.recording().sameDay().count(),
                patterns.recording().longestDelay(),
                patterns.recording().claimed().count(),
                IncidentTally.of(counted, IncidentSheet::isAmended),
                tally(incident -> incident.background().origin().isFromPaper()),
                tally(incident -> incident.background().origin().told().kind() == RecordOrigin.OriginKind.OTHER_DIARY),
                IncidentTally.of(counted, SummaryCounter::isByOthers));
    }

    private static boolean isByOthers(IncidentSheet sheet) {
        return !sheet.isOriginalMissing() && !sheet.original().stamp().by().equals(Authorship.OWNER);
    }

    private Stream<Incident> incidents() {
        return counted.stream().map(IncidentSheet::current);
    }

    private IncidentTally tally(Predicate<Incident> test) {
        return IncidentTally.of(counted, sheet -> test.test(sheet.current()));
    }

    /** The incidents to each value, in the order in which the values come up. */
    private <T extends Object> Map<T, IncidentTally> tallies(Function<Incident, Stream<T>> values) {
        Map<T, IncidentTally> tallies = new LinkedHashMap<>();
        incidents()
                .forEach(incident -> values.apply(incident)
                        .forEach(value -> tallies.merge(
                                value,
                                new IncidentTally(List.of(incident.number())),
                                (before, more) -> before.and(incident.number()))));
        return tallies;
    }

    private static List<String> distinct(Stream<String> texts) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return texts.map(String::strip)
                .filter(text -> !text.isEmpty() && seen.add(text))
                .toList();
    }
}
