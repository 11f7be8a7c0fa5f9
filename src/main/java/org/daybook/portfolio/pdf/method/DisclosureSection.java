package org.daybook.portfolio.pdf.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.casefile.NamedPerson;
import org.daybook.incident.Incident;
import org.daybook.incident.Witness;
import org.daybook.pattern.IncidentGaps;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Answer;
import org.daybook.record.Id;
import org.daybook.record.RecordingDelay;
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

    private final PortfolioContent content;
    private final IncidentGaps gaps;
    private final Set<PortfolioSection> printed;
    private final CrossReferences links;
    private final SectionWording wording;
    private final List<IncidentSheet> standing;

    /** Read once, however often this is emitted. */
    private OwnMessages.@Nullable Read ownMessages;

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
    static boolean isFor(PortfolioPreset preset) {
        return READERS.contains(preset);
    }

    @Override
    public boolean isEmpty() {
        return !isFor(content.request().preset()) || content.sheets().isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.disclosure-note")), TextStyle.SMALL);
        FactList facts = new FactList(wording);
        facts.add("portfolio-pdf.disclosure-own-messages", ownMessages().words());
        facts.add("portfolio-pdf.disclosure-did", orNone(did()));
        facts.add(
                "portfolio-pdf.disclosure-against",
                orNone(new CounterAllegations(standing, content.caseRecords(), links, wording).lines()));
        facts.add("timeline.filter-late", late());
        facts.add("portfolio-pdf.dated-by-app", datedByApp());
        facts.add(
                "portfolio-pdf.disclosure-amended",
                numbers(content.sheets(), sheet -> sheet.versions().size() > 1));
        facts.add("portfolio-pdf.disclosure-withdrawn", numbers(content.sheets(), sheet -> sheet.withdrawal() != null));
        facts.add("portfolio-pdf.disclosure-gaps", longest());
        facts.add("portfolio-pdf.disclosure-unwilling", witnesses());
        flow.facts(facts.all(), FactDensity.CLOSE);
        new IdentificationPart(standing, links, wording).emit(flow);
        flow.heading(2, wording.get("portfolio-pdf.left-out"));
        flow.paragraph(Text.of(wording.get("portfolio-pdf.disclosure-left-out-note")), TextStyle.SMALL);
        FactList leftOut = new FactList(wording);
        if (!content.conversations().isEmpty()) {
            leftOut.add(
                    "portfolio-pdf.withheld-messages",
                    String.valueOf(ownMessages().notPrinted()));
        }
        flow.facts(
                Stream.concat(
                                leftOut.all().stream(),
                                new LeftOutPart(content, printed, wording).facts(flow).stream())
                        .toList(),
                FactDensity.CLOSE);
    }

    private OwnMessages.Read ownMessages() {
        OwnMessages.Read known = ownMessages;
        if (known == null) {
            known = new OwnMessages(content.conversations(), links, wording).read();
            ownMessages = known;
        }
        return known;
    }

    /** What the writer did, by day and in the first words of each. */
    private Text did() {
        return Text.joined(
                "; ",
                standing.stream()
                        .map(IncidentSheet::current)
                        .filter(incident -> !incident.response().did().isBlank())
                        .map(incident -> links.briefly(List.of(incident.id()))
                                .plain(wording.get(
                                        "portfolio-pdf.disclosure-did-words",
                                        wording.formats().when(incident.when()),
                                        PrintedExcerpt.stopped(PrintedExcerpt.sentences(
                                                incident.response().did(), DID)))))
                        .toList());
    }

    /** Incidents that were recorded late, without those that an app dated itself; and those of an unknown day. */
    private Text late() {
        List<Text> lines = new ArrayList<>();
        for (IncidentSheet sheet : standing) {
            RecordingDelay delay = RecordingDelay.of(
                    sheet.current().when(), sheet.original().stamp().recordedAt());
            boolean isUnknown = delay.kind() == RecordingDelay.Kind.UNKNOWN;
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

    private Text datedByApp() {
        long many = standing.stream().filter(IncidentSheet::isDatedByApp).count();
        return many == 0 ? Text.empty() : Text.of(many + ": ").then(numbers(standing, IncidentSheet::isDatedByApp));
    }

    private Text numbers(List<IncidentSheet> sheets, Predicate<IncidentSheet> which) {
        return orNone(links.briefly(
                sheets.stream().filter(which).map(IncidentSheet::id).toList()));
    }

    private Text longest() {
        return orNone(Text.joined(
                "; ",
                gaps.longest().stream()
                        .limit(GAPS_SHOWN)
                        .map(gap -> Text.of(wording.get("portfolio-pdf.days", gap.days()) + " (")
                                .then(links.briefly(
                                        List.of(gap.from().id(), gap.to().id())))
                                .plain(")"))
                        .toList()));
    }

    /** Who would not speak to the police, each with the incidents, and with those in which they would. */
    private Text witnesses() {
        Map<String, List<Seen>> byName = new LinkedHashMap<>();
        for (IncidentSheet sheet : standing) {
            for (Witness witness : sheet.current().presence().witnesses()) {
                String name = witness.name().isBlank()
                        ? wording.get("portfolio-pdf.witness-unnamed")
                        : witness.name().strip();
                byName.computeIfAbsent(NamedPerson.key(name), _ -> new ArrayList<>())
                        .add(new Seen(name, witness.willing(), sheet.current()));
            }
        }
        return orNone(Text.joined(
                "\n",
                byName.values().stream()
                        .filter(seen -> seen.stream().anyMatch(one -> one.willing() == Answer.NO))
                        .map(seen -> Text.of(seen.getFirst().name() + ": ")
                                .then(Text.joined(
                                        "; ",
                                        List.of(
                                                answered(seen, Answer.NO, "portfolio-pdf.disclosure-would-not"),
                                                answered(seen, Answer.YES, "portfolio-pdf.disclosure-would")))))
                        .toList()));
    }

    /** A witness in one incident. */
    private record Seen(String name, Answer willing, Incident incident) {}

    private Text answered(List<Seen> seen, Answer answer, String key) {
        List<Incident> incidents = seen.stream()
                .filter(one -> one.willing() == answer)
                .map(Seen::incident)
                .distinct()
                .toList();
        return incidents.isEmpty()
                ? Text.empty()
                : Text.of(wording.get(key) + " ").then(links.briefly(ids(incidents)));
    }

    private static List<Id<Incident>> ids(List<Incident> incidents) {
        return incidents.stream().map(Incident::id).toList();
    }

    private Text orNone(Text text) {
        return text.words().isBlank() ? Text.of(wording.get("portfolio-pdf.disclosure-none")) : text;
    }
}
