package org.daybook.portfolio.pdf.method;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.NamedPerson;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Witness;
import org.daybook.pattern.IncidentGaps;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.IncidentTally;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RepeatedMessages;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldFormatter;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;
import org.daybook.record.RecordingDelay;
import org.daybook.record.YesNoAnswer;
import org.jspecify.annotations.Nullable;

/**
 * For the officer and the prosecutor: what may help either side, in one place and without argument. Only portfolios
 * named here have it, so that none that may be served can.
 */
public final class DisclosureSection extends Section {
    private static final Set<PortfolioPreset> READERS =
            Set.of(PortfolioPreset.POLICE_FILE, PortfolioPreset.PROTECTION_ORDER_OFFICER);

    private static final int GAPS_SHOWN = 3;
    private static final int DID = 60;
    private static final int REASON = 60;
    private static final float WHO = 90;
    private static final float DID_NUMBER = 26;
    private static final float DID_WHEN = 160;
    private static final float PADDING = 0.5f;

    /** A heading, the head of a table and a row. */
    private static final float HEADING = 80;

    private final PortfolioContent content;
    private final IncidentGaps gaps;
    private final Set<PortfolioSection> printed;
    private final CrossReferences links;
    private final SectionWording wording;
    private final List<IncidentSheet> standing;

    /** Read once, however often this is emitted. */
    private @Nullable OwnMessagesFact ownMessages;

    /** @param printed the sections that are in the document */
    public DisclosureSection(
            PortfolioContent content,
            IncidentGaps gaps,
            Set<PortfolioSection> printed,
            CrossReferences links,
            SectionWording wording) {
        super(wording.get("portfolio-pdf.disclosure"), AnchorNames.DISCLOSURE);
        this.content = content;
        this.gaps = gaps;
        this.printed = printed;
        this.links = links;
        this.wording = wording;
        standing = content.sheets().stream()
                .filter(sheet -> sheet.withdrawal() == null)
                .toList();
    }

    /** Whether a portfolio has it. */
    public static boolean isFor(PortfolioPreset preset) {
        return READERS.contains(preset);
    }

    @Override
    public boolean isEmpty() {
        return !isFor(content.request().preset()) || content.sheets().isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.disclosure-note")), TextStyle.SMALL);
        CounterAllegations said = new CounterAllegations(standing, content.caseRecords(), links, wording);
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.disclosure-imported", imported());
        facts.add("portfolio-pdf.disclosure-own-messages", ownMessages().words());
        facts.add("portfolio-pdf.disclosure-told-to-stop", toldToStop());
        facts.add("portfolio-pdf.repeated-messages", RepeatedMessages.among(standing));
        facts.add("portfolio-pdf.disclosure-against", orNone(said.lines()));
        facts.add("portfolio-pdf.disclosure-answered", orNone(said.answers()));
        facts.add("portfolio-pdf.disclosure-recognised", orNone(said.recognised()));
        facts.add(
                "portfolio-pdf.disclosure-custody",
                numbers(standing, sheet -> !links.custody(sheet.current()).isEmpty()));
        facts.add("portfolio-pdf.by-others", byOthers());
        facts.add("timeline.filter-late", late());
        IncidentTally byApp = content.summary().recording().datedByApp();
        facts.add(
                "portfolio-pdf.dated-by-app",
                byApp.count() == 0 ? "" : byApp.count() + ": " + WithheldFormatter.ranges(byApp.numbers()));
        facts.add(
                "portfolio-pdf.disclosure-amended",
                numbers(content.sheets(), sheet -> sheet.versions().size() > 1));
        facts.add(
                "portfolio-pdf.disclosure-amended-records",
                orNone(records(sheet -> sheet.versions().size() > 1)));
        facts.add("portfolio-pdf.disclosure-withdrawn", withdrawn());
        facts.add(
                "portfolio-pdf.disclosure-not-counted",
                numbers(standing, sheet -> !sheet.countable(false).isCounted()));
        facts.add("portfolio-pdf.disclosure-gaps", longest());
        facts.add("portfolio-pdf.disclosure-unwilling", witnesses());
        flow.facts(facts.all(), FactDensity.CLOSE);
        did(flow);
        identification(flow);
        flow.heading(2, wording.get("portfolio-pdf.left-out"));
        flow.paragraph(Text.of(wording.get("portfolio-pdf.disclosure-left-out-note")), TextStyle.SMALL);
        FactList leftOut = new FactList(wording);
        leftOut.add("portfolio-pdf.withheld-messages", ownMessages().notPrinted());
        leftOut.addAll(new OmissionsPart(content, printed, wording).facts(flow));
        flow.facts(leftOut.all(), FactDensity.CLOSE);
    }

    private OwnMessagesFact ownMessages() {
        OwnMessagesFact known = ownMessages;
        if (known == null) {
            known = OwnMessagesFact.of(links, wording);
            ownMessages = known;
        }
        return known;
    }

