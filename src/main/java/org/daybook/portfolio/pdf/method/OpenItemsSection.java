package org.daybook.portfolio.pdf.method;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.RiskChecklist;
import org.daybook.caserecord.SafetyStep;
import org.daybook.caserecord.Supporter;
import org.daybook.field.Field;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ContactFormatter;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.EventTime;
import org.daybook.record.YesNoAnswer;

/**
 * What a supporter has to follow up: promises not marked as kept, what an exhibit or record still lacks, and the next
 * dates. It covers only what is printed, so that nothing left out is revealed.
 */
public final class OpenItemsSection extends Section {
    private static final int SHOWN = 200;
    private static final int LATEST = 5;
    private static final float PADDING = 1.5f;
    private static final float START = 90;

    private final PortfolioContent content;
    private final LocalDate today;
    private final List<Promise> promises;
    private final List<NextDay> days;
    private final ContactFormatter contacts;
    private final CrossReferences links;
    private final SectionWording wording;

    /** Something that was promised: by whom, what, by when, in which record, and whether that says it was not done. */
    private record Promise(String whom, String what, String by, Text from, boolean isDenied) {}

    /** A future date and its record. */
    private record NextDay(LocalDate day, String what, CaseRecord of) {}

    public OpenItemsSection(PortfolioContent content, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.open"), AnchorNames.OPEN);
        this.content = content;
        this.links = links;
        this.wording = wording;
        today = content.madeAt().toLocalDate();
        contacts = new ContactFormatter(links, wording);
        promises = Stream.concat(
                        ofContacts(), content.printed().counted().stream().flatMap(this::ofReports))
                .toList();
        days = Stream.of(
                        days(CaseRecordKind.CONTACT, AgencyContact.PROMISED_BY, OpenItemsSection::isOpen),
                        days(
                                CaseRecordKind.ORDER,
                                CourtOrder.EXPIRES,
                                order -> order.day(CourtOrder.ENDED).isEmpty()),
                        days(CaseRecordKind.ORDER, CourtOrder.ENDED, _ -> true),
                        days(CaseRecordKind.REFERENCE, CrimeReference.HEARING, _ -> true),
                        days(CaseRecordKind.SUPPORTER, Supporter.SHARE_UNTIL, _ -> true))
                .flatMap(some -> some)
                .sorted(Comparator.comparing(NextDay::day))
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.open-note")), TextStyle.SMALL);
        checklist(flow);
        next(flow);
        missing(flow);
        promises(flow, true);
        promises(flow, false);
    }

    private static boolean isOpen(CaseRecord contact) {
        return !contact.code(AgencyContact.DONE).equals("yes");
    }

    /** Those with the earliest day first; those without one last. */
    private Stream<Promise> ofContacts() {
        return content.printed()
                .notWithdrawn(CaseRecordKind.CONTACT)
                .filter(OpenItemsSection::isOpen)
                .filter(contact -> !contact.text(AgencyContact.PROMISED).isBlank())
                .sorted(Comparator.comparing(
                        contact -> contact.day(AgencyContact.PROMISED_BY).orElse(LocalDate.MAX)))
                .map(contact -> new Promise(
                        contacts.report(contact),
                        SectionWording.joined(
                                "\n",
                                PrintedExcerpt.sentences(contact.text(AgencyContact.PROMISED), SHOWN),
                                PrintedExcerpt.sentences(contact.text(AgencyContact.OUTCOME), SHOWN)),
                        contact.day(AgencyContact.PROMISED_BY).map(this::by).orElse(""),
                        links.briefly(List.of(contact.id())),
                        contact.code(AgencyContact.DONE).equals(YesNoAnswer.NO.code())));
    }

    private Stream<Promise> ofReports(IncidentSheet sheet) {
        return sheet.current().response().reporting().reports().stream()
                .filter(report ->
                        !report.promised().isBlank() && report.outcome().isBlank())
                .map(report -> new Promise(
                        wording.report(report),
                        PrintedExcerpt.sentences(report.promised(), SHOWN),
                        "",
                        links.named(sheet.current().id()),
                        false));
    }

    private String by(LocalDate day) {
        String said = wording.formats().date(day);
        return wording.get("portfolio-pdf.labelled", wording.get("portfolio-pdf.open-by"))
                + (day.isBefore(today) ? wording.get("portfolio-pdf.open-passed", said) : said);
    }

    private void promises(PageFlow flow, boolean isDenied) {
        table(
                flow,
                "portfolio-pdf.open-" + (isDenied ? "not-done" : "promises"),
                List.of(
                        TableColumn.heading(wording.get("portfolio-pdf.open-whom"), 190),
                        TableColumn.of(wording.get("portfolio-pdf.promised"), 0),
                        TableColumn.of(wording.get("portfolio-pdf.open-from"), 104)),
                promises.stream()
                        .filter(promise -> promise.isDenied() == isDenied)
                        .map(promise -> List.of(
                                Text.of(promise.whom()),
                                Text.of(SectionWording.joined("\n", promise.what(), promise.by())),
                                promise.from()))
                        .toList());
    }

