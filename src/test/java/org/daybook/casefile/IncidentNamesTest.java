package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.casefile.IncidentNames.Name;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.SuspectedPerson;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

class IncidentNamesTest {
    private static final OffsetDateTime FIRST = OffsetDateTime.now(Diary.CLOCK);
    private static final ByteSequence NONE = ByteSequence.of(new byte[32]);

    private final CaseFile caseFile = new CaseFile();

    private void record(int number, String person, String place) {
        Incident incident = Incident.of(
                        new Id<>("%032x".formatted(number)),
                        number,
                        EventTime.unknown(Diary.ZONE),
                        IncidentDescription.of(List.of(), "x", ""))
                .with(SuspectedPerson.of(person, SuspectedPerson.Certainty.KNOWN, ""))
                .with(IncidentLocation.of(place));
        apply(number, new Entry.IncidentRecorded(incident));
    }

    private void apply(int seq, Entry entry) {
        caseFile.apply(new LedgerEntry(
                seq, new EntryMetadata(FIRST.plusDays(seq), Diary.ZONE, "", "", "test"), entry, NONE, NONE));
    }

    @Test
    void namesAreCountedTheMostRecentFirst() {
        record(1, "Sam", "home");
        record(2, " Alex ", "");
        record(3, "Sam", "work");
        record(4, "Alex", "home");
        record(5, "", "");
        assertThat(caseFile.incidents().names())
                .isEqualTo(new IncidentNames(
                        List.of(new Name("Alex", 2, FIRST.plusDays(4)), new Name("Sam", 2, FIRST.plusDays(3))),
                        List.of(new Name("home", 2, FIRST.plusDays(4)), new Name("work", 1, FIRST.plusDays(3)))));
    }

    @Test
    void theNamesOfAWithdrawnIncidentAreNotOffered() {
        record(1, "Sam", "home");
        apply(2, new Entry.IncidentWithdrawn(new Id<>("%032x".formatted(1)), "someone else"));
        assertThat(caseFile.incidents().names()).isEqualTo(new IncidentNames(List.of(), List.of()));
    }
}
