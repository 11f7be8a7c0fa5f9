package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.daybook.casefile.AccessKey;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.colleague.OwnKey;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.progress.Progress;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultAccess.AccessKind;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever finds the diary open lets nobody in, nobody gives more than they have, and no key is overlooked. */
class AccessRulesTest extends TwoColleagues {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 3);

    @TempDir
    Path folder;

    private Diary diary;
    private OnThread open;

    @BeforeEach
    void aDiary() throws Exception {
        diary = new Diary(Files.createTempDirectory(folder, "case"));
        open = new OnThread(diary.create());
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void reopen() throws Exception {
        open.close();
        open = new OnThread(diary.unlock());
    }

    private void reopen(OwnKey key) throws Exception {
        open.close();
        open = new OnThread(Diary.diaries().unlock(diary.file(), OwnKeySample.toldOf(key, diary.file())));
    }

    private static UnlockSecret passphrase(String words) {
        return new UnlockSecret.OfPassphrase(Passphrase.of(words.toCharArray()));
    }

    private interface Change {
        void on(DiaryKeys keys) throws Exception;
    }

    private void change(Change change) throws Exception {
        open.run(() -> {
            change.on(Opened.of(open.session()).keys());
            return true;
        });
    }

    private void changePassphrase(List<ByteSequence> kept) throws Exception {
        try (Passphrase now = Diary.passphrase();
                Passphrase next = Passphrase.of("another of hers".toCharArray())) {
            change(keys ->
                    keys.changePassphrase(new UnlockSecret.OfPassphrase(now), next, null, kept, Progress.UNWATCHED));
        }
    }

    private List<String> names() {
        return open.session().waysIn().all().stream()
                .map(way -> way.given().map(given -> given.grant().name()).orElse(way.kind() + ""))
                .toList();
    }

    @Test
    void whoeverFindsTheDiaryOpenGivesAccessOnlyWithWhatOpensIt() throws Exception {
        byte[] before = Files.readAllBytes(diary.file());
        try (UnlockSecret guessed = passphrase("a guess")) {
            assertThatThrownBy(() -> open.giveAccess(guessed, grant(dana, Allows.LOOK, null)))
                    .isInstanceOf(VaultFailure.WrongPassphrase.class);
        }
        assertThat(Files.readAllBytes(diary.file())).as("nothing is recorded").isEqualTo(before);
        assertThat(names()).containsExactly("PASSPHRASE", "RECOVERY_CODE");
        open.giveAccess(grant(dana, Allows.LOOK, null));
        assertThat(names()).containsExactly("PASSPHRASE", "RECOVERY_CODE", "Dana");
        open.close();
        open = new OnThread(diary.unlock());
        try (UnlockSecret guessed = passphrase("a guess")) {
            assertThatThrownBy(() -> open.giveAccess(guessed, grant(dana, Allows.ALL, null)))
                    .as("widening is giving")
                    .isInstanceOf(VaultFailure.WrongPassphrase.class);
        }
    }

    @Test
    void anotherColleaguesOwnKeyIsNoProofToTheOwnersDiary() throws Exception {
        open.giveAccess(grant(dana, Allows.LOOK, null));
        UnlockSecret hers = new UnlockSecret.OfOwnKey(dana);
        assertThatThrownBy(() -> open.giveAccess(hers, grant(dana, Allows.ALL, null)))
                .isInstanceOf(VaultFailure.WrongPassphrase.class);
        try (Passphrase next = Passphrase.of("another".toCharArray())) {
            assertThatThrownBy(() ->
                            change(keys -> keys.changePassphrase(hers, next, null, List.of(), Progress.UNWATCHED)))
                    .isInstanceOf(VaultFailure.WrongPassphrase.class);
        }
    }

    @Test
    void aPassphraseIsSetWithoutTheOldOneOnlyAfterTheRecoveryCode() throws Exception {
        try (Passphrase next = Passphrase.of("another".toCharArray())) {
            assertThatThrownBy(() -> change(keys -> keys.setPassphrase(next, List.of(), Progress.UNWATCHED)))
                    .isInstanceOf(VaultFailure.AccessDenied.class);
        }
    }

    @Test
    void nobodyGivesMoreOrForLongerThanTheyHave() throws Exception {
        open.giveAccess(grant(dana, Allows.ALL, LAST));
        reopen(dana);
        UnlockSecret own = new UnlockSecret.OfOwnKey(dana);
        assertThatThrownBy(() -> open.giveAccess(own, grant(sam, Allows.LOOK, null)))
                .isInstanceOf(VaultFailure.MoreThanOwn.class);
        assertThatThrownBy(() -> open.giveAccess(own, grant(sam, Allows.LOOK, LAST.plusDays(1))))
                .isInstanceOf(VaultFailure.MoreThanOwn.class);
        assertThatThrownBy(() -> open.giveAccess(own, grant(dana, Allows.ALL, null)))
                .as("to themselves")
                .isInstanceOf(VaultFailure.MoreThanOwn.class);
        open.giveAccess(own, grant(sam, Allows.ALL, LAST));
        reopen(sam);
        assertThat(open.session().openedBy()).contains(grant(sam, Allows.ALL, LAST));
    }

    @Test
    void whoseAccessEndsMakesNothingThatOpensWithoutEnd() throws Exception {
        open.giveAccess(grant(dana, Allows.ALL, LAST));
        reopen(dana);
        try (Passphrase now = Diary.passphrase();
                Passphrase next = Passphrase.of("another".toCharArray());
                RecoveryCode code = RecoveryCode.generate(RANDOM)) {
            for (Change change : List.<Change>of(
                    keys -> keys.changePassphrase(
                            new UnlockSecret.OfOwnKey(dana), next, null, open.kept(), Progress.UNWATCHED),
                    keys -> keys.setPassphrase(next, open.kept(), Progress.UNWATCHED),
                    keys -> keys.replaceCode(now, code, open.kept(), Progress.UNWATCHED))) {
                assertThatThrownBy(() -> change(change)).isInstanceOf(VaultFailure.AccessDenied.class);
            }
        }
        assertThatThrownBy(() -> open.run(() -> Opened.of(open.session())
                        .handOver()
                        .write(
                                folder.resolve("copy.nbk"),
                                sam.card(),
                                HandOverScope.usual("Not handed over"),
                                Progress.UNWATCHED)))
                .isInstanceOf(VaultFailure.MoreThanOwn.class);
        assertThat(folder.resolve("copy.nbk")).doesNotExist();
    }

    @Test
    void aNewPassphraseEndsEveryKeyThatIsNotNamed() throws Exception {
        open.giveAccess(grant(dana, Allows.ADD, null));
        open.giveAccess(grant(sam, Allows.ALL, null));
        changePassphrase(List.of(dana.card().publicKey()));
        assertThat(names()).containsExactly("PASSPHRASE", "RECOVERY_CODE", "Dana");
        assertThat(open.run(() -> Opened.of(open.session()).keys().access()))
                .containsExactly(grant(dana, Allows.ADD, null));
        assertThatThrownBy(() -> reopen(sam)).isInstanceOf(VaultFailure.NoAccess.class);
        reopen(dana);
    }

    @Test
    void aNewRecoveryCodeDoesTheSame() throws Exception {
        open.giveAccess(grant(dana, Allows.ADD, null));
        open.giveAccess(grant(sam, Allows.ALL, null));
        try (Passphrase now = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM)) {
            change(keys -> keys.replaceCode(now, code, List.of(sam.card().publicKey()), Progress.UNWATCHED));
        }
        assertThatThrownBy(() -> reopen(dana)).isInstanceOf(VaultFailure.NoAccess.class);
        reopen(sam);
    }

    @Test
    void soDoesThePassphraseThatIsSetAfterTheRecoveryCodeOpenedTheDiary() throws Exception {
        open.giveAccess(grant(sam, Allows.ALL, null));
        try (Passphrase now = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM);
                Passphrase next = Passphrase.of("another of hers".toCharArray())) {
            change(keys -> keys.replaceCode(now, code, open.kept(), Progress.UNWATCHED));
            open.close();
            open = new OnThread(Diary.diaries().unlock(diary.file(), code));
            change(keys -> keys.setPassphrase(next, List.of(), Progress.UNWATCHED));
        }
        assertThatThrownBy(() -> reopen(sam)).isInstanceOf(VaultFailure.NoAccess.class);
    }

    @Test
    void whoeverChangesThePassphraseByTheirOwnKeyKeepsThatKey() throws Exception {
        open.giveAccess(grant(dana, Allows.ALL, null));
        reopen(dana);
        changePassphrase(List.of());
        reopen(dana);
    }

    @Test
    void aKeyThatAnotherProgramPutThereIsListedAndEndsWithThePassphraseWhateverIsNamed() throws Exception {
        open.close();
        plant();
        reopen();
        assertThat(open.session().waysIn().all())
                .extracting(AccessKey::isUnexplained)
                .containsExactly(false, false, true);
        changePassphrase(List.of(sam.card().publicKey()));
        assertThat(names()).containsExactly("PASSPHRASE", "RECOVERY_CODE");
        Path copy = Files.copy(diary.file(), folder.resolve("later.nbk"));
        assertThatThrownBy(() -> new VaultFile(Diary.CLOCK, RANDOM).look(copy, sam.pair(), (_, _) -> {}))
                .isInstanceOf(VaultFailure.NoAccess.class);
    }

    /** As a program of his own does, which knows the passphrase: a slot, and no word of it in the ledger. */
    private void plant() throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = new VaultFile(Diary.CLOCK, RANDOM).unlock(diary.file(), passphrase);
                AgreementKey other = AgreementKey.generate(RANDOM)) {
            vault.access().giveAccess(sam.card().publicKey(), null, other);
        }
    }

    @Test
    void accessIsListedWithTheDayItWasGivenAndAlsoWhenItIsOver() throws Exception {
        open.giveAccess(grant(dana, Allows.LOOK, TODAY));
        AccessKey way = open.session().waysIn().all().getLast();
        assertThat(way.kind()).isEqualTo(AccessKind.COLLEAGUE);
        assertThat(way.given().orElseThrow().since().toLocalDate()).isEqualTo(TODAY);
        assertThat(way.colleague()).contains(dana.card().publicKey());
    }
}