    /** The last risk checklist with its result as told, and what was recorded after its day. */
    private void checklist(PageFlow flow) {
        FactList facts = new FactList(wording);
        content.printed()
                .notWithdrawn(CaseRecordKind.CHECKLIST)
                .filter(checklist -> checklist.when().map(EventTime::date).isPresent())
                .max(Comparator.comparing(
                        checklist -> checklist.when().map(EventTime::date).orElseThrow()))
                .ifPresent(last -> {
                    String told = PrintedExcerpt.sentences(last.text(RiskChecklist.TOLD), SHOWN);
                    facts.add(
                            "portfolio-pdf.open-checklist",
                            wording.get(
                                    "portfolio-pdf.open-checklist-value",
                                    SectionWording.joined(
                                            ", ",
                                            wording.formats().when(last.when().orElseThrow()),
                                            last.text(RiskChecklist.WHICH),
                                            last.text(RiskChecklist.DONE_BY),
                                            last.text(RiskChecklist.ORGANISATION)),
                                    told.isBlank() ? wording.get("portfolio-pdf.open-not-recorded") : told));
                    facts.add(
                            "portfolio-pdf.open-checklist-since",
                            since(last.when().orElseThrow()));
                });
        if (facts.all().isEmpty()) {
            facts.add("portfolio-pdf.open-checklist", wording.get("portfolio-pdf.open-not-recorded"));
        }
        known(facts, "particular.person.weapons", CaseRecordKind.PERSON, List.of(PersonResponsible.WEAPONS));
        known(
                facts,
                "particular.step-many",
                CaseRecordKind.STEP,
                List.of(SafetyStep.WORDS, SafetyStep.WHEN, SafetyStep.ADVISED));
        known(
                facts,
                "portfolio-pdf.open-officers",
                CaseRecordKind.REFERENCE,
                List.of(CrimeReference.REACH, CrimeReference.OFFICER, CrimeReference.CONTACT_POINT));
        known(
                facts,
                "particular.supporter-many",
                CaseRecordKind.SUPPORTER,
                List.of(
                        Supporter.NAME,
                        Supporter.ROLE,
                        Supporter.ORGANISATION,
                        Supporter.REACH,
                        Supporter.SHARE_WHAT,
                        Supporter.NOTE));
        known(
                facts,
                "particular.consent-many",
                CaseRecordKind.CONSENT,
                List.of(Consent.RECIPIENT, Consent.PURPOSE, Consent.WHAT));
        flow.facts(facts.all(), FactDensity.CLOSE);
    }

    /** What the last records of a kind say that answer the first of these, with what may be shared as of today. */
    private void known(FactList facts, String label, CaseRecordKind kind, List<Field> fields) {
        List<String> lines = content.printed()
                .notWithdrawn(kind)
                .filter(record -> !links.lines().said(record, fields.getFirst()).isBlank())
                .map(record -> known(record, fields))
                .toList();
        facts.add(
                label,
                lines.isEmpty()
                        ? wording.get("portfolio-pdf.open-ask")
                        : String.join("\n", lines.subList(Math.max(0, lines.size() - LATEST), lines.size())));
    }

    private String known(CaseRecord record, List<Field> fields) {
        String title = links.lines().title(record);
        return wording.get("portfolio-pdf.labelled", title)
                + Stream.concat(
                                fields.stream()
                                        .map(field -> links.lines().said(record, field))
                                        .filter(words -> !words.equals(title))
                                        .map(words -> PrintedExcerpt.stopped(PrintedExcerpt.sentences(words, SHOWN))),
                                Stream.of(consent(record)))
                        .collect(SectionWording.joining("; "));
    }

    private String consent(CaseRecord record) {
        boolean isConsent = record.kind() == CaseRecordKind.CONSENT;
        if (!isConsent && record.kind() != CaseRecordKind.SUPPORTER) {
            return "";
        }
        Consent.ConsentState state = isConsent ? Consent.stateOn(record, today) : Supporter.stateOn(record, today);
        Field day = state == Consent.ConsentState.WITHDRAWN
                ? Consent.WITHDRAWN
                : isConsent ? Consent.UNTIL : Supporter.SHARE_UNTIL;
        return wording.get("portfolio-pdf.labelled", wording.get("particular.consent.answer"))
                + wording.get("support.consent-" + state.code(), links.lines().said(record, day));
    }

    private String since(EventTime checklist) {
        List<Incident> later = content.printed().counted().stream()
                .map(IncidentSheet::current)
                .filter(incident ->
                        incident.when().date() != null && incident.when().date().isAfter(checklist.lastDate()))
                .toList();
        return wording.get(
                "portfolio-pdf.open-checklist-counts",
                later.size(),
                later.stream()
                        .filter(incident -> incident.what().types().stream()
                                .anyMatch(type -> type.group() == IncidentType.IncidentGroup.THREATS))
                        .count(),
                later.stream().filter(CountableIncident::isBreach).count());
    }

