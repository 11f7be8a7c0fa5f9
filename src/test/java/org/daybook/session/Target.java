package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.CaseJsonReader;
import org.daybook.exchange.CaseJsonWriter;
import org.daybook.exchange.ExportFile;
import org.daybook.ledger.Ledger;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.bundle.Bundle;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.bundle.check.BundleVerifier;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.session.unlock.Restoration;
import org.daybook.text.Messages;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;

/** What is written to a place that she chooses. Each is there whole or not at all, whatever happens meanwhile. */
public enum Target {
    PDF("notes.pdf"),
    FOLDER("notes"),
    ZIP("notes.zip"),
    BACKUP("copy.nbk"),
    HAND_OVER("handed.nbk"),
    COPY_OUT("B1_letter.jpg"),
    EXPORT("case.json"),
    SALVAGE("salvaged.nbk"),
    RESTORE("restored.nbk"),
    NEW_DIARY("new.nbk");

    /** How many incidents the diary has, and how long the file of its first exhibit is. */
    public static final int INCIDENTS = 12;

    private static final int LETTER = 3_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final String fileName;

    Target(String fileName) {
        this.fileName = fileName;
    }

    /** Where it is to be. */
    public Path in(Path folder) {
        return folder.resolve(fileName);
    }

    /** A diary to be written out, and beside it a copy of it that nobody has open. */
    public static Path diary(Path folder) throws Exception {
        Diary diary = new Diary(folder);
        OnThread open = new OnThread(diary.create());
        for (int i = 0; i < INCIDENTS; i++) {
            open.record(Diary.incident("word" + i), null);
        }
        open.session().intake().begin(letter(), "letter.jpg", null).finish();
        open.copyTo(beside(diary.file()));
        open.close();
        return diary.file();
    }

    public static Path beside(Path file) {
        return file.resolveSibling("beside.nbk");
    }

    public static byte[] letter() {
        byte[] letter = new byte[LETTER];
        new Random(5).nextBytes(letter);
        return letter;
    }

    /** Writes it, through the code of the program. */
    public void write(OnThread open, Path target) throws Exception {
        switch (this) {
            case PDF -> {
                PortfolioContent content = content(open);
                note(
                        open,
                        content,
                        new PortfolioCompiler(writer()).write(content, signer(open), target, Progress.UNWATCHED));
            }
            case FOLDER -> bundle(open, BundleForm.FOLDER, target);
            case ZIP ->
                bundle(
                        open,
                        BundleForm.ZIP,
                        target.resolveSibling(target.getFileName().toString().replace(".zip", "")));
            case BACKUP -> open.copyTo(target);
            case HAND_OVER -> {
                HandOverScope scope = HandOverScope.usual("not handed over");
                open.run(() -> Opened.of(open.session()).handOver().write(target, card(), scope, Progress.UNWATCHED));
            }
            case COPY_OUT -> {
                ExhibitHistory letter = open.run(
                                () -> Opened.of(open.session()).exhibits().all())
                        .getFirst();
                open.session().files().saveCopy(letter, target, Progress.UNWATCHED);
            }
            case EXPORT -> {
                CaseExport export =
                        open.run(() -> Opened.of(open.session()).copies().export());
                ExportFile.WrittenExport written = ExportFile.write(export, new CaseJsonWriter(true), target);
                open.run(() -> {
                    Opened.record(
                            open.session(), Opened.of(open.session()).copies().exported(export, written, ""));
                    return true;
                });
            }
            case SALVAGE -> salvage(beside(open.session().file()), target);
            case RESTORE -> restore(beside(open.session().file()), target);
            case NEW_DIARY -> create(target);
        }
    }

    /** Checks whether it is whole. */
    public void requireWhole(Path target) throws Exception {
        switch (this) {
            case PDF -> writer().requireSigned(target);
            case FOLDER, ZIP ->
                assertThat(BundleVerifier.verify(target, BundleVerifier.Reference.NONE, Progress.UNWATCHED)
                                .findings())
                        .isEmpty();
            case COPY_OUT ->
                assertThat(Arrays.equals(Files.readAllBytes(target), letter())).isTrue();
            case EXPORT -> {
                AtomicInteger records = new AtomicInteger();
                CaseJsonReader.<RuntimeException>read(target, _ -> records.incrementAndGet());
                assertThat(records.get()).isEqualTo(INCIDENTS);
            }
            case HAND_OVER -> requireHandedOver(target);
            case BACKUP, RESTORE -> {
                try (UnlockSecret key = new UnlockSecret.OfPassphrase(Diary.passphrase())) {
                    requireDiary(Diary.diaries().look(target, key), INCIDENTS);
                }
            }
            // These are opened at once, and may have been killed while that was noted in them.
            case SALVAGE, NEW_DIARY -> {
                try (Passphrase passphrase = Diary.passphrase()) {
                    requireDiary(Diary.diaries().unlock(target, passphrase), this == SALVAGE ? INCIDENTS : 0);
                }
            }
        }
    }

