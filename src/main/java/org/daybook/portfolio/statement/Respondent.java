package org.daybook.portfolio.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Person;
import org.daybook.field.Field;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.statement.StatementBlock.Fact;
import org.daybook.text.CaseRecordLines;

/**
 * The person responsible as a party to the case: their name, and apart from the statement the details for serving
 * papers on them.
 */
final class Respondent {
    /**
     * The fields that identify them and serve to deliver papers; nothing about how they find her or what they may do.
     */
    private static final List<Field> PARTICULARS = List.of(
            Person.NAME,
            Person.ALIASES,
            Person.BORN,
            Person.DESCRIPTION,
            Person.ADDRESSES,
            Person.WORK,
            Person.NUMBERS,
            Person.EMAILS,
            Person.HANDLES,
            Person.VEHICLES);

    private final Optional<CaseRecord> person;
    private final String responsible;

    /** The respondent of what is printed. */
    static Respondent of(PortfolioContent content) {
        return new Respondent(
                content.printed().notWithdrawn(CaseRecordKind.PERSON).toList(),
                content.heading().responsible());
    }

    /**
     * @param people the people of the case
     * @param responsible who is responsible, as the heading of the case says it
     */
    Respondent(List<CaseRecord> people, String responsible) {
        person = people.stream()
                .filter(one -> one.code(Person.CERTAINTY).equals("known"))
                .findFirst()
                .or(() -> people.stream().findFirst());
        this.responsible = responsible.strip();
    }

    /** Whether the incident names them, and nobody else, as known or believed to be responsible. */
    boolean isNamedIn(Incident incident) {
        Certainty certainty = incident.who().certainty();
        return (certainty == Certainty.KNOWN || certainty == Certainty.BELIEVED)
                && names().anyMatch(incident.who().person().strip()::equalsIgnoreCase);
    }

    /** The latest of {@code incidents}, which are by date, in which they are named; empty if none has a date. */
    Optional<Incident> latest(List<Incident> incidents) {
        return incidents.stream()
                .filter(incident -> incident.when().date() != null)
                .filter(this::isNamedIn)
                .reduce((_, later) -> later);
    }

    private Stream<String> names() {
        return Stream.concat(
                        Stream.of(name(), described()),
                        person.stream().flatMap(one -> one.texts(Person.ALIASES).stream()))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** Their name; empty if none is recorded. */
    String name() {
        return person.map(one -> one.text(Person.NAME).strip())
                .filter(name -> !name.isEmpty())
                .orElse("");
    }

    Optional<CaseRecord> person() {
        return person;
    }

    /** The description of whoever is responsible, if no person is recorded. */
    String described() {
        return person.isPresent() ? "" : responsible;
    }

    /** Adds their particulars. */
    void add(StatementBuilder builder, CaseRecordLines lines) {
        List<Fact> facts = new ArrayList<>();
        for (Field field : PARTICULARS) {
            String said = person.map(one -> lines.said(one, field)).orElse("").strip();
            String label = lines.label(CaseRecordKind.PERSON, field);
            facts.add(new Fact(
                    label,
                    said.isEmpty()
                            ? StatementText.EMPTY.prompt(builder.word("not-recorded"))
                            : StatementText.of(said)));
        }
        builder.heading("respondent-particulars");
        builder.add(new StatementBlock.Plain(StatementText.of(builder.word("respondent-particulars-note"))));
        if (!described().isEmpty()) {
            builder.add(new StatementBlock.Plain(StatementText.of(described())));
        }
        builder.add(new StatementBlock.Facts(facts));
    }
}
