package org.daybook.pattern.completeness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.incident.Witness;
import org.daybook.pattern.CountInput;
import org.daybook.pattern.Figure;
import org.daybook.pattern.PatternCounter;

/** Reminders about people; a reminder that concerns nothing is not shown. */
final class PeopleReminders {
    private static final Set<String> SURE = Set.of("known", "believed");

    private final CountInput input;
    private final Set<String> reachable = new HashSet<>();

    PeopleReminders(CountInput input) {
        this.input = input;
        for (CaseRecord witness : input.of(CaseRecordKind.WITNESS)) {
            if (!lacksWay(witness)) {
                reachable.add(NamedPerson.key(witness.text(CaseWitness.NAME)));
            }
        }
    }

    List<Supplier<MissingInformation>> in(PatternCounter pass) {
        Supplier<Figure> unnamed = pass.those(counted -> lacksName(counted.incident()));
        Supplier<Figure> unreachable = pass.those(
                counted -> counted.incident().presence().witnesses().stream().anyMatch(this::lacksWay));
        return List.of(
                () -> missing(Reminder.PERSON, unnamed.get(), CaseRecordKind.PERSON, PeopleReminders::lacksName),
                () -> missing(Reminder.WITNESS, unreachable.get(), CaseRecordKind.WITNESS, PeopleReminders::lacksWay));
    }

    private MissingInformation missing(
            Reminder reminder, Figure incidents, CaseRecordKind kind, Predicate<CaseRecord> lacks) {
        return new MissingInformation(
                reminder,
                incidents,
                List.of(),
                input.of(kind).stream().filter(lacks).toList());
    }

    private static boolean lacksName(Incident incident) {
        Certainty certainty = incident.who().certainty();
        return (certainty == Certainty.KNOWN || certainty == Certainty.BELIEVED)
                && incident.who().person().isBlank();
    }

    private static boolean lacksName(CaseRecord person) {
        return SURE.contains(person.code(PersonResponsible.CERTAINTY))
                && person.text(PersonResponsible.NAME).isBlank();
    }

    private static boolean lacksWay(CaseRecord witness) {
        return witness.text(CaseWitness.CONTACT).isBlank();
    }

    /** A witness of the case with the same name who can be reached counts as the same person. */
    private boolean lacksWay(Witness witness) {
        boolean known = !witness.name().isBlank() && reachable.contains(NamedPerson.key(witness.name()));
        return witness.contact().isBlank() && !known;
    }
}