    private void missing(PageFlow flow) {
        heading(flow, "portfolio-pdf.open-missing");
        List<LabelledFact> facts = new ArrayList<>();
        if (content.request().discretion().safekeeping()) {
            exhibits(
                    facts,
                    "portfolio-pdf.open-original",
                    sheet -> !sheet.exhibit().isPhysical()
                            && sheet.exhibit().provenance().original().isBlank());
            incidents(facts, "portfolio-pdf.open-received", this::isLost);
        }
        exhibits(facts, "portfolio-pdf.open-damaged", ExhibitSheet::isDamaged);
        incidents(facts, "portfolio-pdf.open-words", OpenItemsSection::isThreatWithoutWords);
        incidents(facts, "portfolio-pdf.open-no-meaning", OpenItemsSection::lacksMeaning);
        incidents(facts, "portfolio-pdf.open-reference", OpenItemsSection::lacksReference);
        if (facts.isEmpty()) {
            flow.paragraph(Text.of(wording.get("portfolio-pdf.open-missing-none")), TextStyle.SMALL);
        }
        flow.facts(facts, FactDensity.CLOSE);
    }

    /** Whether something was received, but neither its whereabouts nor an exhibit is recorded. */
    private boolean isLost(Incident incident) {
        return !incident.what().received().description().isBlank()
                && incident.what().received().keptAt().isBlank()
                && content.exhibitsOf(incident.id()).isEmpty();
    }

    private static boolean isThreatWithoutWords(Incident incident) {
        Set<IncidentType> types = Set.copyOf(incident.what().types());
        return incident.what().exactWords().isBlank()
                && (types.contains(IncidentType.THREAT_TO_ME) || types.contains(IncidentType.THREAT_TO_OTHERS));
    }

    private static boolean lacksMeaning(Incident incident) {
        return incident.what()
                .exactWords()
                .lines()
                .anyMatch(line -> !SectionWording.otherScript(line.replaceAll("\\p{IsLatin}", ""))
                                .isEmpty()
                        && !line.matches(".*\\([^)]*\\p{IsLatin}{2}.*"));
    }

    private static boolean lacksReference(Incident incident) {
        return incident.response().reporting().reports().stream()
                .anyMatch(
                        report -> report.to().isPolice() && report.references().isBlank());
    }

    private void exhibits(List<LabelledFact> facts, String key, Predicate<ExhibitSheet> lacks) {
        List<String> labels = content.exhibits().stream()
                .filter(lacks)
                .map(ExhibitSheet::label)
                .toList();
        if (!labels.isEmpty()) {
            facts.add(LabelledFact.of(wording.get(key), labels.size() + ": " + String.join(", ", labels)));
        }
    }

    private void incidents(List<LabelledFact> facts, String key, Predicate<Incident> lacks) {
        List<Incident> some = content.printed().counted().stream()
                .map(IncidentSheet::current)
                .filter(lacks)
                .toList();
        if (!some.isEmpty()) {
            facts.add(new LabelledFact(
                    wording.get(key),
                    Text.of(some.size() + ": ")
                            .then(links.briefly(some.stream().map(Incident::id).toList()))));
        }
    }

    private Stream<NextDay> days(CaseRecordKind kind, Field field, Predicate<CaseRecord> counts) {
        return content.printed()
                .notWithdrawn(kind)
                .filter(counts)
                .flatMap(caseRecord -> caseRecord.day(field).stream()
                        .filter(day -> !day.isBefore(today))
                        .map(day -> new NextDay(
                                day,
                                SectionWording.joined(
                                        "\n",
                                        links.lines().label(kind, field),
                                        kind == CaseRecordKind.REFERENCE ? caseRecord.text(CrimeReference.COURT) : ""),
                                caseRecord)));
    }

    private void next(PageFlow flow) {
        table(
                flow,
                "portfolio-pdf.open-next",
                List.of(
                        TableColumn.heading(wording.get("portfolio-pdf.when"), 120),
                        TableColumn.of(wording.get("portfolio-pdf.open-from"), 0),
                        TableColumn.of(wording.get("portfolio-pdf.what"), 130)),
                days.stream()
                        .map(next -> List.of(
                                Text.of(wording.get(
                                        "portfolio-pdf.open-on",
                                        wording.formats().date(next.day()),
                                        ChronoUnit.DAYS.between(today, next.day()))),
                                links.named(next.of().id()),
                                Text.of(next.what())))
                        .toList());
    }

    private void table(PageFlow flow, String heading, List<TableColumn> columns, List<List<Text>> rows) {
        heading(flow, heading);
        if (rows.isEmpty()) {
            none(flow);
        } else {
            flow.table(columns, TextStyle.TABLE, PADDING, table -> rows.forEach(table::row));
        }
    }

    private void heading(PageFlow flow, String key) {
        flow.need(START);
        flow.heading(2, wording.get(key), null, null);
    }

    private void none(PageFlow flow) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.open-none")), TextStyle.SMALL);
    }
}
