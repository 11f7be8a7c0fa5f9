package org.daybook.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daybook.casefile.NamedPerson;
import org.daybook.facts.Incident;
import org.daybook.facts.Who.Certainty;
import org.daybook.facts.Witness;
import org.daybook.particulars.CaseWitness;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Person;

/** What is not there yet of people; what is not missing concerns nothing. */
final class PeopleReminders {
    private static final Set<String> SURE = Set.of("known", "believed");

    private final Basis basis;
    private final Set<String> reachable = new HashSet<>();

    PeopleReminders(Basis basis) {
        this.basis = basis;
        for (Particular witness : basis.of(ParticularKind.WITNESS)) {
            if (!lacksWay(witness)) {
                reachable.add(NamedPerson.key(witness.text(CaseWitness.NAME)));
            }
        }
    }

    /** Asks for them. */
    List<Supplier<Missing>> in(Pass pass) {
        Supplier<Figure> unnamed = pass.those(counted -> lacksName(counted.incident()));
        Supplier<Figure> unreachable = pass.those(
                counted -> counted.incident().presence().witnesses().stream().anyMatch(this::lacksWay));
        return List.of(
                () -> missing(Reminder.PERSON, unnamed.get(), ParticularKind.PERSON, PeopleReminders::lacksName),
                () -> missing(Reminder.WITNESS, unreachable.get(), ParticularKind.WITNESS, PeopleReminders::lacksWay));
    }

    private Missing missing(Reminder reminder, Figure incidents, ParticularKind kind, Predicate<Particular> lacks) {
        return new Missing(
                reminder,
                incidents,
                List.of(),
                basis.of(kind).stream().filter(lacks).toList());
    }

    private static boolean lacksName(Incident incident) {
        Certainty certainty = incident.who().certainty();
        return (certainty == Certainty.KNOWN || certainty == Certainty.BELIEVED)
                && incident.who().person().isBlank();
    }

    private static boolean lacksName(Particular person) {
        return SURE.contains(person.code(Person.STANDING))
                && person.text(Person.NAME).isBlank();
    }

    private static boolean lacksWay(Particular witness) {
        return witness.text(CaseWitness.CONTACT).isBlank();
    }

    /** Somebody of the same name among the witnesses of the case, who can be reached, is taken for the same. */
    private boolean lacksWay(Witness witness) {
        boolean known = !witness.name().isBlank() && reachable.contains(NamedPerson.key(witness.name()));
        return witness.contact().isBlank() && !known;
    }
}
