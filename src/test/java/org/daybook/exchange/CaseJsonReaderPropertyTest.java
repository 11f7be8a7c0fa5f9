package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.ledger.HeadCode;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.session.Diary;

/** Whatever stands in a file, reading it ends well or in one of our failures. */
class CaseJsonReaderPropertyTest {
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);
    private static final ImportedClaim CLAIM =
            new ImportedClaim("cd".repeat(16), 7, OffsetDateTime.now(Diary.CLOCK), "Ann", "", "ef".repeat(32), true);
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "1",
            "-1e9999",
            "\"format\"",
            "\"daybook-export\"",
            "\"version\"",
            "\"diary\"",
            "\"vaultId\"",
            "\"00112233445566778899aabbccddeeff\"",
            "\"incidents\"",
            "\"versions\"",
            "\"incident\"",
            "\"withdrawal\"",
            "\"kind\"",
            "\"recorded\"",
            "\"heading\"",
            "\"particulars\"",
            "\"particular\"",
            "\"order\"",
            "\"\\ud800\"",
            " ");

    private final byte[] sound = Exports.bytes(export());

    static CaseExport export() {
        CaseFile caseFile = new CaseFile();
        Incident paper = FilledIncident.ofPaperLog();
        Incident other = FilledIncident.ofOtherDiary()
                .identified(new Id<>("ee".repeat(16)))
                .numbered(2);
        List<Entry> entries = new ArrayList<>(List.of(
                new Entry.IncidentRecorded(paper.numbered(1)),
                new Entry.IncidentRecorded(other),
                new Entry.IncidentAmended(other, "why"),
                new Entry.IncidentWithdrawn(other.id(), "someone else")));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            CaseRecord caseRecord = FilledCaseRecord.of(kind);
            entries.add(new Entry.CaseRecordRecorded(caseRecord));
            entries.add(new Entry.CaseRecordAmended(caseRecord.with(CLAIM), "why"));
            entries.add(new Entry.CaseRecordWithdrawn(kind, caseRecord.id(), "not so", CLAIM));
        }
        long seq = 0;
        for (Entry entry : entries) {
            EntryMetadata envelope = new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test");
            caseFile.apply(new LedgerEntry(++seq, envelope, entry, HASH, HASH));
        }
        return new CaseExport(
                OffsetDateTime.now(Diary.CLOCK),
                "Daybook test",
                "ab".repeat(16),
                new LedgerHead(seq, HASH),
                HeadCode.parse("4-AAAAA-BBBBB-CCCCC"),
                caseFile.heading(),
                List.copyOf(caseFile.incidents().all()),
                List.copyOf(caseFile.caseRecords().all()));
    }

    private static void endsWell(byte[] file) throws IOException {
        try {
            CaseJsonReader.<ExchangeFailure>read(
                    new ByteArrayInputStream(file),
                    record -> assertThat(record.versions()).isNotEmpty());
        } catch (ExchangeFailure expected) {
            assertThat(expected.toString()).doesNotContain("canary");
        }
    }

    @Property(tries = 500)
    void anyBytesEndWell(@ForAll byte[] file) throws IOException {
        endsWell(file);
    }

    @Property(tries = 1000)
    void anyRowOfTokensEndsWell(@ForAll @Size(max = 40) List<@IntRange(max = 27) Integer> tokens) throws IOException {
        StringBuilder file = new StringBuilder("{\"format\":\"daybook-export\",");
        tokens.forEach(token -> file.append(TOKENS.get(token)));
        endsWell(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1500)
    void anExportWithAnyByteChangedEndsWell(@ForAll @IntRange(max = 1_000_000) int at, @ForAll byte value)
            throws IOException {
        byte[] file = sound.clone();
        file[at % file.length] = value;
        endsWell(file);
    }

    @Property(tries = 300)
    void anExportThatBreaksOffEndsWell(@ForAll @IntRange(max = 1_000_000) int at) throws IOException {
        endsWell(Arrays.copyOf(sound, at % sound.length));
    }
}
