package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.casefile.Names.Name;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.facts.What;
import org.daybook.facts.When;
import org.daybook.facts.Where;
import org.daybook.facts.Who;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final OffsetDateTime FIRST = OffsetDateTime.now(Diary.CLOCK);
    private static final Octets NONE = Octets.of(new byte[32]);

    private final CaseFile caseFile = new CaseFile();

    private void record(int number, String person, String place) {
        Incident incident = Incident.of(
                        new ThingId("%032x".formatted(number)),
                        number,
                        When.unknown(Diary.ZONE),
                        What.of(List.of(), "x", ""))
                .with(Who.of(person, Who.Certainty.KNOWN, ""))
                .with(Where.of(place));
        apply(number, new Entry.IncidentRecorded(incident));
    }

    private void apply(int seq, Entry entry) {
        caseFile.apply(
                new Recorded(seq, new Envelope(FIRST.plusDays(seq), Diary.ZONE, "", "", "test"), entry, NONE, NONE));
    }

    @Test
    void namesAreCountedTheMostRecentFirst() {
        record(1, "Sam", "home");
        record(2, " Alex ", "");
        record(3, "Sam", "work");
        record(4, "Alex", "home");
        record(5, "", "");
        assertThat(caseFile.names())
                .isEqualTo(new Names(
                        List.of(new Name("Alex", 2, FIRST.plusDays(4)), new Name("Sam", 2, FIRST.plusDays(3))),
                        List.of(new Name("home", 2, FIRST.plusDays(4)), new Name("work", 1, FIRST.plusDays(3)))));
    }

    @Test
    void theNamesOfAWithdrawnIncidentAreNotOffered() {
        record(1, "Sam", "home");
        apply(2, new Entry.IncidentWithdrawn(new ThingId("%032x".formatted(1)), "someone else"));
        assertThat(caseFile.names()).isEqualTo(new Names(List.of(), List.of()));
    }
}
