package org.daybook.portfolio.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.ComplaintDetector;
import org.daybook.caserecord.CostTotals;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.EarlierEvent;
import org.daybook.caserecord.HealthNote;
import org.daybook.caserecord.ImpactNote;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.content.Chronology;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.Respondent;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.YesNoAnswer;
import org.daybook.text.CaseRecordLines;

/** Writes the case records as numbered paragraphs, part by part; an empty part has none. */
record CaseParagraphs(
        PortfolioContent content, StatementBuilder builder, ExhibitReferences exhibits, CaseRecordLines lines) {
    /** The kinds of earlier events that belong to how the two know each other. */
    private static final Set<String> OF_RELATIONSHIP = Set.of("met", "relationship", "separation");

    /** The kinds whose long texts are about herself, in her own words, and need nothing before them. */
    private static final Set<CaseRecordKind> ABOUT_HERSELF =
            Set.of(CaseRecordKind.EFFECT, CaseRecordKind.HEALTH, CaseRecordKind.IMPACT);

    /** Who the respondent is, and how the two know each other. */
    void relationship(Respondent respondent, StatementForm form) {
        builder.heading("relationship");
        String name = respondent.name();
        StatementText who = name.isEmpty()
                ? StatementText.of(builder.word("respondent-is-nobody") + " ").prompt(builder.word("fill-respondent"))
                : StatementText.of(builder.word("respondent-is", name));
        String born = respondent
                .person()
                .map(one -> one.text(PersonResponsible.BORN).strip())
                .orElse("");
        builder.paragraph(
                born.isEmpty()
                        ? who.plain(" ").prompt(builder.word("fill-born"))
                        : who.plain(
                                " " + builder.word("respondent-born", IncidentParagraphs.ended(builder.within(born)))));
        respondent.person().ifPresent(this::were);
        if (form == StatementForm.FAMILY) {
            builder.paragraph(StatementText.EMPTY.prompt(builder.word("fill-associated")));
        }
        memories(true);
        String children =
                content.heading().detail(PersonDetailKind.CHILDREN).text().strip();
        if (!children.isEmpty()) {
            builder.paragraph(
                    StatementText.of(builder.word("children", IncidentParagraphs.ended(builder.within(children)))));
        }
    }

    private void were(CaseRecord person) {
        String said = Stream.of(PersonResponsible.RELATIONSHIP, PersonResponsible.RELATIONSHIP_DATES)
                .map(field -> builder.within(person.text(field).strip()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        if (!said.isEmpty()) {
            builder.paragraph(StatementText.of(builder.word("relationship-was", IncidentParagraphs.ended(said))));
        }
    }

    /** Whether somebody complained of her or took her to court, by its kind. */
    static boolean isAgainstHer(IncidentSheet sheet) {
        return IncidentType.areAgainstWriter(sheet.current().what().types());
    }

    /** What was brought against her, by date, and what she was told came of it. */
    void against(List<IncidentSheet> against, List<IncidentSheet> told, IncidentParagraphs paragraphs) {
        Set<Id<Incident>> all = told.stream()
                .filter(CaseParagraphs::isAgainstHer)
                .map(sheet -> sheet.current().id())
                .collect(Collectors.toSet());
        if (all.isEmpty()) {
            return;
        }
        builder.heading("against");
        against.forEach(paragraphs::add);
        notWithdrawn(CaseRecordKind.CONTACT).stream()
                .filter(contact -> contact.incidents().stream().anyMatch(all::contains)
                        || ComplaintDetector.isProsecutionIn(contact.text(AgencyContact.THEY_SAID)))
                .forEach(contact -> paragraph(sentences(
                        StatementText.of(builder.word("contact-with", dayOf(contact), with(contact))),
                        contact,
                        List.of(AgencyContact.THEY_SAID, AgencyContact.OUTCOME))));
        builder.paragraph(StatementText.EMPTY.prompt(builder.word("fill-against")));
    }

    /** 'my manager (employer)', as far as it was recorded. */
    private String with(CaseRecord contact) {
        String person = builder.within(contact.text(AgencyContact.PERSON).strip());
        String agency = builder.within(lines.said(contact, AgencyContact.AGENCY));
        return Stream.of(person, agency.isEmpty() || person.isEmpty() ? agency : "(" + agency + ")")
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElseGet(() -> builder.word("contact-nobody"));
    }

    /** Events before the diary: those of the relationship, or all others. */
    void memories(boolean ofRelationship) {
        notWithdrawn(CaseRecordKind.MEMORY).stream()
                .filter(event -> OF_RELATIONSHIP.contains(event.code(EarlierEvent.ABOUT)) == ofRelationship)
                .forEach(event -> {
                    String about = lines.said(event, EarlierEvent.ABOUT);
                    String day = on(event);
                    String lead = day.isEmpty() ? about : builder.when(day, about);
                    String words = event.text(EarlierEvent.WORDS).strip();
                    StatementText text = StatementText.of(lead.isEmpty() ? words : lead + builder.continued(words));
                    paragraph(exhibits.referring(text, exhibits.printed(event.links(EarlierEvent.SHOWN_BY))));
                });
    }

    void heading(String key) {
        builder.heading(key);
    }

    /** When the respondent was told to stop, apart from incidents and within them. */
    void stopRequests(List<Incident> incidents) {
        List<CaseRecord> requests = notWithdrawn(CaseRecordKind.STOP_REQUEST);
        List<Id<Incident>> asked = incidents.stream()
                .filter(incident -> incident.response().askedToStop().answer() == YesNoAnswer.YES)
                .map(Incident::id)
                .toList();
        if (requests.isEmpty() && builder.paragraphs(asked).isEmpty()) {
            return;
        }
        builder.heading("told-to-stop");
        for (CaseRecord request : requests) {
            StatementText text =
                    sentences(asked(request), request, List.of(StopRequest.EXACT_WORDS, StopRequest.REPLY));
            paragraph(exhibits.referring(text, exhibits.printed(request.links(StopRequest.SHOWN_BY))));
        }
        String told = builder.references(asked);
        if (!told.isEmpty()) {
            builder.paragraph(StatementText.of(builder.word("told-in", told)));
        }
    }

    /** 'On 3 April 2026 I asked Craig by message to stop.', as far as it was recorded. */
    private StatementText asked(CaseRecord request) {
        String by = request.code(StopRequest.BY);
        String way = request.code(StopRequest.WAY);
        String to = request.text(StopRequest.TO).strip();
        StatementText text = StatementText.of(
                dayOf(request) + " " + builder.word(by.isEmpty() ? "stop-by-somebody" : "stop-by-" + by) + " ");
        return (to.isEmpty() ? text.prompt(builder.word("stop-whom")) : text.plain(to))
                .plain((way.isEmpty() ? "" : " " + builder.word("stop-way-" + way)) + builder.word("stop-ends"));
    }

    /** Orders, each with its terms and the paragraphs about what, as far as she knows, broke it. */
    void orders(List<Incident> incidents) {
        List<CaseRecord> orders = notWithdrawn(CaseRecordKind.ORDER);
        if (orders.isEmpty()) {
            return;
        }
        builder.heading("orders");
        for (CaseRecord order : orders) {
            StatementText text =
                    StatementText.EMPTY.bold(lines.orderName(order)).plain(made(order) + ".");
            builder.paragraph(exhibits.referring(text, exhibits.printed(order.links(CourtOrder.PAPERS))));
            List<OrderTerm> terms = order.terms(CourtOrder.TERMS);
            for (int i = 0; i < terms.size(); i++) {
                term(builder.mark(i), terms.get(i), incidents);
            }
        }
    }

    /** ', made on 3 April 2026 by a court, reference 12, which ends on 3 May 2026', as far as it was recorded. */
    private String made(CaseRecord order) {
        boolean ofCustody = CourtOrder.isCustody(order);
        return Stream.of(
                        CourtOrder.MADE,
                        CourtOrder.COURT,
                        CourtOrder.REFERENCE,
                        CourtOrder.SERVED,
                        CourtOrder.EXPIRES,
                        CourtOrder.ENDED)
                .map(field -> order.day(field)
                        .map(builder.dates()::day)
                        .or(() -> Optional.of(builder.within(order.text(field).strip())))
                        .filter(said -> !said.isEmpty())
                        .map(said -> builder.word((ofCustody ? "custody-" : "order-") + field.name(), said))
                        .orElse(""))
                .collect(Collectors.joining());
    }

    private void term(String mark, OrderTerm term, List<Incident> incidents) {
        String broken = builder.references(incidents.stream()
                .filter(incident -> incident.background().brokenTerms().contains(term.id()))
                .map(Incident::id)
                .toList());
        StatementText text = StatementText.of(
                builder.word("term", IncidentParagraphs.ended(term.words().strip())));
        StatementText told = broken.isEmpty() ? text : text.plain(" " + builder.word("term-broken", broken));
        builder.add(new StatementBlock.ParagraphItem(
                mark,
                content.unmarkedTerms().contains(term.id())
                        ? told.plain(" ").prompt(builder.word("term-unmarked"))
                        : told));
    }

    /** Crime references and who deals with them. */
    void police() {
        List<CaseRecord> references = notWithdrawn(CaseRecordKind.REFERENCE);
        if (references.isEmpty()) {
            return;
        }
        builder.heading("police");
        builder.paragraph(StatementText.of(builder.word("references")));
        List<Field> columns = List.of(
                CrimeReference.REFERENCE,
                CrimeReference.GIVEN,
                CrimeReference.FORCE,
                CrimeReference.OFFICER,
                CrimeReference.STATUS);
        builder.add(new StatementBlock.StatementTable(
                columns.stream()
                        .map(column -> lines.label(CaseRecordKind.REFERENCE, column))
                        .toList(),
                List.of(16, 24, 18, 18, 24),
                references.stream()
                        .map(reference -> columns.stream()
                                .map(column -> StatementText.of(
                                        lines.said(reference, column).strip()))
                                .toList())
                        .toList()));
    }

    /** Effects on her that belong to no single incident. */
    void effects() {
        List<CaseRecord> effects = notWithdrawn(CaseRecordKind.EFFECT);
        List<CaseRecord> others = Stream.of(CaseRecordKind.IMPACT, CaseRecordKind.HEALTH)
                .flatMap(kind -> notWithdrawn(kind).stream())
                .toList();
        CostTotals costs = content.summary().otherRecords().costs();
        builder.heading("effects");
        boolean printed = content.request().discretion().routines();
        effects.forEach(effect -> paragraph(sentences(
                StatementText.of(changed(effect)),
                effect,
                printed ? List.of(DailyEffect.WORDS, DailyEffect.STILL) : List.of(DailyEffect.STILL))));
        for (CaseRecord other : others) {
            StatementText text = other.kind() == CaseRecordKind.IMPACT
                    ? sentences(
                            StatementText.EMPTY,
                            other,
                            List.of(ImpactNote.PHYSICAL, ImpactNote.EMOTIONAL, ImpactNote.FINANCIAL, ImpactNote.OTHER))
                    : sentences(seen(other), other, List.of(HealthNote.WORDS, HealthNote.TIME_OFF));
            paragraph(
                    other.kind() == CaseRecordKind.HEALTH
                            ? exhibits.referring(text, exhibits.printed(other.links(HealthNote.SHOWN_BY)))
                            : text);
        }
        if (costs.costs() > 0) {
            String key = costs.repaid().signum() == 0 ? "costs" : "costs-repaid";
            builder.paragraph(StatementText.of(
                    builder.word(key, costs.gross(), String.valueOf(costs.costs()), costs.repaid(), costs.net())));
        }
        StatementText more = StatementText.EMPTY.prompt(builder.word("fill-effects"));
        builder.paragraph(
                printed
                                || effects.stream()
                                        .allMatch(effect ->
                                                effect.text(DailyEffect.WORDS).isBlank())
                        ? more
                        : more.plain(" ").prompt(builder.word("routine-left-out")));
    }

    /** The records of a kind by date, undated ones last. */
    private List<CaseRecord> notWithdrawn(CaseRecordKind kind) {
        return content.printed()
                .notWithdrawn(kind)
                .sorted(Comparator.comparing(CaseRecord::when, Chronology.THOSE_WITHOUT_LAST))
                .toList();
    }

    /** 'On or since 3 April 2026 I changed my routes or times.' */
    private String changed(CaseRecord effect) {
        String day = effect.when()
                .map(when -> when.precision() == EventTime.EventTimePrecision.EXACT
                        ? builder.word("effect-since", builder.dates().day(Objects.requireNonNull(when.date())))
                        : builder.dates().on(when))
                .orElse("");
        List<String> all = effect.codes(DailyEffect.CHANGES).stream()
                .map(code -> builder.word("change-" + code))
                .toList();
        String changes = all.isEmpty() ? "" : builder.listed(all);
        if (day.isEmpty() || changes.isEmpty()) {
            return day.isEmpty()
                    ? (changes.isEmpty() ? "" : builder.word("changed-by-all") + " " + changes + ". ")
                    : day + builder.word("lead-ends");
        }
        return day + " " + changes + ". ";
    }

    /** 'On 3 April 2026 I saw a doctor.' */
    private StatementText seen(CaseRecord health) {
        String seen = health.code(HealthNote.SEEN);
        String lead = dayOf(health);
        return on(health).isEmpty() && seen.isEmpty()
                ? StatementText.EMPTY
                : StatementText.of(
                        seen.isEmpty()
                                ? lead + builder.word("lead-ends")
                                : lead + " " + builder.word("seen-" + seen) + " ");
    }

    /** When it was, as a sentence begins; empty if that is not recorded. */
    private String on(CaseRecord record) {
        return record.when().map(builder.dates()::on).orElse("");
    }

    /** When it was, as a sentence begins that has to say it. */
    private String dayOf(CaseRecord record) {
        return record.when().map(builder.dates()::on).orElseGet(() -> builder.word("dates.on-unknown-day"));
    }

    /** A sentence for each field that is filled in; what she wrote herself stands alone. */
    private StatementText sentences(StatementText before, CaseRecord record, List<Field> fields) {
        StatementText text = before;
        for (Field field : fields) {
            String said = record.day(field)
                    .map(builder.dates()::day)
                    .orElseGet(() -> lines.said(record, field))
                    .strip();
            if (!said.isEmpty()) {
                boolean apart = text.words().isEmpty() || text.words().endsWith(" ");
                text = text.plain((apart ? "" : " ") + sentence(record, field, said));
            }
        }
        return text;
    }

    private String sentence(CaseRecord record, Field field, String said) {
        String key = record.kind().code() + "-" + field.name();
        if (field.form() == FieldKind.ANSWER) {
            return builder.word(key + "-" + record.code(field));
        }
        String all = record.value(field) instanceof FieldValue.Text ? said : said.replace("\n", "; ");
        return field.form() == FieldKind.WORDS && ABOUT_HERSELF.contains(record.kind())
                ? IncidentParagraphs.ended(all)
                : builder.word(
                        key,
                        field.equals(StopRequest.EXACT_WORDS) ? all : IncidentParagraphs.ended(builder.within(all)));
    }

    private void paragraph(StatementText text) {
        if (!text.words().isBlank()) {
            builder.paragraph(text);
        }
    }
}
