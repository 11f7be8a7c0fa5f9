package org.daybook.portfolio.pdf.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.IncidentTally;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.WithheldRecords;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.RedactionLabels;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldFormatter;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.record.EventTime;

/** What exists beyond what is set out, and what is not in the report at all; always counted, never a fixed sentence. */
final class ReportExtent {
    /** How many characters of a list of numbers are shown. */
    private static final int NUMBERS = 260;

    /** The most exhibits that are named. */
    static final int EXHIBITS = 30;

    private static final int TITLE = 60;

    private final PortfolioContent content;
    private final PortfolioSummary summary;
    private final CrossReferences links;
    private final SectionWording wording;

    ReportExtent(PortfolioContent content, CrossReferences links, SectionWording wording) {
        this.content = content;
        this.summary = content.summary();
        this.links = links;
        this.wording = wording;
    }

    /**
     * One row for each subject that has anything to say.
     *
     * @param named how many exhibits are named; the rest are counted
     */
    List<LabelledFact> facts(Collection<IncidentSheet> setOut, int named) {
        FactList facts = new FactList(wording);
        Set<Integer> shown = setOut.stream().map(IncidentSheet::number).collect(Collectors.toSet());
        List<Integer> rest = content.printed().counted().stream()
                .map(IncidentSheet::number)
                .filter(number -> !shown.contains(number))
                .sorted()
                .toList();
        facts.add("report.set-out", numbers(shown.stream().sorted().toList()));
        facts.add("report.counted-only", rest.isEmpty() ? wording.get("report.none") : numbers(rest));
        facts.add(
                "portfolio-pdf.unclassified",
                numbers(summary.totals().unclassified().numbers()));
        facts.add(
                "portfolio-pdf.withdrawn-count",
                numbers(summary.totals().withdrawn().numbers()));
        facts.add("portfolio-pdf.exhibits", exhibits(named));
        facts.add("portfolio-pdf.contacts-counted", conversations());
        facts.add("report.drawn-on", kinds());
        facts.add("report.recording", recording());
        facts.addAll(withheld());
        return facts.all();
    }

    /** What is in the diary but nowhere in the report. */
    List<LabelledFact> withheld() {
        FactList facts = new FactList(wording);
        WithheldRecords withheld = content.withheld();
        facts.add("report.withheld-incidents", withheld(withheld.incidents()));
        if (content.request().preset() == PortfolioPreset.PETITION) {
            facts.add(
                    "report.withheld-others",
                    wording.get(
                            "report.withheld-others-value", withheld.exhibits().of(), withheld.ofRecords()));
        } else {
            facts.add("report.withheld-exhibits", withheld(withheld.exhibits()));
            facts.add("report.withheld-records", records(withheld));
        }
        facts.add(
                "portfolio-pdf.parts-left-out",
                content.leftOutParts().stream().sorted().map(wording::part).collect(Collectors.joining("; ")));
        facts.add(
                "report.struck",
                new RedactionLabels(content, wording).sentences().strip());
        facts.add("report.always", wording.get("report.always-value"));
        return facts.all();
    }

    /** How many records are not set out, and that those which are named all the same are among them. */
    private String records(WithheldRecords withheld) {
        if (withheld.records() == 0) {
            return "";
        }
        String key = content.earlier().caseRecords().isEmpty() ? "report.of" : "report.of-named";
        return wording.get(key, withheld.records(), withheld.ofRecords());
    }

    private String withheld(WithheldRecords.WithheldNumbers numbers) {
        return numbers.missing().isEmpty()
                ? ""
                : wording.get("report.of", numbers.missing().size(), numbers.of()) + ": " + ranges(numbers.missing());
    }

    private String exhibits(int most) {
        List<ExhibitSheet> all = content.exhibits();
        if (all.size() > most && most == 0) {
            return String.valueOf(all.size());
        }
        String named = all.stream().limit(most).map(this::exhibit).collect(Collectors.joining("; "));
        return all.size() <= most ? named : wording.get("portfolio-pdf.and-others", named, all.size() - most);
    }

    private String exhibit(ExhibitSheet sheet) {
        String title = PrintedExcerpt.opening(sheet.exhibit().naming().title(), TITLE);
        return wording.get("report.exhibit", sheet.label(), title.isBlank() ? wording.get("report.no-title") : title);
    }

    /**
     * How many conversations there are, and the day of the last contact with the police, which the next officer asks
     * for first.
     */
    private String conversations() {
        int count = summary.otherRecords().contacts();
        if (count == 0) {
            return "";
        }
        String all = wording.get(
                "portfolio-pdf.contacts-value", count, summary.otherRecords().contactsWithPolice());
        Stream<LocalDate> spoken = content.printed()
                .notWithdrawn(CaseRecordKind.CONTACT)
                .filter(contact -> contact.code(AgencyContact.AGENCY).equals("police"))
                .flatMap(contact -> contact.when().map(EventTime::date).stream());
        Stream<LocalDate> reported = content.printed().counted().stream()
                .flatMap(sheet -> sheet.current().response().reporting().reports().stream())
                .filter(report -> report.to().isPolice())
                .flatMap(report -> Stream.ofNullable(report.on()));
        return Stream.concat(spoken, reported)
                .max(Comparator.naturalOrder())
                .map(last -> all + ". "
                        + wording.get("report.last-police", wording.formats().date(last)))
                .orElse(all);
    }

    /** The other records that this report draws on, by kind. */
    private String kinds() {
        Map<CaseRecordKind, Integer> kinds = new TreeMap<>();
        for (CaseRecordSheet sheet : content.caseRecords()) {
            kinds.merge(sheet.kind(), 1, Integer::sum);
        }
        return kinds.entrySet().stream()
                .map(kind ->
                        wording.get("portfolio-pdf.kind-count", links.lines().many(kind.getKey()), kind.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String recording() {
        PortfolioSummary.RecordingSummary recording = summary.recording();
        List<String> parts = new ArrayList<>();
        if (recording.dated() > 0) {
            parts.add(wording.get(
                    "report.same-day", recording.sameDay(), recording.dated(), recording.longestDelayDays()));
            if (recording.claimed() > 0) {
                parts.add(wording.get("report.same-day-claimed", recording.claimed()));
            }
        }
        tally(parts, "portfolio-pdf.dated-by-app", recording.datedByApp());
        tally(parts, "portfolio-pdf.amended-count", recording.amended());
        tally(parts, "portfolio-pdf.by-others", recording.byOthers());
        tally(parts, "portfolio-pdf.on-paper", recording.fromPaper());
        tally(parts, "portfolio-pdf.in-other-diary", recording.fromOtherDiary());
        tally(parts, "report.original-missing", recording.originalMissing());
        return String.join("; ", parts);
    }

    private void tally(List<String> parts, String key, IncidentTally tally) {
        if (!tally.isNone()) {
            parts.add(wording.get("portfolio-pdf.kind-count", wording.get(key), numbers(tally.numbers())));
        }
    }

    /** '4: 19, 41, 52, 60'; empty for none. */
    private String numbers(List<Integer> numbers) {
        return numbers.isEmpty() ? "" : wording.get("report.counted", numbers.size(), ranges(numbers));
    }

    private static String ranges(List<Integer> numbers) {
        return PrintedExcerpt.opening(WithheldFormatter.ranges(numbers), NUMBERS);
    }
}
