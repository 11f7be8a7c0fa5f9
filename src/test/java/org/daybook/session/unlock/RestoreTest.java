package org.daybook.session.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.Damage;
import org.daybook.crypto.Passphrase;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {
    @TempDir
    Path folder;

    private Diary diary;
    private Path stick;
    private Path backup;
    private byte[] backedUp;

    @BeforeEach
    void make() throws Exception {
        diary = new Diary(Files.createDirectory(folder.resolve("diary")));
        stick = Files.createDirectory(folder.resolve("stick"));
        backup = stick.resolve("copy.nbk");
        OnThread open = new OnThread(diary.create());
        open.record(Diary.incident("one"), null);
        open.session().intake().begin(new byte[2_000_000], "file.dat", null).finish();
        open.copyTo(backup);
        open.record(Diary.incident("two"), null);
        open.close();
        backedUp = Files.readAllBytes(backup);
    }

    private static UnlockSecret key() {
        return new UnlockSecret.OfPassphrase(Diary.passphrase());
    }

    private Optional<Path> restore() throws Exception {
        try (UnlockSecret key = key();
                Restoration restoration =
                        Diary.diaries().derived().restore(backup, key, diary.file(), Progress.UNWATCHED)) {
            return restoration.put();
        }
    }

    private List<String> names(Path of) throws Exception {
        try (var files = Files.list(of)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static int incidents(Path file) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            OnThread open = new OnThread(Diary.diaries().unlock(file, passphrase));
            try {
                return open.incidents().size();
            } finally {
                open.close();
            }
        }
    }

    @Test
    void whatWasThereIsSetAsideAndOpensStill() throws Exception {
        Path aside = restore().orElseThrow();
        assertThat(names(folder.resolve("diary"))).containsExactly("notebook-2026-11-24.nbk", "notebook.nbk");
        assertThat(incidents(diary.file())).isEqualTo(1);
        assertThat(incidents(aside)).isEqualTo(2);
        assertThat(Files.readAllBytes(backup)).isEqualTo(backedUp);
        assertThat(names(stick)).containsExactly("copy.nbk");
    }

    @Test
    void aSecondTimeOnTheSameDayTakesAnotherName() throws Exception {
        restore();
        restore();
        assertThat(names(folder.resolve("diary")))
                .containsExactly("notebook-2026-11-24-2.nbk", "notebook-2026-11-24.nbk", "notebook.nbk");
    }

    @Test
    void whereNothingIsItIsPutThere() throws Exception {
        Files.delete(diary.file());
        assertThat(restore()).isEmpty();
        assertThat(incidents(diary.file())).isEqualTo(1);
    }

    @Test
    void itTellsWhatItHoldsBeforeAnythingIsReplaced() throws Exception {
        byte[] before = Files.readAllBytes(diary.file());
        try (UnlockSecret key = key();
                Restoration restoration =
                        Diary.diaries().derived().restore(backup, key, diary.file(), Progress.UNWATCHED)) {
            assertThat(restoration.held().incidents()).isEqualTo(1);
            assertThat(restoration.held().exhibits()).isEqualTo(1);
            assertThat(restoration.held().code()).startsWith(restoration.held().entries() + "-");
        }
        assertThat(Files.readAllBytes(diary.file())).isEqualTo(before);
        assertThat(names(folder.resolve("diary"))).containsExactly("notebook.nbk");
    }

    @Test
    void onlyItsOwnerMayReadTheCopy() throws Exception {
        Files.setPosixFilePermissions(backup, PosixFilePermissions.fromString("rw-r--r--"));
        restore();
        assertThat(Files.getPosixFilePermissions(diary.file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Nested
    class NothingIsReplacedBy {
        private void refused(Class<? extends VaultFailure> failure, UnlockSecret key) throws Exception {
            byte[] before = Files.readAllBytes(diary.file());
            try (key) {
                assertThatThrownBy(() -> Diary.diaries()
                                .derived()
                                .restore(backup, key, diary.file(), Progress.UNWATCHED)
                                .put())
                        .isInstanceOf(failure);
            }
            assertThat(Files.readAllBytes(diary.file())).isEqualTo(before);
            assertThat(names(folder.resolve("diary"))).containsExactly("notebook.nbk");
        }

        @Test
        void aBackupWithADamagedFile() throws Exception {
            Damage.breakFiles(backup);
            refused(VaultFailure.Damaged.class, key());
        }

        @Test
        void aBackupWithAMissingBody() throws Exception {
            Damage.takeBody(backup, 3);
            refused(VaultFailure.Damaged.class, key());
        }

        @Test
        void oneThatIsCutOff() throws Exception {
            Files.write(backup, Arrays.copyOf(backedUp, backedUp.length / 2));
            refused(VaultFailure.Damaged.class, key());
        }

        @Test
        void oneThatOpensWithAnotherPassphrase() throws Exception {
            refused(
                    VaultFailure.WrongPassphrase.class,
                    new UnlockSecret.OfPassphrase(Passphrase.of("other".toCharArray())));
            assertThat(Files.readAllBytes(backup)).isEqualTo(backedUp);
        }

        @Test
        void oneBesideWhichAJournalLies() throws Exception {
            Files.write(backup.resolveSibling("copy.nbk-journal"), new byte[100]);
            refused(VaultFailure.Unfinished.class, key());
        }

        @Test
        void oneWhileTheDiaryIsOpen() throws Exception {
            OnThread open = new OnThread(diary.unlock());
            try (UnlockSecret key = key();
                    Restoration restoration =
                            Diary.diaries().derived().restore(backup, key, diary.file(), Progress.UNWATCHED)) {
                assertThatThrownBy(restoration::put).isInstanceOf(VaultFailure.InUse.class);
            }
            open.close();
            assertThat(names(folder.resolve("diary"))).containsExactly("notebook.nbk");
            assertThat(incidents(diary.file())).isEqualTo(2);
        }
    }

    @Nested
    class OfAnOldFileThatNoLongerOpens {
        @Test
        void itsJournalGoesWithIt() throws Exception {
            byte[] broken = Files.readAllBytes(diary.file());
            Arrays.fill(broken, 0, 4096, (byte) 7);
            Files.write(diary.file(), broken);
            byte[] journal = {1, 2, 3};
            Files.write(diary.file().resolveSibling("notebook.nbk-journal"), journal);
            Path aside = restore().orElseThrow();
            assertThat(Files.readAllBytes(aside)).isEqualTo(broken);
            assertThat(Files.readAllBytes(aside.resolveSibling(aside.getFileName() + "-journal")))
                    .isEqualTo(journal);
            assertThat(names(folder.resolve("diary")))
                    .containsExactly("notebook-2026-11-24.nbk", "notebook-2026-11-24.nbk-journal", "notebook.nbk");
            assertThat(incidents(diary.file())).isEqualTo(1);
        }
    }

    @Nested
    class ACopyOpenedToLook {
        @Test
        void canBeReadAndLeavesNoTrace() throws Exception {
            var changed = Files.getLastModifiedTime(backup);
            try (UnlockSecret key = key()) {
                OnThread open = new OnThread(Diary.diaries().look(backup, key));
                assertThat(open.incidents()).hasSize(1);
                assertThat(open.opening().toLook()).isTrue();
                assertThat(open.opening().lookOnly()).isTrue();
                assertThat(open.opening().report().sound()).isTrue();
                assertThatThrownBy(() -> open.record(Diary.incident("two"), null))
                        .isInstanceOf(VaultFailure.LookOnly.class);
                assertThat(names(stick)).containsExactly("copy.nbk");
                open.close();
            }
            assertThat(Files.readAllBytes(backup)).isEqualTo(backedUp);
            assertThat(Files.getLastModifiedTime(backup)).isEqualTo(changed);
            assertThat(names(stick)).containsExactly("copy.nbk");
        }

        @Test
        void notesNoWrongTry() throws Exception {
            try (UnlockSecret wrong = new UnlockSecret.OfPassphrase(Passphrase.of("other".toCharArray()))) {
                assertThatThrownBy(() -> Diary.diaries().look(backup, wrong))
                        .isInstanceOf(VaultFailure.WrongPassphrase.class);
            }
            assertThat(Files.readAllBytes(backup)).isEqualTo(backedUp);
        }
    }

    @Nested
    class TheLastCopy {
        @Test
        void isKnownByTheDiaryAndCountedInDays() throws Exception {
            OnThread open = new OnThread(diary.unlock());
            assertThat(open.run(() -> Opened.of(open.session()).copies().lastCopy()))
                    .isPresent();
            assertThat(open.run(() -> Opened.of(open.session()).copies().daysSinceCopy()))
                    .isZero();
            open.close();
            Clock later = Clock.offset(Diary.CLOCK, Duration.ofDays(41));
            try (Passphrase passphrase = Diary.passphrase()) {
                Session session = Diary.diaries(later).unlock(diary.file(), passphrase);
                assertThat(session.call(opened -> opened.copies().daysSinceCopy())
                                .get())
                        .isEqualTo(41);
                session.close();
            }
        }
    }
}
