package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.Entry;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.Effect;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.Presence;
import org.daybook.incident.Report;
import org.daybook.incident.ReportedTo;
import org.daybook.incident.Reporting;
import org.daybook.incident.Response;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.Witness;
import org.daybook.record.Answer;
import org.daybook.record.EventTime;
import org.daybook.record.RecordId;
import org.daybook.record.RecordOrigin;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** What is written of an incident today is, byte for byte, what was written when these lines were kept. */
class IncidentBytesTest {
    private static final RecordId ID = new RecordId("00112233445566778899aabbccddeeff");

    private final EntryCodec codec = new EntryCodec();

    @Test
    void areAsTheyAlwaysWere() throws IOException {
        List<String> written = new ArrayList<>();
        for (Incident incident : incidents()) {
            EntryCodec.Parts parts = codec.encode(EntryCodecTest.ENVELOPE, new Entry.IncidentRecorded(incident));
            written.add(new String(parts.publicPart(), StandardCharsets.UTF_8));
            written.add(new String(parts.privatePart(), StandardCharsets.UTF_8));
        }
        assertThat(written).isEqualTo(kept());
    }

    /** With every field, and with so little in each part that what is not said must not be written. */
    private static List<Incident> incidents() {
        Incident least = Incident.of(ID, 1, EventTime.unknown(Diary.ZONE), IncidentDescription.of(List.of(), " ", ""));
        return List.of(
                FilledIncident.ofPaperLog(),
                FilledIncident.ofOtherDiary(),
                FilledIncident.of(_ -> ""),
                Diary.incident(ID, "kestrel", Diary.DAY),
                least,
                least.with(new Presence(List.of(), Answer.NO, "")),
                least.with(new Presence(List.of(new Witness("", "", Answer.NOT_SAID, "")), Answer.NOT_SAID, " ")),
                least.with(new Response("", new StopRequestAnswer(Answer.NO, null, ""), Reporting.NOT_SAID)),
                least.with(new Response(
                        "",
                        StopRequestAnswer.NOT_SAID,
                        new Reporting(
                                Answer.YES, List.of(Report.to(ReportedTo.NOT_SAID), Report.to(ReportedTo.DOCTOR))))),
                least.with(new Effect(
                        "",
                        Distress.NONE,
                        Answer.NOT_SAID,
                        List.of(DailyChange.GOING_OUT),
                        "",
                        new Harm("", "x", "", ""))),
                least.with(IncidentContext.NOT_SAID.linkedWith(List.of(ID))),
                least.with(IncidentContext.NOT_SAID.with(RecordOrigin.paperLog(LocalDate.of(2026, 1, 2)))));
    }

    private static List<String> kept() throws IOException {
        try (InputStream in = Objects.requireNonNull(IncidentBytesTest.class.getResourceAsStream("incidents.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
