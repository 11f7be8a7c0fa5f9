package org.daybook.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.CaseExported;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.RemindersHidden;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.exchange.Exports;
import org.daybook.field.FieldValue;
import org.daybook.incident.FilledIncident;
import org.daybook.ledger.Ledger;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;

/**
 * Writes a golden file of format 1 with every kind of case record, every field filled, amended, withdrawn, taken over
 * and erased ones among them, and an export of it. Run once when a release adds kinds; the files are never written
 * again.
 */
final class GoldenCaseRecords {
    static final String ERASED_WORD = "erasedcost";
    static final Id<CaseRecord> ERASED = new Id<>("000000000000000000000000000000ee");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T18:00:00Z"), Diary.ZONE);
    private static final ImportedClaim CLAIM = new ImportedClaim(
            "ab".repeat(16), 7, OffsetDateTime.parse("2026-03-04T10:00:00Z"), "Wendy", "Ann", "cd".repeat(32), true);

    private GoldenCaseRecords() {}

    /** @param args the diary and the export to write, which must not exist */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        try (Passphrase passphrase = GoldenVault.passphrase();
                RecoveryCode code = VaultSample.code();
                OpenVault vault = new VaultFile(CLOCK, RANDOM)
                        .create(file, passphrase, code, new Argon2Cost(64 * 1024, 3, 4), _ -> {})) {
            write(new Ledger(vault, CLOCK, RANDOM, "Daybook 0.1.0"));
        }
        Files.write(Path.of(args[1]), export(file), StandardOpenOption.CREATE_NEW);
        System.out.println("written: " + Files.size(file));
    }

    /** What a copy of the diary says when it is exported, with contacts. */
    static byte[] export(Path file) throws Exception {
        Path copy = Files.copy(file, file.resolveSibling("copy-of-" + file.getFileName()));
        try (Passphrase passphrase = GoldenVault.passphrase()) {
            OnThread diary = new OnThread(Diary.diaries().unlock(copy, passphrase));
            try {
                return Exports.bytes(diary.run(Opened.of(diary.session()).copies()::export), true);
            } finally {
                diary.close();
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static void write(Ledger ledger) throws Exception {
        ledger.start();
        ledger.append(new IncidentRecorded(FilledIncident.ofPaperLog()));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            ledger.append(new CaseRecordRecorded(FilledCaseRecord.of(kind)), new Authorship("Wendy", "Ann"));
        }
        CaseRecord order = FilledCaseRecord.of(CaseRecordKind.ORDER)
                .with(CLAIM)
                .with(new UnknownFields(Map.of("particular.said.map", "[1.10,\"x\"]", "private.later", "true")));
        ledger.append(new CaseRecordAmended(order, "the court sent it again"));
        ledger.append(new CaseRecordWithdrawn(
                CaseRecordKind.DEVICE,
                FilledCaseRecord.of(CaseRecordKind.DEVICE).id(),
                "nobody got into it",
                CLAIM));
        long erased = ledger.append(new CaseRecordRecorded(CaseRecord.of(ERASED, CaseRecordKind.COST)
                        .numbered(4)
                        .with(Cost.WHAT, new FieldValue.Text(ERASED_WORD))))
                .seq();
        ledger.erase(
                new Erased(
                        Set.of(erased),
                        Set.of(),
                        Set.of(),
                        Map.of(CaseRecordKind.COST, Set.of(4)),
                        Set.of(),
                        "I do not want it here"),
                Set.of());
        ledger.append(new RemindersHidden(Set.of("no-collar")));
        ledger.append(
                new CaseExported(new WrittenFile("case.json", ByteSequence.of(Hashes.sha256(new byte[0]))), 1, 16, ""));
    }

    /** The kinds it holds, for ever. */
    static List<String> kinds() {
        return List.of(
                "person",
                "witness",
                "affected",
                "supporter",
                "stop-request",
                "memory",
                "device",
                "contact",
                "reference",
                "order",
                "checklist",
                "effect",
                "step",
                "health",
                "cost",
                "impact");
    }
}
