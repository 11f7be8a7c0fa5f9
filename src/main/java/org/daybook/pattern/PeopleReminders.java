package org.daybook.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private final CaseSnapshot snapshot;
    private final List<Counted> all;
    private final Set<String> reachable = new HashSet<>();

    PeopleReminders(CaseSnapshot snapshot, List<Counted> all) {
        this.snapshot = snapshot;
        this.all = all;
        for (Particular witness : snapshot.of(ParticularKind.WITNESS)) {
            if (!lacksWay(witness)) {
                reachable.add(NamedPerson.key(witness.text(CaseWitness.NAME)));
            }
        }
    }

    List<Missing> find() {
        return List.of(
                new Missing(
                        Reminder.PERSON,
                        Piles.of(all, counted -> lacksName(counted.incident())),
                        List.of(),
                        snapshot.of(ParticularKind.PERSON).stream()
                                .filter(PeopleReminders::lacksName)
                                .toList()),
                new Missing(
                        Reminder.WITNESS,
                        Piles.of(
                                all,
                                counted -> counted.incident().presence().witnesses().stream()
                                        .anyMatch(this::lacksWay)),
                        List.of(),
                        snapshot.of(ParticularKind.WITNESS).stream()
                                .filter(PeopleReminders::lacksWay)
                                .toList()));
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