    /** The same in every process. */
    private static AgreementKey recipient() {
        return AgreementKey.of(SecretBytes.taking(new byte[AgreementKey.SEED_BYTES]));
    }

    private static PublicKeyCard card() {
        try (AgreementKey key = recipient()) {
            return new PublicKeyCard("Dana", "DA", ByteSequence.of(key.publicKey()));
        }
    }

    /** It opens for its recipient, and for nobody who can open the diary it is of. */
    private static void requireHandedOver(Path target) throws Exception {
        VaultFile files = new VaultFile(Diary.CLOCK, RANDOM);
        try (Passphrase passphrase = Diary.passphrase()) {
            // Without a slot for a passphrase nothing is derived.
            assertThatThrownBy(() -> files.look(target, passphrase)).isInstanceOf(VaultFailure.WrongPassphrase.class);
        }
        try (AgreementKey key = recipient();
                OpenVault vault = files.look(target, key, (_, _) -> {})) {
            CaseFile caseFile = new CaseFile();
            assertThat(new Ledger(vault, Diary.CLOCK, RANDOM, "")
                            .read(caseFile::apply)
                            .sound())
                    .isTrue();
            assertThat(caseFile.incidents().all()).hasSize(INCIDENTS);
            assertThat(caseFile.access().of(card().publicKey())).isPresent();
        }
    }

    private static void requireDiary(Session session, int incidents) throws Exception {
        OnThread open = new OnThread(session);
        assertThat(open.opening().report().sound()).isTrue();
        assertThat(open.incidents()).hasSize(incidents);
        open.close();
    }

    private static PdfPortfolioWriter writer() {
        return new PdfPortfolioWriter(MESSAGES);
    }

    private static PortfolioContent content(OnThread open) throws Exception {
        return new ExhibitFileCheck(Progress.UNWATCHED)
                .check(open.collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE)));
    }

    private static DiarySigner signer(OnThread open) throws Exception {
        Optional<DiarySigner> signer =
                open.run(() -> Opened.of(open.session()).portfolios().signer());
        return signer.orElseThrow();
    }

    private static void bundle(OnThread open, BundleForm form, Path target) throws Exception {
        PortfolioContent content = content(open);
        Bundle bundle = open.run(
                () -> new Bundle(content, Opened.of(open.session()).portfolios().proof(content)));
        BundleChoice choice =
                new BundleChoice(form, BundleChoice.of(content.request()).originals(), 0);
        note(
                open,
                content,
                new BundleCompiler(writer(), MESSAGES)
                        .write(bundle, choice, signer(open), null, target, Progress.UNWATCHED));
    }

    private static void note(OnThread open, PortfolioContent content, PortfolioReceipt receipt) throws Exception {
        open.run(() -> {
            Opened.record(open.session(), Opened.of(open.session()).portfolios().written(content, receipt));
            return true;
        });
    }

    private static void salvage(Path damaged, Path target) throws Exception {
        try (UnlockSecret old = new UnlockSecret.OfPassphrase(Diary.passphrase());
                Passphrase next = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM)) {
            Diary.diaries()
                    .derived()
                    .salvage(damaged, old, target, new DerivedDiaries.NewKeys(next, code), Progress.UNWATCHED)
                    .session()
                    .close();
        }
    }

    private static void restore(Path backup, Path target) throws Exception {
        try (UnlockSecret key = new UnlockSecret.OfPassphrase(Diary.passphrase());
                Restoration restoration = Diary.diaries().derived().restore(backup, key, target, Progress.UNWATCHED)) {
            restoration.put();
        }
    }

    private static void create(Path target) throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM)) {
            Diary.diaries().create(target, passphrase, code).close();
        }
    }
}
