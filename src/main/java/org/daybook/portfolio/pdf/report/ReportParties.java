package org.daybook.portfolio.pdf.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Field;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.Respondent;
import org.daybook.portfolio.pdf.section.CaseParties;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.FactList;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.PersonDetailKind;
import org.daybook.text.CaseRecordLines;

/** The top of a first page: who reports and how to reach them, whom they hold responsible, orders and references. */
final class ReportParties {
    /** How many characters of an answer are shown: about two lines. */
    private static final int SHOWN = 130;

    /** The most people or orders that are named; the rest are counted. */
    private static final int LISTED = 4;

    /** The most log and crime numbers beside the master reference: one line. */
    private static final int NUMBERS = 2;

    private final PortfolioContent content;
    private final OrderTermNames terms;
    private final CrossReferences links;
    private final CaseRecordLines lines;
    private final SectionWording wording;
    private final CaseParties parties;

    ReportParties(PortfolioContent content, OrderTermNames terms, CrossReferences links, SectionWording wording) {
        this.content = content;
        this.links = links;
        lines = links.lines();
        this.terms = terms;
        this.wording = wording;
        Set<PortfolioSection> wanted = EnumSet.allOf(PortfolioSection.class);
        wanted.removeIf(section -> !content.request().wants(section));
        parties = new CaseParties(content, wanted, wording);
    }

    /** All facts, one to a row. */
    List<LabelledFact> facts() {
        FactList facts = new FactList(wording);
        facts.add("report.needs", needs());
        facts.add("report.giving-evidence", said(PersonDetailKind.GIVING_EVIDENCE));
        facts.add("report.responsible", responsible(1));
        facts.add("report.how-sure", links.byPersonInShort());
        facts.add("report.asked-to-stop", askedToStop());
        facts.add("report.in-force", listed(ordersInForce().map(this::breached)));
        facts.add("report.in-custody", custody());
        return writing(facts.all());
    }

    /** Who reports and whom they hold responsible, orders and custody now and as they changed, and who deals with it. */
    List<LabelledFact> update() {
        FactList facts = new FactList(wording);
        facts.add("report.responsible", responsible(LISTED));
        facts.add("report.in-force", listed(ordersInForce().map(this::order)));
        facts.add("report.in-custody", custody());
        facts.add("report.began", changed(true).map(this::titled).collect(SectionWording.joining("; ")));
        facts.add(
                "report.ended",
                listed(changed(false).map(order -> CourtOrder.isCustody(order) ? custodyNamed(order) : order(order))));
        return writing(facts.all());
    }

    private List<LabelledFact> writing(List<LabelledFact> between) {
        FactList facts = new FactList(wording);
        facts.add("report.writer", writer());
        facts.add("report.reach", reach());
        facts.addAll(between);
        facts.add("report.references", references());
        facts.add("particular.reference.hearing", ofPolice(parties.hearing()));
        facts.add("report.complaint", parties.complaint());
        facts.add("report.officer", ofPolice(parties.officer()));
        return facts.all();
    }

    /**
     * The parties to a petition, how they know each other, and orders in force: without how often they were breached,
     * since a petition has only a few examples to count.
     */
    List<LabelledFact> petition() {
        FactList facts = new FactList(wording);
        facts.add("report.petitioner", writer());
        facts.add("report.respondent", responsible(1));
        facts.add("report.in-force", listed(ordersInForce().map(this::order)));
        facts.add("report.in-custody", custody());
        facts.add("report.case-number", shown(content.request().cover().reference()));
        facts.add("report.asked", shown(content.request().cover().asked()));
        return facts.all();
    }

    private Text writer() {
        String name = shown(parties.writer());
        String born = said(PersonDetailKind.BORN);
        String address = said(PersonDetailKind.ADDRESS).replaceAll("\\s*\\R\\s*", ", ");
        Text text = name.isBlank() ? Text.empty() : Text.empty().bold(name);
        return text.plain(Stream.of(born.isEmpty() ? "" : wording.get("report.born", born), address)
                .filter(part -> !part.isEmpty())
                .map(part -> (name.isBlank() ? "" : ". ") + part)
                .collect(Collectors.joining()));
    }

    private String reach() {
        return SectionWording.joined(
                ". ",
                PrintedExcerpt.stopped(said(PersonDetailKind.SAFE_CONTACT)),
                labelled("portfolio-pdf.about-telephone", said(PersonDetailKind.TELEPHONE)),
                labelled("portfolio-pdf.about-email", said(PersonDetailKind.EMAIL)));
    }

