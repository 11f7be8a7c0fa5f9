package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.colleague.OwnKey;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.incident.Incident;
import org.daybook.progress.Progress;
import org.daybook.vault.OpenVault;
import org.daybook.vault.OpenVault.BodyState;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.SenderNotConfirmed;
import org.daybook.vault.VaultFailure.SenderNotConfirmed.UnconfirmedReason;
import org.daybook.vault.VaultFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** She gives colleagues access to her diary and ends it again, and what they do there says whose it is. */
class ColleagueAccessTest extends TwoColleagues {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private Diary diary;

    @BeforeEach
    void aDiary() throws Exception {
        diary = new Diary(Files.createTempDirectory(folder, "case"));
        diary.create().close();
    }

    private void give(AccessGrant access) throws Exception {
        OnThread owner = new OnThread(diary.unlock());
        owner.giveAccess(access);
        owner.close();
    }

    private OnThread open(OwnKey key) throws Exception {
        return open(key, Diary.CLOCK);
    }

    private OnThread open(OwnKey key, Clock clock) throws Exception {
        return new OnThread(Diary.diaries(clock).unlock(diary.file(), OwnKeySample.toldOf(key, diary.file())));
    }

    private void end(OwnKey key) throws Exception {
        OnThread owner = new OnThread(diary.unlock());
        try (Passphrase passphrase = Diary.passphrase()) {
            owner.run(() -> {
                Opened.of(owner.session())
                        .keys()
                        .endAccess(passphrase, key.card().publicKey(), Progress.UNWATCHED);
                return true;
            });
        }
        owner.close();
    }

    @Test
    void whatAColleagueRecordsIsByTheColleague() throws Exception {
        give(grant(dana, Allows.ADD, null));
        OnThread open = open(dana);
        assertThat(open.session().openedBy()).contains(grant(dana, Allows.ADD, null));
        Incident incident = Diary.incident("word");
        open.record(incident, null);
        open.amend(incident, "a reason", null);
        assertThatThrownBy(() -> open.erase(incident.id(), "why")).isInstanceOf(VaultFailure.AccessDenied.class);
        assertThatThrownBy(() -> open.giveAccess(grant(sam, Allows.LOOK, null)))
                .isInstanceOf(VaultFailure.AccessDenied.class);
        try (Passphrase passphrase = Diary.passphrase()) {
            assertThatThrownBy(() -> open.run(() -> {
                        Opened.of(open.session()).keys().setPassphrase(passphrase, List.of(), Progress.UNWATCHED);
                        return true;
                    }))
                    .isInstanceOf(VaultFailure.AccessDenied.class);
        }
        open.close();
        OnThread owner = new OnThread(diary.unlock());
        assertThat(owner.session().openedBy()).isEmpty();
        assertThat(owner.incidents().getFirst().versions())
                .hasSize(2)
                .allMatch(version -> version.recorded().envelope().author().equals("Dana"));
        assertThat(owner.opening().report().sound()).isTrue();
        assertThat(owner.opening().lookOnly()).isFalse();
        owner.close();
    }

    @Test
    void whatAColleagueRecordsIsNeverByAnyoneElse() throws Exception {
        give(grant(dana, Allows.ADD, null));
        OnThread open = open(dana);
        open.run(() -> Opened.of(open.session())
                .recordAll(List.of(Diary.incident("word")), new Authorship("Jane", "Jane"), null));
        open.close();
        OnThread owner = new OnThread(diary.unlock());
        EntryMetadata recorded =
                owner.incidents().getFirst().versions().getFirst().recorded().envelope();
        assertThat(recorded.author()).isEqualTo("Dana");
        assertThat(recorded.onBehalfOf()).isEqualTo("Jane");
        owner.close();
    }

    @Test
    void whoMayAddDeletesTheirOwnDraftsAndNoneThatWasThere() throws Exception {
        give(grant(dana, Allows.ADD, null));
        OnThread owner = new OnThread(diary.unlock());
        Draft hers = new Draft(owner.newId(), "incident", null, Map.of(), OffsetDateTime.now(Diary.CLOCK));
        owner.saveDraft(hers);
        owner.close();
        OnThread open = open(dana);
        Draft own = new Draft(open.newId(), "incident", null, Map.of(), OffsetDateTime.now(Diary.CLOCK));
        open.saveDraft(own);
        assertThatThrownBy(() -> discard(open, hers)).isInstanceOf(VaultFailure.AccessDenied.class);
        discard(open, own);
        assertThat(open.drafts()).extracting(Draft::id).containsExactly(hers.id());
        open.close();
    }

