package org.daybook.portfolio.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.junit.jupiter.api.Test;

/** The notes to a draft statement give the words that an incident was first recorded in. */
class EarlierWordingTest {
    private static final Id<Incident> ID = Id.of(new byte[16]);

    @Test
    void areThoseOfTheOriginalThatWereAmended() {
        IncidentSheet amended = sheet(false, "He held my left arm.", "He held my right arm.");
        assertThat(new EarlierWording(amended).all()).containsExactly("He held my left arm.");
        assertThat(EarlierWording.isIn(sheet(false, "He held my arm.", " He held my arm. ")))
                .isFalse();
    }

    @Test
    void areNotKnownWhereTheOriginalIsMissing() {
        IncidentSheet amendedTwice = sheet(true, "He held my left arm.", "He held my right arm.");
        assertThat(new EarlierWording(amendedTwice).all()).isEmpty();
        assertThat(EarlierWording.isIn(amendedTwice)).isFalse();
    }

    private static IncidentSheet sheet(boolean isOriginalMissing, String before, String now) {
        return new IncidentSheet(List.of(version(1, before), version(2, now)), isOriginalMissing, null);
    }

    private static RecordSheet.SheetVersion<Incident> version(int seq, String happened) {
        EventTime when = EventTime.exactly(LocalDate.of(2026, 9, 1), null, ZoneId.of("Europe/London"));
        Incident incident =
                Incident.of(ID, 1, when, IncidentDescription.of(List.of(IncidentType.APPROACHED), happened, ""));
        return new RecordSheet.SheetVersion<>(
                incident,
                "",
                new RecordSheet.Stamp(
                        seq,
                        OffsetDateTime.parse("2026-09-02T10:00:00+01:00"),
                        Authorship.OWNER,
                        ByteSequence.of(new byte[32])));
    }
}