    private String needs() {
        return SectionWording.joined(
                ". ",
                labelled("portfolio-pdf.about-language", said(PersonDetailKind.LANGUAGE)),
                labelled("portfolio-pdf.about-access-needs", said(PersonDetailKind.ACCESS_NEEDS)));
    }

    /** A detail about her that may be printed; empty if she leaves that section out. */
    private String said(PersonDetailKind item) {
        return content.request().wants(PortfolioSection.ABOUT)
                ? shown(content.heading().detail(item).text())
                : "";
    }

    /** @param listed the most people that are named */
    private Text responsible(int listed) {
        if (!content.request().wants(PortfolioSection.PERSON)) {
            return Text.empty();
        }
        Optional<CaseRecord> respondent = Respondent.of(content).person();
        List<CaseRecord> persons = Stream.concat(
                        respondent.stream(), content.printed().notWithdrawn(CaseRecordKind.PERSON))
                .distinct()
                .toList();
        if (persons.isEmpty()) {
            return Text.of(shown(content.heading().responsible()));
        }
        CaseRecord first = persons.getFirst();
        Text text = Text.empty()
                .bold(said(first, PersonResponsible.NAME))
                .plain(sentences(Stream.of(
                        certainty(first),
                        labelled(first, PersonResponsible.BORN),
                        said(first, PersonResponsible.RELATIONSHIP),
                        said(first, PersonResponsible.RELATIONSHIP_DATES),
                        labelled(first, PersonResponsible.VEHICLES))));
        String others = persons.stream()
                .skip(1)
                .limit(listed - 1L)
                .map(person -> PrintedExcerpt.opening(person.text(PersonResponsible.NAME), 32))
                .collect(Collectors.joining("; "));
        if (others.isEmpty()) {
            return text;
        }
        int more = persons.size() - listed;
        return text.plain("\n" + wording.get("report.also", more <= 0 ? others : more(others, more)));
    }

    private String certainty(CaseRecord person) {
        String sure = person.code(PersonResponsible.CERTAINTY);
        return sure.isEmpty() ? "" : wording.get("field.certainty-" + sure);
    }

    /** The first day on which they were told to stop, with the words said and the incidents it was about. */
    private String askedToStop() {
        return content.summary().effects().askedOn().stream()
                .findFirst()
                .map(day -> SectionWording.joined(": ", day(day), asked(day)))
                .orElse("");
    }

    private String asked(LocalDate on) {
        Optional<CaseRecord> request = content.printed()
                .notWithdrawn(CaseRecordKind.STOP_REQUEST)
                .filter(one -> one.when().map(EventTime::date).equals(Optional.of(on)))
                .findFirst();
        List<Incident> about = content.printed().counted().stream()
                .map(IncidentSheet::current)
                .filter(incident -> request.map(one -> one.incidents().contains(incident.id()))
                        .orElse(on.equals(incident.response().askedToStop().on())))
                .toList();
        String words = request.map(one -> said(one, StopRequest.EXACT_WORDS))
                .orElseGet(() -> about.stream()
                        .map(incident -> shown(incident.response().askedToStop().how()))
                        .findFirst()
                        .orElse(""));
        return about.isEmpty()
                ? words
                : words + " (" + links.named(about.getFirst().id()).words() + ")";
    }

    private Stream<CaseRecord> ordersInForce() {
        return inForce().filter(order -> !CourtOrder.isCustody(order));
    }

    private String custody() {
        return listed(inForce().filter(CourtOrder::isCustody).map(this::custody));
    }

    /** Orders and custody that began, or ended, since the reader's last portfolio was made. */
    private Stream<CaseRecord> changed(boolean isInForce) {
        LocalDate today = content.madeAt().toLocalDate();
        return content.request()
                .scope()
                .changedOrders(content.printed().notWithdrawn(CaseRecordKind.ORDER), today)
                .filter(order -> OrderPeriod.isInForce(order, today) == isInForce);
    }

    private String custodyNamed(CaseRecord order) {
        return wording.get("report.order", terms.name(order), custody(order));
    }

    private Stream<CaseRecord> inForce() {
        LocalDate today = content.madeAt().toLocalDate();
        return content.printed()
                .notWithdrawn(CaseRecordKind.ORDER)
                .filter(order -> OrderPeriod.isInForce(order, today));
    }

    private String listed(Stream<String> lines) {
        List<String> all = lines.toList();
        String shown = all.stream().limit(LISTED).collect(Collectors.joining("\n"));
        return all.size() <= LISTED ? shown : more(shown, all.size() - LISTED);
    }

    private String titled(CaseRecord order) {
        return SectionWording.joined(" ", terms.name(order), said(order, CourtOrder.REFERENCE));
    }