    private static void discard(OnThread open, Draft draft) throws Exception {
        open.run(() -> {
            Opened.of(open.session()).drafts().discard(draft.id());
            return true;
        });
    }

    @Test
    void whoMayOnlyLookRecordsNothingButTheOpeningAndWhatTheySave() throws Exception {
        give(grant(dana, Allows.LOOK, null));
        OnThread open = open(dana);
        assertThat(open.opening().lookOnly()).isTrue();
        assertThatThrownBy(() -> open.record(Diary.incident("word"), null))
                .isInstanceOf(VaultFailure.AccessDenied.class);
        open.run(() -> Opened.of(open.session()).copies().copyTo(folder.resolve("copy.nbk"), Progress.UNWATCHED));
        open.close();
        OnThread owner = new OnThread(diary.unlock());
        assertThat(owner.opening().report().head().count())
                .as("started, opened twice, access given, opened by Dana, who saved a copy")
                .isEqualTo(6);
        assertThat(owner.run(() -> Opened.of(owner.session()).copies().lastCopy()))
                .isPresent();
        assertThat(owner.incidents()).isEmpty();
        owner.close();
    }

    @Test
    void accessEndsWithItsDay() throws Exception {
        give(grant(dana, Allows.ADD, TODAY));
        open(dana).close();
        assertThatThrownBy(() -> open(dana, Clock.offset(Diary.CLOCK, Duration.ofDays(1))))
                .isInstanceOf(VaultFailure.AccessExpired.class);
        OnThread owner = new OnThread(diary.unlock());
        assertThat(owner.opening().failedTries()).isZero();
        owner.close();
    }

    @Test
    void whoWasGivenNothingOpensNothingAndIsNoFailedTry() throws Exception {
        give(grant(dana, Allows.ALL, null));
        assertThatThrownBy(() -> open(sam)).isInstanceOf(VaultFailure.NoAccess.class);
        OnThread owner = new OnThread(diary.unlock());
        assertThat(owner.opening().failedTries()).isZero();
        owner.close();
    }

    @Test
    void onceEndedTheKeyOpensOldCopiesAsTheyWereAndNothingElse() throws Exception {
        give(grant(dana, Allows.ADD, null));
        give(grant(sam, Allows.LOOK, null));
        Path old = folder.resolve("old-copy.nbk");
        Files.copy(diary.file(), old);
        end(dana);
        assertThatThrownBy(() -> open(dana)).isInstanceOf(VaultFailure.NoAccess.class);
        open(sam).close();
        OnThread owner = new OnThread(diary.unlock());
        owner.record(Diary.incident("later"), null);
        assertThat(owner.run(() -> Opened.of(owner.session()).keys().access()))
                .containsExactly(grant(sam, Allows.LOOK, null));
        owner.close();
        OnThread copy = new OnThread(Diary.diaries().look(old, new UnlockSecret.OfOwnKey(dana)));
        assertThat(copy.incidents()).isEmpty();
        copy.close();
        requireKeyOfNoUse(old);
    }

