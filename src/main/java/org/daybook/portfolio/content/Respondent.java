package org.daybook.portfolio.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson.Certainty;

/**
 * The person against whom an order is asked for: the first whom the writer is sure of, or else the first person. It
 * tells their acts from those of others and of nobody known.
 */
public final class Respondent {
    private final Optional<CaseRecord> person;
    private final String responsible;

    /** The respondent of what is printed. */
    public static Respondent of(PortfolioContent content) {
        return new Respondent(
                content.printed().notWithdrawn(CaseRecordKind.PERSON).toList(),
                content.heading().responsible());
    }

    /**
     * @param responsible who is responsible, as the heading of the case says it
     */
    public Respondent(List<CaseRecord> people, String responsible) {
        person = people.stream()
                .filter(one -> one.code(PersonResponsible.CERTAINTY).equals("known"))
                .findFirst()
                .or(() -> people.stream().findFirst());
        this.responsible = responsible.strip();
    }

    /** Whether the incident names them, and nobody else, as known or believed to be responsible. */
    public boolean isNamedIn(Incident incident) {
        Certainty certainty = incident.who().certainty();
        return (certainty == Certainty.KNOWN || certainty == Certainty.BELIEVED) && isMeantIn(incident);
    }

    /** Whether the incident gives one of their names, however sure the writer is. */
    public boolean isMeantIn(Incident incident) {
        return names().anyMatch(incident.who().person().strip()::equalsIgnoreCase);
    }

    /** The latest of {@code incidents}, which are by date, in which they are named; empty if none has a date. */
    public Optional<Incident> latest(List<Incident> incidents) {
        return incidents.stream()
                .filter(incident -> incident.when().date() != null)
                .filter(this::isNamedIn)
                .reduce((_, later) -> later);
    }

    private Stream<String> names() {
        return Stream.concat(
                        Stream.of(name(), described()),
                        person.stream().flatMap(one -> one.texts(PersonResponsible.ALIASES).stream()))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** Their name; empty if none is recorded. */
    public String name() {
        return person.map(one -> one.text(PersonResponsible.NAME).strip())
                .filter(name -> !name.isEmpty())
                .orElse("");
    }

    /** Their name or, without one, the description of whoever is responsible; may be empty. */
    public String named() {
        return name().isEmpty() ? described() : name();
    }

    /** The record of them; empty if there is none. */
    public Optional<CaseRecord> person() {
        return person;
    }

    /** The description of whoever is responsible, if no person is recorded. */
    public String described() {
        return person.isPresent() ? "" : responsible;
    }
}
