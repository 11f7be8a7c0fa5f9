package org.daybook.session.salvage;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.ledger.Ledger;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;

/**
 * A diary in which everything occurs: short and long records, amended, withdrawn and erased ones, files of all lengths,
 * labels that were given out, drafts.
 */
public record SalvageSample(
        Path file,
        String code,
        String vaultId,
        LedgerHead head,
        List<Integer> incidentNumbers,
        List<String> labels,
        List<Draft> drafts) {
    private static final int INCIDENTS = 300;
    private static final int[] LENGTHS = {0, 1, 3000, 70_000, 1_048_520, 1_300_000, 2_500_000};

    public int highestIncident() {
        return INCIDENTS + 2;
    }

    public static SalvageSample make(Path folder) throws Exception {
        Path file = folder.resolve("notebook.nbk");
        RecoveryCode code = RecoveryCode.generate(new SecureRandom());
        String words = String.join(" ", code.words());
        OnThread open;
        try (Passphrase passphrase = Diary.passphrase();
                code) {
            open = new OnThread(Diary.diaries().create(file, passphrase, code));
        }
        Random random = new Random(11);
        open.run(() -> {
            fill(open.session(), random);
            return true;
        });
        addFiles(open, random);
        open.run(() -> {
            finish(open.session(), file);
            return true;
        });
        List<Draft> drafts = open.drafts();
        List<Integer> numbers = open.incidents().stream()
                .map(history -> history.current().number())
                .toList();
        List<String> labels = open
                .run(() -> Opened.of(open.session()).exhibits().all())
                .stream()
                .map(history -> history.label() + history.current().number())
                .toList();
        open.close();
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).unlock(file, passphrase)) {
            LedgerHead head = new Ledger(vault, Diary.CLOCK, new SecureRandom(), "").head();
            String id = HexFormat.of().formatHex(vault.vaultId());
            return new SalvageSample(file, words, id, head, numbers, labels, drafts);
        }
    }

    private static CaseHeading heading(String initials) {
        return new CaseHeading(
                Map.of(PersonDetailKind.INITIALS, new PersonDetail(initials, true)),
                "",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE);
    }

    private static void fill(Session session, Random random) throws Exception {
        Opened.of(session).recordHeading(heading("SB"), null);
        List<Incident> incidents = IntStream.range(0, INCIDENTS)
                .mapToObj(i -> Diary.incident("word" + i + "x".repeat(random.nextInt(i % 7 == 0 ? 9000 : 300))))
                .toList();
        List<IncidentHistory> recorded = Opened.of(session).recordAll(incidents, Authorship.OWNER, null);
        for (int i = 0; i < INCIDENTS; i += 9) {
            Incident now = recorded.get(i).current();
            Opened.of(session)
                    .amend(
                            now.with(now.background()
                                    .linkedWith(List.of(incidents.get(5).id()))),
                            "I remembered",
                            Authorship.OWNER,
                            null);
        }
        for (int i = 4; i < INCIDENTS; i += 50) {
            Opened.of(session).withdraw(recorded.get(i).id(), "it was someone else");
        }
        Opened.of(session).erase(recorded.get(20).id(), List.of(), "asked to");
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            Opened.of(session).caseRecords().record(FilledCaseRecord.of(kind), Authorship.OWNER, null);
        }
        for (int i = 0; i < 3; i++) {
            Opened.of(session)
                    .drafts()
                    .save(new Draft(
                            Opened.of(session).newId(),
                            "incident",
                            i == 0 ? recorded.get(1).id() : null,
                            Map.of("happened", "draft " + "y".repeat(i * 4000)),
                            OffsetDateTime.now(Diary.CLOCK)));
        }
    }

    private static void addFiles(OnThread open, Random random) throws Exception {
        Id<Incident> incident = open.incidents().getFirst().id();
        for (int length : LENGTHS) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            open.session()
                    .intake()
                    .begin(bytes, "file" + length + ".dat", incident)
                    .finish();
        }
    }

    private static void finish(Session session, Path file) throws Exception {
        Exhibit item = Exhibit.of(Opened.of(session).newId(), 1, PhysicalItem.NOT_SAID);
        Opened.of(session).exhibits().recordPhysicalItem(item, Authorship.OWNER, null);
        ExhibitHistory first = Opened.of(session).exhibits().all().get(2);
        Opened.of(session)
                .exhibits()
                .amend(
                        first.current().with(new ExhibitDescription("a letter", "found on the mat", "", "JD")),
                        "it has a name now",
                        Authorship.OWNER,
                        null);
        Opened.of(session)
                .exhibits()
                .erase(List.of(Opened.of(session).exhibits().all().get(3).id()), "asked to");
        Opened.record(
                session,
                Opened.of(session)
                        .portfolios()
                        .written(
                                Opened.of(session).portfolios().collect(Requests.everything()),
                                PortfolioReceipt.of(
                                        file.resolveSibling("notes.pdf"),
                                        5,
                                        ByteSequence.of(new byte[32]),
                                        List.of(1))));
        Opened.of(session).recordHeading(heading("SC"), null);
        Opened.of(session).record(Diary.incident("last but one"), Authorship.OWNER, null);
        Opened.of(session).record(Diary.incident("last"), Authorship.OWNER, null);
    }
}