    /** Rows of the diary of today do not open with the key of the old copy. */
    private void requireKeyOfNoUse(Path old) throws Exception {
        Path mixed = folder.resolve("mixed.nbk");
        Files.copy(diary.file(), mixed);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + mixed);
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + old + "' AS old");
            for (String table : List.of("slot", "slot_copy")) {
                statement.execute("DELETE FROM " + table);
                statement.execute("INSERT INTO " + table + " SELECT * FROM old." + table);
            }
        }
        try (OpenVault tried = new VaultFile(Diary.CLOCK, RANDOM).look(mixed, dana.pair(), (_, _) -> {})) {
            assertThat(tried.findings()).isNotEmpty();
            tried.read((seq, digest, chain, state, body) -> assertThat(state).isEqualTo(BodyState.UNREADABLE));
        }
    }

    /** Puts the access of another sender in place of that which the owner gave. */
    private void forge(OwnKey key) throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = new VaultFile(Diary.CLOCK, RANDOM).unlock(diary.file(), passphrase);
                AgreementKey other = AgreementKey.generate(RANDOM)) {
            vault.access().giveAccess(key.card().publicKey(), null, other);
        }
    }

    private static SenderNotConfirmed refused(Path file, OwnKey key) {
        return catchThrowableOfType(
                SenderNotConfirmed.class, () -> Diary.diaries().unlock(file, new UnlockSecret.OfOwnKey(key)));
    }

    @Test
    void aDiaryThatSomebodyElseSealedForTheKeyIsNotTakenForTheOneOpenedBefore() throws Exception {
        give(grant(dana, Allows.ADD, null));
        open(dana).close();
        forge(dana);
        assertThat(refused(diary.file(), dana).reason()).isEqualTo(UnconfirmedReason.OTHER_THAN_KNOWN);
    }

    @Test
    void aForgedFirstCopyIsNotOpenedAndDoesNotKeepTheKeyFromTheDiary() throws Exception {
        OwnKey fresh = OwnKeySample.of(folder, "Dana");
        give(grant(fresh, Allows.ADD, null));
        Path real = Files.copy(diary.file(), folder.resolve("real.nbk"));
        forge(fresh);
        byte[] before = Files.readAllBytes(diary.file());
        SenderNotConfirmed forged = refused(diary.file(), fresh);
        assertThat(forged.reason()).isEqualTo(UnconfirmedReason.FIRST);
        assertThat(Files.readAllBytes(diary.file())).as("nothing is recorded").isEqualTo(before);
        assertThat(fresh.senderOf(id())).isEmpty();

        String words = refused(real, fresh).words();
        assertThat(words).isNotEqualTo(forged.words());
        fresh.tell(words);
        assertThat(refused(diary.file(), fresh).reason()).isEqualTo(UnconfirmedReason.OTHER_THAN_TOLD);
        Diary.diaries().unlock(real, new UnlockSecret.OfOwnKey(fresh)).close();
        fresh.tell("");
        assertThat(refused(diary.file(), fresh).reason()).isEqualTo(UnconfirmedReason.OTHER_THAN_KNOWN);
        Diary.diaries().unlock(real, new UnlockSecret.OfOwnKey(fresh)).close();
        fresh.close();
    }

    @Test
    void whoTookAForgedDiaryForHersIsToldTheRightWordsAndOpensHers() throws Exception {
        give(grant(dana, Allows.ADD, null));
        Path real = Files.copy(diary.file(), folder.resolve("real.nbk"));
        forge(dana);
        open(dana).close();
        SenderNotConfirmed hers = refused(real, dana);
        assertThat(hers.reason()).isEqualTo(UnconfirmedReason.OTHER_THAN_KNOWN);
        dana.tell(hers.words());
        assertThat(refused(diary.file(), dana).reason()).isEqualTo(UnconfirmedReason.OTHER_THAN_TOLD);
        dana.tell("");
        Diary.diaries().unlock(real, OwnKeySample.toldOf(dana, real)).close();
        assertThat(refused(diary.file(), dana).reason()).isEqualTo(UnconfirmedReason.OTHER_THAN_KNOWN);
    }

    @Test
    void accessGivenAnewIsOfTheSameSender() throws Exception {
        give(grant(dana, Allows.ADD, null));
        open(dana).close();
        Optional<ByteSequence> sender = dana.senderOf(id());
        end(dana);
        give(grant(dana, Allows.LOOK, TODAY));
        OnThread open = open(dana);
        assertThat(open.session().openedBy()).contains(grant(dana, Allows.LOOK, TODAY));
        open.close();
        assertThat(dana.senderOf(id())).isEqualTo(sender).isPresent();
    }

    private ByteSequence id() throws Exception {
        OnThread owner = new OnThread(diary.unlock());
        String id = owner.session().id();
        owner.close();
        return ByteSequence.ofHex(id);
    }

    @Test
    void thereIsRoomForSixColleagues() throws Exception {
        OnThread owner = new OnThread(diary.unlock());
        for (int i = 0; i < 7; i++) {
            try (AgreementKey other = AgreementKey.generate(RANDOM)) {
                AccessGrant access =
                        new AccessGrant("Nr " + i, "", ByteSequence.of(other.publicKey()), Allows.LOOK, null);
                if (i < 6) {
                    owner.giveAccess(access);
                } else {
                    assertThatThrownBy(() -> owner.giveAccess(access))
                            .isInstanceOf(VaultFailure.TooManyColleagues.class);
                }
            }
        }
        assertThat(owner.run(() -> Opened.of(owner.session()).keys().access())).hasSize(6);
        owner.close();
    }
}