    private String order(CaseRecord order) {
        String since = order.day(CourtOrder.SERVED)
                .map(served -> wording.get("report.served", day(served)))
                .orElseGet(() -> wording.get("report.made", day(period(order).from())));
        return wording.get("report.order", titled(order), SectionWording.joined(", ", since, until(order)));
    }

    private String breached(CaseRecord order) {
        List<Incident> breaches = breaches(order);
        boolean isUnmarked =
                order.terms(CourtOrder.TERMS).stream().map(OrderTerm::id).anyMatch(content.unmarkedTerms()::contains);
        return breaches.isEmpty() || isUnmarked
                ? order(order)
                : wording.get("report.order-breached", order(order), breaches.size(), links.byPersonInShort(breaches));
    }

    /** The incidents in which a term of it was broken, as far as the writer knows. */
    private List<Incident> breaches(CaseRecord order) {
        Set<Id<OrderTerm>> of =
                order.terms(CourtOrder.TERMS).stream().map(OrderTerm::id).collect(Collectors.toSet());
        return content.printed().counted().stream()
                .map(IncidentSheet::current)
                .filter(incident -> incident.background().brokenTerms().stream().anyMatch(of::contains))
                .toList();
    }

    private String custody(CaseRecord order) {
        String since = wording.get("report.custody-since", day(period(order).from()));
        return SectionWording.joined(", ", since, until(order), said(order, CourtOrder.REFERENCE));
    }

    private String until(CaseRecord order) {
        LocalDate to = period(order).to();
        return to == null ? "" : parties.until(to);
    }

    private static OrderPeriod period(CaseRecord order) {
        return OrderPeriod.of(order).orElseThrow();
    }

    private String day(LocalDate day) {
        return wording.formats().date(day);
    }

    private Text references() {
        String master = shown(parties.reference());
        Set<String> ofComplaint = parties.referencesOfComplaint();
        List<String> others = content.summary().seen().references().stream()
                .filter(reference -> !reference.strip().equals(master.strip()))
                .filter(reference -> !ofComplaint.contains(reference.strip()))
                .toList();
        List<String> recorded = content.printed()
                .notWithdrawn(CaseRecordKind.REFERENCE)
                .map(reference -> reference.text(CrimeReference.REFERENCE).strip())
                .filter(reference -> !reference.isEmpty() && !reference.equals(master.strip()))
                .filter(reference -> !ofComplaint.contains(reference))
                .toList();
        List<String> named = recorded.isEmpty() ? others : recorded;
        String shown = named.stream()
                .limit(NUMBERS)
                .map(reference -> PrintedExcerpt.opening(reference, 40))
                .collect(Collectors.joining(", "));
        int more = named.size() - NUMBERS;
        Text text = master.isBlank()
                ? Text.empty()
                : Text.empty().bold(master).plain(isMaster(master) ? " " + wording.get("report.master") : "");
        int inIncidents = recorded.isEmpty() ? Math.max(0, more) : others.size() - named.size() + Math.max(0, more);
        String rest = inIncidents <= 0 ? shown : wording.get("report.references-more", shown, inIncidents);
        return rest.isEmpty() ? text : text.plain((master.isBlank() ? "" : "; ") + rest);
    }

    /** What the writer asks for, in their words or in the usual ones. */
    String asked() {
        return parties.asked();
    }

    private boolean isMaster(String reference) {
        return content.printed()
                .notWithdrawn(CaseRecordKind.REFERENCE)
                .anyMatch(one -> CrimeReference.isMaster(one)
                        && one.text(CrimeReference.REFERENCE).strip().equals(reference.strip()));
    }

    /** What is known from the police; empty if she leaves out that section. */
    private String ofPolice(String said) {
        return content.request().wants(PortfolioSection.CONTACTS) ? shown(said) : "";
    }

    private String labelled(String label, String value) {
        return value.isEmpty() ? "" : wording.get("portfolio-pdf.labelled", wording.get(label)) + value;
    }

    private String more(String shown, int more) {
        return wording.get("portfolio-pdf.and-others", shown, more);
    }

    private String labelled(CaseRecord record, Field field) {
        String said = PrintedExcerpt.sentences(lines.said(record, field), SHOWN);
        return said.isBlank() ? "" : wording.get("portfolio-pdf.labelled", lines.label(record.kind(), field)) + said;
    }

    private static String said(CaseRecord record, Field field) {
        return shown(record.text(field));
    }

    private static String shown(String words) {
        return PrintedExcerpt.sentences(words, SHOWN);
    }

    private static String sentences(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank())
                        .map(part -> ". " + PrintedExcerpt.stopped(part))
                        .collect(Collectors.joining())
                + ".";
    }
}