    /** What the writer did: a row for each, with its day, its first words and where it is recorded. */
    private void did(PageFlow flow) {
        List<Incident> some = standing.stream()
                .map(IncidentSheet::current)
                .filter(incident -> !incident.response().did().isBlank())
                .toList();
        flow.need(HEADING);
        flow.heading(2, wording.get("portfolio-pdf.disclosure-did"));
        if (some.isEmpty()) {
            flow.paragraph(orNone(Text.empty()), TextStyle.SMALL);
            return;
        }
        flow.table(
                List.of(
                        TableColumn.heading(wording.get("portfolio-pdf.number"), DID_NUMBER),
                        TableColumn.of(wording.get("portfolio-pdf.when"), DID_WHEN),
                        TableColumn.of(wording.get("portfolio-pdf.what"), 0)),
                TextStyle.FINE,
                0,
                table -> some.forEach(incident -> table.row(List.of(
                        links.briefly(List.of(incident.id())),
                        Text.of(wording.formats().when(incident.when())),
                        Text.of(PrintedExcerpt.sentences(incident.response().did(), DID))))));
    }

    /** Incidents that were recorded late, without those that an app dated itself; and those of an unknown day. */
    private Text late() {
        List<Text> lines = new ArrayList<>();
        for (IncidentSheet sheet : standing) {
            RecordingDelay delay = RecordingDelay.of(
                    sheet.current().when(), sheet.original().stamp().recordedAt());
            boolean isUnknown = delay.kind() == RecordingDelay.DelayKind.UNKNOWN;
            if (!sheet.isDatedByApp() && !sheet.isOriginalMissing() && (delay.isLate() || isUnknown)) {
                lines.add(links.briefly(List.of(sheet.id()))
                        .plain(
                                isUnknown
                                        ? wording.get("portfolio-pdf.disclosure-undated")
                                        : wording.get("portfolio-pdf.disclosure-days", delay.days())));
            }
        }
        return orNone(Text.joined("; ", lines));
    }

    /** How many records another diary alone dates, which incidents, and when they came here; empty if none. */
    private String imported() {
        List<LocalDate> days = Stream.concat(content.sheets().stream(), content.caseRecords().stream())
                .flatMap(sheet -> Stream.ofNullable(sheet.original().stamp().imported()))
                .map(came -> came.at().toLocalDate())
                .sorted()
                .toList();
        List<Integer> incidents = content.sheets().stream()
                .filter(sheet -> sheet.original().stamp().imported() != null)
                .map(IncidentSheet::number)
                .sorted()
                .toList();
        return days.isEmpty()
                ? ""
                : wording.get(
                        "portfolio-pdf.disclosure-imported-on",
                        days.size(),
                        days.stream().distinct().map(wording.formats()::date).collect(SectionWording.joining(", ")),
                        incidents.isEmpty() ? "0" : WithheldFormatter.ranges(incidents));
    }

    /** The incidents in which they were told to stop, and the requests recorded for themselves, by whomever. */
    private Text toldToStop() {
        return orNone(Text.joined(
                "; ",
                Stream.of(
                                links.briefly(standing.stream()
                                        .filter(sheet -> CounterAllegations.isAskedToStop(sheet.current()))
                                        .map(IncidentSheet::id)
                                        .toList()),
                                records(sheet -> sheet.kind() == CaseRecordKind.STOP_REQUEST && !sheet.isWithdrawn()))
                        .filter(told -> !told.words().isBlank())
                        .toList()));
    }

    /** Each incident that was withdrawn, with the reason. */
    private Text withdrawn() {
        return orNone(Text.joined(
                "; ",
                content.sheets().stream()
                        .flatMap(sheet -> Stream.ofNullable(sheet.withdrawal())
                                .map(withdrawal -> links.briefly(List.of(sheet.id()))
                                        .plain(": " + PrintedExcerpt.sentences(withdrawal.reason(), REASON))))
                        .toList()));
    }

    /** Records other than incidents, a kind once: 'Witness 2, 5; Crime reference 1'. */
    private Text records(Predicate<CaseRecordSheet> which) {
        Map<CaseRecordKind, String> kinds = new EnumMap<>(CaseRecordKind.class);
        content.caseRecords().stream()
                .filter(which)
                .forEach(sheet ->
                        kinds.merge(sheet.kind(), links.brief(sheet.id()), (all, _) -> all + ", " + sheet.number()));
        return Text.of(String.join("; ", kinds.values()));
    }

    /** What someone else recorded, and what of it is not recorded as read back to the writer. */
    private Text byOthers() {
        List<IncidentSheet> all = standing.stream()
                .filter(sheet -> !sheet.isOriginalMissing()
                        && !sheet.original().stamp().by().equals(Authorship.OWNER))
                .toList();
        Text others = numbers(all, _ -> true);
        return all.isEmpty()
                ? others
                : others.plain(wording.get("portfolio-pdf.disclosure-not-read-back") + " ")
                        .then(numbers(
                                all, sheet -> sheet.versions().getLast().stamp().readBack() == null));
    }

