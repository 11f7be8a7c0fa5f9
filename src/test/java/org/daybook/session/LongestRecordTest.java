package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exchange.Exports;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.Witness;
import org.daybook.job.importing.ImportJob;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a diary takes, another can take over from it, however long it becomes on the way. */
class LongestRecordTest {
    private static final int LONGEST = 16 << 20;

    /** Each is six characters in JSON; no character takes more for each byte of its own. */
    private static final String CONTROL = "\u0001";

    private static final int ESCAPED = 6;

    @TempDir
    Path folder;

    private final List<OnThread> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(OnThread::close);
    }

    private OnThread diary(String name) throws Exception {
        OnThread diary = new OnThread(new Diary(Files.createDirectories(folder.resolve(name))).create());
        opened.add(diary);
        return diary;
    }

    private byte[] handOver(OnThread from, OnThread into) throws Exception {
        byte[] export = Exports.bytes(from.run(Opened.of(from.session()).copies()::export), true);
        Path file = Files.write(folder.resolve("export.json"), export);
        assertThat(new ImportJob(into.session()).takeOver(file).incidents().taken())
                .isEqualTo(1);
        return export;
    }

    private static Incident filledUp(int characters) {
        Incident incident = Diary.incident("long");
        return incident.with(IncidentDescription.of(
                List.of(IncidentType.UNWANTED_GIFT), "it began " + CONTROL.repeat(characters), "end"));
    }

    @Test
    void goesFromDiaryToDiary() throws Exception {
        OnThread source = diary("source");
        Authorship by = new Authorship("Wendy, advocate", "Ann");
        // So near that a few hundred bytes more are refused.
        int characters = (LONGEST - 2000) / ESCAPED;
        IncidentHistory recorded = source.run(() -> Opened.of(source.session()).record(filledUp(characters), by, null));
        assertThatThrownBy(() -> source.record(filledUp(LONGEST / ESCAPED), null))
                .isInstanceOf(VaultFailure.TextTooLong.class);
        OnThread second = diary("second");
        byte[] first = handOver(source, second);
        OnThread third = diary("third");
        byte[] again = handOver(second, third);
        assertThat(Exports.content(again)).isEqualTo(Exports.content(first));
        assertThat(third.incidents().getFirst().current().what().happened())
                .isEqualTo(recorded.current().what().happened());
    }

    @Test
    void goesWithHowToReachVeryManyWitnesses() throws Exception {
        OnThread source = diary("source");
        Incident incident = Diary.incident("long");
        List<Witness> witnesses = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            witnesses.add(new Witness("w", "", incident.presence().children(), "c"));
        }
        int characters = (LONGEST - 2_500_000) / ESCAPED;
        Incident filled = filledUp(characters)
                .with(new PeoplePresent(witnesses, incident.presence().children(), ""));
        source.record(filled, null);
        OnThread second = diary("second");
        handOver(source, second);
        assertThat(second.incidents().getFirst().current().presence()).isEqualTo(filled.presence());
    }
}
