package org.daybook.portfolio.pdf.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.IncidentTally;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.PortfolioSummary.ChannelSummary;
import org.daybook.portfolio.content.RepeatedMessages;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;

/** The summary of a case: the number and dates of incidents, fear, breaches, witnesses, and channels. */
final class ReportCounts {
    private final PortfolioContent content;
    private final PortfolioSummary summary;
    private final CrossReferences links;
    private final SectionWording wording;

    ReportCounts(PortfolioContent content, CrossReferences links, SectionWording wording) {
        this.content = content;
        this.links = links;
        this.summary = content.summary();
        this.wording = wording;
    }

    /** The lines for which there is something to count. */
    List<String> lines() {
        return Stream.of(when(), with(), ways()).filter(line -> !line.isEmpty()).toList();
    }

    private String when() {
        LocalDate first = summary.when().first();
        LocalDate last = summary.when().last();
        int incidents = summary.totals().incidents();
        String days = first == null || last == null
                ? wording.get("report.count-incidents", incidents)
                : wording.get(
                        "report.count-incidents-from-to",
                        incidents,
                        wording.formats().date(first),
                        wording.formats().date(last));
        String acts = summary.conduct().withCount().isNone()
                ? ""
                : wording.get(
                        "report.count-acts",
                        summary.conduct().acts(),
                        summary.conduct().withCount().count(),
                        acts());
        String repeated = RepeatedMessages.among(content.printed().counted());
        return sentences(Stream.of(
                days, records(), acts, repeated.isEmpty() ? "" : wording.get("report.count-repeated", repeated)));
    }

    /** What is in the diary and not among the incidents counted; empty if nothing is. */
    private String records() {
        int leftOut = content.withheld().incidents().missing().size();
        String others = SectionWording.joined(
                "; ",
                number("report.count-left-out", leftOut),
                count("report.count-unclassified", summary.totals().unclassified()),
                count("report.count-withdrawn", summary.totals().withdrawn()));
        return others.isEmpty() ? "" : wording.get("report.count-records", others);
    }

    private String most() {
        List<YearMonth> months = summary.when().busiest();
        return months.isEmpty()
                ? ""
                : wording.get(
                        "report.count-most",
                        summary.when().most(),
                        wording.formats().months(months));
    }

    /** Says that each count is of incidents. */
    private String with() {
        String counts = SectionWording.joined(
                "; ",
                count("report.count-fear", summary.effects().fear()),
                count("report.count-breaches", summary.effects().orderBroken()),
                count("report.count-injury", summary.effects().harm().injury()),
                count("report.count-witnessed", summary.seen().witnessed()),
                count("report.count-children", summary.seen().children()),
                count("report.count-police", summary.seen().toldPolice()),
                number(
                        "report.count-reported-elsewhere",
                        summary.seen().reported().count()
                                - summary.seen().toldPolice().count()));
        return counts.isEmpty() ? "" : wording.get("report.count-with", counts);
    }

    /** 'Craig Hollis: 160; nobody known: 34'. */
    private String acts() {
        return links.peopleIn(counted()).entrySet().stream()
                .map(person -> acts(
                        person.getKey().isEmpty() ? wording.get("portfolio-pdf.by-nobody") : person.getKey(),
                        person.getValue().stream()
                                .mapToInt(incident -> incident.what().extent().times())
                                .sum()))
                .collect(SectionWording.joining("; "));
    }

    private String acts(String name, int acts) {
        return acts == 0 ? "" : wording.get("portfolio-pdf.kind-count", name, acts);
    }

    private List<Incident> counted() {
        return content.printed().counted().stream().map(IncidentSheet::current).toList();
    }

    /** When they were first told to stop, and by whom and how many incidents there were after that day. */
    private String told() {
        return summary.effects().askedOn().stream()
                .findFirst()
                .map(day -> told(
                        day,
                        counted().stream()
                                .filter(incident ->
                                        incident.when().date() instanceof LocalDate date && date.isAfter(day))
                                .toList()))
                .orElse("");
    }

    private String told(LocalDate day, List<Incident> since) {
        return wording.get(
                "report.count-told", wording.formats().date(day), since.size(), links.byPersonInShort(since));
    }

    private String ways() {
        ChannelSummary channels = summary.conduct().channels();
        return sentences(Stream.of(
                most(),
                told(),
                number("report.count-exhibits", content.exhibits().size()),
                number("report.count-accounts", channels.numbers() + channels.emails() + channels.handles())));
    }

    private String count(String key, IncidentTally tally) {
        return number(key, tally.count());
    }

    private String number(String key, int number) {
        return number == 0 ? "" : wording.get(key, number);
    }

    private static String sentences(Stream<String> parts) {
        return parts.collect(SectionWording.joining(" "));
    }
}