    private Text numbers(List<IncidentSheet> sheets, Predicate<IncidentSheet> which) {
        return orNone(links.briefly(
                sheets.stream().filter(which).map(IncidentSheet::id).toList()));
    }

    /** The longest times among the incidents printed, and the time since the last. */
    private Text longest() {
        LocalDate last = content.summary().when().last();
        Text since = last == null
                ? Text.empty()
                : Text.of("; "
                        + wording.get(
                                "portfolio-pdf.disclosure-since",
                                ChronoUnit.DAYS.between(last, content.madeAt().toLocalDate())));
        return orNone(Text.joined(
                        "; ",
                        gaps.longest().stream()
                                .limit(GAPS_SHOWN)
                                .map(gap -> Text.of(wording.get("portfolio-pdf.days", gap.days()) + " (")
                                        .then(links.briefly(List.of(
                                                gap.from().id(), gap.to().id())))
                                        .plain(")"))
                                .toList()))
                .then(since);
    }

    /** Who would not speak to the police, each with the incidents, and with those in which they would. */
    private Text witnesses() {
        Map<String, Map<YesNoAnswer, List<Id<Incident>>>> answers =
                new TreeMap<>(Comparator.comparing(NamedPerson::key));
        for (IncidentSheet sheet : standing) {
            for (Witness witness : sheet.current().presence().witnesses()) {
                String name = witness.name().isBlank()
                        ? wording.get("portfolio-pdf.witness-unnamed")
                        : witness.name().strip();
                answers.computeIfAbsent(name, _ -> new EnumMap<>(YesNoAnswer.class))
                        .computeIfAbsent(witness.willing(), _ -> new ArrayList<>())
                        .add(sheet.id());
            }
        }
        answers.values().removeIf(given -> !given.containsKey(YesNoAnswer.NO));
        List<Text> lines = new ArrayList<>();
        answers.forEach((name, given) -> {
            List<Id<Incident>> would = given.getOrDefault(YesNoAnswer.YES, List.of());
            lines.add(Text.of(name + ": " + wording.get("portfolio-pdf.disclosure-would-not") + " ")
                    .then(links.briefly(given.getOrDefault(YesNoAnswer.NO, List.of())))
                    .plain(would.isEmpty() ? "" : "; " + wording.get("portfolio-pdf.disclosure-would") + " ")
                    .then(links.briefly(would)));
        });
        return orNone(Text.joined("\n", lines));
    }

    /** By whom the writer says it was, how sure they are, and what that rests on, incident by incident. */
    private void identification(PageFlow flow) {
        Map<String, List<IncidentSheet>> groups = standing.stream()
                .collect(Collectors.groupingBy(
                        sheet -> NamedPerson.key(named(sheet)), LinkedHashMap::new, Collectors.toList()));
        flow.need(HEADING);
        flow.heading(2, wording.get("portfolio-pdf.disclosure-identified"));
        flow.table(
                List.of(
                        TableColumn.heading(wording.get("portfolio-pdf.disclosure-who"), WHO),
                        TableColumn.of(wording.get("portfolio-pdf.disclosure-how"), 0)),
                TextStyle.FINE,
                PADDING,
                table -> groups.values()
                        .forEach(group -> table.row(List.of(Text.of(named(group.getFirst())), how(group)))));
    }

    private String named(IncidentSheet sheet) {
        SuspectedPerson who = sheet.current().who();
        String person = who.person().isBlank()
                ? wording.get("portfolio-pdf.disclosure-nobody")
                : PrintedExcerpt.opening(who.person(), REASON);
        return sheet.isNamedByImport()
                ? wording.get("portfolio-pdf.by-whom", person, wording.get("portfolio-pdf.disclosure-by-import"))
                : wording.whoAndHowSure(SuspectedPerson.of(person, who.certainty(), ""));
    }

    private Text how(List<IncidentSheet> group) {
        List<Text> parts = new ArrayList<>();
        List<Id<Incident>> without = new ArrayList<>();
        for (IncidentSheet sheet : group) {
            String reason = PrintedExcerpt.sentences(sheet.current().who().reason(), REASON);
            if (reason.isBlank()) {
                without.add(sheet.id());
            } else {
                parts.add(links.briefly(List.of(sheet.id())).plain(": " + PrintedExcerpt.stopped(reason)));
            }
        }
        if (!without.isEmpty()) {
            String key = group.getFirst().isNamedByImport() ? "import-reason" : "no-reason";
            parts.add(Text.of(wording.get("portfolio-pdf.disclosure-" + key) + " ")
                    .then(links.briefly(without)));
        }
        return Text.joined("; ", parts);
    }

    private Text orNone(Text text) {
        return text.words().isBlank() ? Text.of(wording.get("portfolio-pdf.disclosure-none")) : text;
    }
}
