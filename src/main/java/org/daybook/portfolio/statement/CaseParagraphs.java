package org.daybook.portfolio.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CostTotals;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.EarlierEvent;
import org.daybook.caserecord.HealthNote;
import org.daybook.caserecord.ImpactNote;
import org.daybook.caserecord.Person;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.Chronology;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.Respondent;
import org.daybook.record.Answer;
import org.daybook.record.Id;
import org.daybook.record.PersonDetailKind;
import org.daybook.text.CaseRecordLines;

/** Writes the case records as numbered paragraphs, part by part; an empty part has none. */
record CaseParagraphs(
        PortfolioContent content, StatementBuilder builder, ExhibitReferences exhibits, CaseRecordLines lines) {
    /** The kinds of earlier events that belong to how the two know each other. */
    private static final Set<String> OF_RELATIONSHIP = Set.of("met", "relationship", "separation");

    /** Who the respondent is, and how the two know each other. */
    void relationship(Respondent respondent, StatementForm form) {
        builder.heading("relationship");
        String name = respondent.name();
        StatementText who = name.isEmpty()
                ? StatementText.of(builder.word("respondent-is-nobody") + " ").prompt(builder.word("fill-respondent"))
                : StatementText.of(builder.word("respondent-is", name));
        String born =
                respondent.person().map(one -> one.text(Person.BORN).strip()).orElse("");
        builder.paragraph(
                born.isEmpty()
                        ? who.plain(" ").prompt(builder.word("fill-born"))
                        : who.plain(" " + builder.word("respondent-born", IncidentParagraphs.ended(born))));
        respondent.person().ifPresent(this::were);
        if (form == StatementForm.FAMILY) {
            builder.paragraph(StatementText.EMPTY.prompt(builder.word("fill-associated")));
        }
        memories(true);
        String children =
                content.heading().detail(PersonDetailKind.CHILDREN).text().strip();
        if (!children.isEmpty()) {
            builder.paragraph(StatementText.of(builder.word("children", IncidentParagraphs.ended(children))));
        }
    }

    private void were(CaseRecord person) {
        StatementText text = StatementText.EMPTY;
        for (Field field : List.of(Person.RELATIONSHIP, Person.RELATIONSHIP_DATES)) {
            text = labelled(text, person, field);
        }
        paragraph(text);
    }

    /** Events before the diary: those of the relationship, or all others. */
    void memories(boolean ofRelationship) {
        notWithdrawn(CaseRecordKind.MEMORY).stream()
                .filter(event -> OF_RELATIONSHIP.contains(event.code(EarlierEvent.ABOUT)) == ofRelationship)
                .forEach(event -> {
                    String lead = Stream.of(lines.said(event, EarlierEvent.WHEN), lines.said(event, EarlierEvent.ABOUT))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(". "));
                    StatementText text = (lead.isEmpty() ? StatementText.EMPTY : StatementText.EMPTY.bold(lead + ". "))
                            .plain(event.text(EarlierEvent.WORDS).strip());
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
                .filter(incident -> incident.response().askedToStop().answer() == Answer.YES)
                .map(Incident::id)
                .toList();
        if (requests.isEmpty() && builder.paragraphs(asked).isEmpty()) {
            return;
        }
        builder.heading("told-to-stop");
        for (CaseRecord request : requests) {
            StatementText text = labelled(StatementText.EMPTY, request, StopRequest.WHEN);
            for (Field field : List.of(
                    StopRequest.BY, StopRequest.TO, StopRequest.WAY, StopRequest.EXACT_WORDS, StopRequest.REPLY)) {
                text = labelled(text, request, field);
            }
            paragraph(exhibits.referring(text, exhibits.printed(request.links(StopRequest.SHOWN_BY))));
        }
        String told = builder.references(asked);
        if (!told.isEmpty()) {
            builder.paragraph(StatementText.of(builder.word("told-in", told)));
        }
    }

    /** Orders, each with its terms and the paragraphs about what, as far as she knows, broke it. */
    void orders(List<Incident> incidents) {
        List<CaseRecord> orders = notWithdrawn(CaseRecordKind.ORDER);
        if (orders.isEmpty()) {
            return;
        }
        builder.heading("orders");
        for (CaseRecord order : orders) {
            StatementText text = StatementText.EMPTY.bold(lines.said(order, CourtOrder.TYPE) + ". ");
            for (Field field : List.of(
                    CourtOrder.COURT,
                    CourtOrder.REFERENCE,
                    CourtOrder.MADE,
                    CourtOrder.SERVED,
                    CourtOrder.EXPIRES,
                    CourtOrder.ENDED)) {
                text = labelled(text, order, field);
            }
            builder.paragraph(exhibits.referring(text, exhibits.printed(order.links(CourtOrder.PAPERS))));
            List<OrderTerm> terms = order.terms(CourtOrder.TERMS);
            for (int i = 0; i < terms.size(); i++) {
                term(builder.mark(i), terms.get(i), incidents);
            }
        }
    }

    private void term(String mark, OrderTerm term, List<Incident> incidents) {
        String broken = builder.references(incidents.stream()
                .filter(incident -> incident.background().brokenTerms().contains(term.id()))
                .map(Incident::id)
                .toList());
        StatementText text = StatementText.of(
                builder.word("term", IncidentParagraphs.ended(term.words().strip())));
        builder.add(new StatementBlock.Item(
                mark, broken.isEmpty() ? text : text.plain(" " + builder.word("term-broken", broken))));
    }

    /** Crime references and who deals with them. */
    void police() {
        List<CaseRecord> references = notWithdrawn(CaseRecordKind.REFERENCE);
        if (references.isEmpty()) {
            return;
        }
        builder.heading("police");
        for (CaseRecord reference : references) {
            StatementText text = StatementText.EMPTY;
            for (Field field : List.of(
                    CrimeReference.REFERENCE,
                    CrimeReference.GIVEN,
                    CrimeReference.FORCE,
                    CrimeReference.OFFICER,
                    CrimeReference.COLLAR,
                    CrimeReference.STATUS)) {
                text = labelled(text, reference, field);
            }
            paragraph(text);
        }
    }

    /** Effects on her that belong to no single incident. */
    void effects() {
        List<CaseRecord> effects = notWithdrawn(CaseRecordKind.EFFECT);
        List<CaseRecord> others = Stream.of(CaseRecordKind.IMPACT, CaseRecordKind.HEALTH)
                .flatMap(kind -> notWithdrawn(kind).stream())
                .toList();
        CostTotals costs = content.summary().otherRecords().costs();
        builder.heading("effects");
        effects.forEach(effect -> {
            boolean printed = content.request().discretion().routines();
            List<Field> fields = printed
                    ? List.of(DailyEffect.WHEN, DailyEffect.CHANGES, DailyEffect.WORDS, DailyEffect.STILL)
                    : List.of(DailyEffect.WHEN, DailyEffect.CHANGES, DailyEffect.STILL);
            StatementText text = said(effect, fields);
            paragraph(
                    printed || effect.text(DailyEffect.WORDS).isBlank()
                            ? text
                            : text.plain(" ").prompt(builder.word("routine-left-out")));
        });
        for (CaseRecord other : others) {
            List<Field> fields = other.kind() == CaseRecordKind.IMPACT
                    ? List.of(ImpactNote.PHYSICAL, ImpactNote.EMOTIONAL, ImpactNote.FINANCIAL, ImpactNote.OTHER)
                    : List.of(HealthNote.WHEN, HealthNote.SEEN, HealthNote.WORDS, HealthNote.TIME_OFF);
            StatementText text = said(other, fields);
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
        builder.paragraph(StatementText.EMPTY.prompt(builder.word("fill-effects")));
    }

    /** The records of a kind by date, undated ones last. */
    private List<CaseRecord> notWithdrawn(CaseRecordKind kind) {
        return content.printed()
                .notWithdrawn(kind)
                .sorted(Comparator.comparing(CaseRecord::when, Chronology.THOSE_WITHOUT_LAST))
                .toList();
    }

    private StatementText said(CaseRecord record, List<Field> fields) {
        StatementText text = StatementText.EMPTY;
        for (Field field : fields) {
            text = labelled(text, record, field);
        }
        return text;
    }

    private StatementText labelled(StatementText text, CaseRecord record, Field field) {
        String all = lines.said(record, field).strip();
        String said = record.value(field) instanceof FieldValue.Text ? all : all.replace("\n", "; ");
        if (said.isEmpty()) {
            return text;
        }
        return text.plain(text.words().isEmpty() || text.words().endsWith(" ") ? "" : " ")
                .plain(builder.word("labelled", lines.label(record.kind(), field))
                        + " "
                        + IncidentParagraphs.ended(said));
    }

    private void paragraph(StatementText text) {
        if (!text.words().isBlank()) {
            builder.paragraph(text);
        }
    }
}
