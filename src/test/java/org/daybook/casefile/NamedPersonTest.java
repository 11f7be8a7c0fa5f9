package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.NamedPerson.IncidentRole;
import org.daybook.incident.Incident;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.Sighting;
import org.daybook.incident.SuspectPresence;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Vehicle;
import org.daybook.incident.Witness;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedPersonTest {
    @TempDir
    Path folder;

    private OnThread session;

    @BeforeEach
    void createDiary() throws Exception {
        session = new OnThread(new Diary(folder).create());
    }

    @AfterEach
    void closeDiary() {
        session.close();
    }

    @Test
    void spellingsThatDifferInCapitalsAndSpacesAreOnePerson() throws Exception {
        record("Sam Reed", "", "", 3);
        record(" sam  REED ", "", "", 9);
        NamedPerson sam = people().getFirst();
        assertThat(people()).hasSize(1);
        assertThat(sam.name()).isEqualTo("sam REED");
        assertThat(sam.incidents()).hasSize(2);
        assertThat(sam.first()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(sam.last()).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @Test
    void eachRoleIsCountedAndTheIncidentOnce() throws Exception {
        record("Sam", "Kit", "sam", 3);
        record("Kit", "", "Jo", 4);
        assertThat(people())
                .extracting(NamedPerson::name, person -> person.incidents().size(), NamedPerson::roles)
                .containsExactlyInAnyOrder(
                        tuple("sam", 1, Map.of(IncidentRole.DONE_BY, 1, IncidentRole.WITNESS, 1)),
                        tuple("Kit", 2, Map.of(IncidentRole.DONE_BY, 1, IncidentRole.COMPANION, 1)),
                        tuple("Jo", 1, Map.of(IncidentRole.WITNESS, 1)));
    }

    @Test
    void theLastSeenStandsFirstAndWithdrawnIncidentsDoNotCount() throws Exception {
        record("Old", "", "", 1);
        record("New", "", "", 20);
        Id<Incident> gone = record("Gone", "", "", 21);
        session.withdraw(gone, "a mistake");
        assertThat(people()).extracting(NamedPerson::name).containsExactly("New", "Old");
    }

    private List<NamedPerson> people() throws Exception {
        return NamedPerson.of(session.incidents());
    }

    private Id<Incident> record(String person, String companion, String witness, int day) throws Exception {
        Incident incident = Diary.incident(session.newId(), "x", LocalDate.of(2026, 11, day))
                .with(new SuspectedPerson(
                        person,
                        SuspectedPerson.Certainty.KNOWN,
                        "",
                        new Sighting(SuspectPresence.NOT_SAID, companion, "", new Vehicle("", "", ""), "")));
        if (!witness.isEmpty()) {
            incident = incident.with(new PeoplePresent(
                    List.of(new Witness(witness, "", YesNoAnswer.NOT_SAID, "")), YesNoAnswer.NOT_SAID, ""));
        }
        session.record(incident, null);
        return incident.id();
    }
}
