package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.Draft;
import org.daybook.crypto.Passphrase;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Target;
import org.daybook.session.UnlockSecret;
import org.daybook.suite.DiskFolders;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.seal.SealedDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk on which the diary lies is full, or locked against writing, and later is not. */
class FullDiskDiaryTest {
    private static final int MEBIBYTES = 8;

    @TempDir(factory = DiskFolders.class)
    Path home;

    private SmallDisk disk;
    private Diary diary;
    private OnThread open;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.at(Files.createDirectory(home.resolve("stick")), MEBIBYTES);
        diary = new Diary(disk.place());
        diary.create().close();
        open = new OnThread(diary.unlock());
        open.record(Diary.incident("before"), null);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            open.close();
            disk.close();
        }
    }

    private Draft draft(Id<Draft> id) {
        return new Draft(id, "incident", null, Map.of("words", "half a".repeat(2000)), OffsetDateTime.now(Diary.CLOCK));
    }

    private static void requireWhole(OnThread open, int incidents) throws Exception {
        assertThat(open.verify().sound()).isTrue();
        assertThat(open.incidents()).hasSize(incidents);
    }

    @Test
    void aRecordIsRefusedAndTakenWhenThereIsRoom() throws Exception {
        disk.fillBut(0);
        assertThatThrownBy(() -> open.record(Diary.incident("while"), null)).isInstanceOf(VaultFailure.NoSpace.class);
        requireWhole(open, 1);
        disk.makeRoom();
        open.record(Diary.incident("after"), null);
        requireWhole(open, 2);
    }

    @Test
    void aDraftIsKeptAndWrittenWithTheNextOneThatFits() throws Exception {
        disk.fillBut(0);
        Id<Draft> refused = open.newId();
        assertThatThrownBy(() -> open.saveDraft(draft(refused))).isInstanceOf(VaultFailure.NoSpace.class);
        assertThat(open.drafts()).isEmpty();
        disk.makeRoom();
        Id<Draft> next = open.newId();
        open.saveDraft(draft(next));
        assertThat(open.drafts()).extracting(Draft::id).containsExactlyInAnyOrder(refused, next);
    }

    @Test
    void aDraftThatNeverFittedIsGivenBackWhenTheDiaryIsOpenedAgain() throws Exception {
        disk.fillBut(0);
        Id<Draft> refused = open.newId();
        assertThatThrownBy(() -> open.saveDraft(draft(refused))).isInstanceOf(VaultFailure.NoSpace.class);
        List<SealedDraft> kept = open.session().close();
        assertThat(kept).hasSize(1);
        disk.makeRoom();
        open = new OnThread(diary.unlock());
        open.run(() -> {
            Opened.of(open.session()).drafts().restore(kept);
            return true;
        });
        assertThat(open.drafts()).extracting(Draft::id).containsExactly(refused);
        requireWhole(open, 1);
    }

    @Test
    void aFileIsNotHalfAddedAndIsTakenWhenThereIsRoom() throws Exception {
        disk.fillBut(1 << 20);
        assertThatThrownBy(() -> open.session()
                        .intake()
                        .begin(Target.letter(), "letter.jpg", null)
                        .finish())
                .isInstanceOf(VaultFailure.NoSpace.class);
        assertThat(open.run(() -> Opened.of(open.session()).exhibits().all())).isEmpty();
        requireWhole(open, 1);
        disk.makeRoom();
        open.session().intake().begin(Target.letter(), "letter.jpg", null).finish();
        assertThat(open.run(() -> Opened.of(open.session()).exhibits().all())).hasSize(1);
        requireWhole(open, 1);
    }

    @Test
    void aChangeOfThePassphraseIsWholeOrNotAtAll() throws Exception {
        disk.fillBut(8192);
        try (Passphrase now = CrashingWriter.passphrase(0);
                Passphrase next = CrashingWriter.passphrase(1)) {
            assertThatThrownBy(() -> open.changePassphrase(now, next)).isInstanceOf(VaultFailure.NoSpace.class);
            requireWhole(open, 1);
            open.close();
            disk.makeRoom();
            assertThatThrownBy(() -> Diary.diaries().unlock(diary.file(), next))
                    .isInstanceOf(VaultFailure.WrongPassphrase.class);
            open = new OnThread(diary.unlock());
            open.changePassphrase(now, next);
            open.close();
            assertThatThrownBy(diary::unlock).isInstanceOf(VaultFailure.WrongPassphrase.class);
            open = new OnThread(Diary.diaries().unlock(diary.file(), next));
            requireWhole(open, 1);
        }
    }

    @Test
    void openingSaysThatItIsFullAndAWrongPassphraseThatItIsWrong() throws Exception {
        open.close();
        disk.fillBut(0);
        assertThatThrownBy(diary::unlock).isInstanceOf(VaultFailure.NoSpace.class);
        try (Passphrase wrong = CrashingWriter.passphrase(7)) {
            assertThatThrownBy(() -> Diary.diaries().unlock(diary.file(), wrong))
                    .isInstanceOf(VaultFailure.WrongPassphrase.class);
        }
        disk.makeRoom();
        open = new OnThread(diary.unlock());
        requireWhole(open, 1);
    }

    @Test
    void whatIsInItCanBeSavedToAnotherDiskThoughItsOwnHasNoRoomLeft() throws Exception {
        open.close();
        disk.fillBut(0);
        try (Passphrase passphrase = Diary.passphrase()) {
            OnThread read =
                    new OnThread(Diary.diaries().unlockToRead(diary.file(), new UnlockSecret.OfPassphrase(passphrase)));
            assertThat(read.opening().toLook()).isTrue();
            assertThat(read.incidents()).hasSize(1);
            Path stick = Files.createDirectory(home.resolve("other"));
            read.close();
        }
        disk.makeRoom();
        open = new OnThread(diary.unlock());
        requireWhole(open, 1);
    }

    @Test
    void openingSaysThatItIsLockedAgainstWriting() throws Exception {
        open.close();
        disk.lockAgainstWriting();
        assertThatThrownBy(diary::unlock).isInstanceOf(VaultFailure.ReadOnly.class);
        disk.unlock();
        open = new OnThread(diary.unlock());
        requireWhole(open, 1);
    }
}
