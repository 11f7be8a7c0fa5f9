package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.ExhibitFileAccess;
import org.daybook.session.ExhibitStore;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.Restoration;
import org.daybook.suite.DiskFolders;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A copy is put in the place of a diary that was killed in the middle of a change, and the program is killed again
 * between two of the steps by which the names change: the journal is never parted from its file, and no file keeps two
 * names.
 */
class RestoreKilledTest {
    private enum Step {
        SECOND_NAME("link", 1),
        JOURNAL("rename", 1),
        COPY("rename", 2);

        private final String call;
        private final int time;

        Step(String call, int time) {
            this.call = call;
            this.time = time;
        }
    }

    @TempDir(factory = DiskFolders.class)
    Path folder;

    private Path file;
    private Path journal;
    private byte[] whole;

    @BeforeEach
    void aDiaryInTheMiddleOfAChange() throws Exception {
        Strace.require();
        file = folder.resolve("notebook.nbk");
        journal = folder.resolve("notebook.nbk-journal");
        try (Passphrase passphrase = CrashingWriter.passphrase(0);
                RecoveryCode code = CrashingWriter.code(0)) {
            OnThread open = new OnThread(Diary.diaries().create(file, passphrase, code));
            open.copyTo(folder.resolve("copy.nbk"));
            open.record(Diary.incident("later"), null);
            open.session().intake().begin(new byte[2_000_000], "file.dat", null).finish();
            open.close();
        }
        whole = Files.readAllBytes(file);
        HalfWritten begun = HalfWritten.by("UPDATE blob_chunk SET sealed = zeroblob(length(sealed))", file);
        assertThat(begun.file()).isNotEqualTo(whole);
        Files.write(file, begun.file());
        Files.write(journal, begun.journal());
    }

    /**
     * Kills it before it makes the second name, before it moves the journal, or before the copy takes the first name.
     */
    private void restoreAndKill(Step step) throws Exception {
        Strace.killed(step.call, step.time, CrashingWriter.class, file, "restore");
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    private void requireAsBefore() throws Exception {
        try (Passphrase passphrase = CrashingWriter.passphrase(0)) {
            OnThread open = new OnThread(Diary.diaries().unlock(file, passphrase));
            assertThat(open.opening().report().sound()).isTrue();
            assertThat(open.incidents()).hasSize(1);
            ExhibitStore exhibits = Opened.of(open.session()).exhibits();
            ExhibitFileAccess files = open.session().files();
            assertThat(files.verify(open.run(exhibits::all).getFirst(), Progress.UNWATCHED))
                    .isEqualTo(Verdict.WHOLE);
            open.close();
        }
        assertThat(names()).containsExactly("copy.nbk", "notebook.nbk");
    }

    @ParameterizedTest
    @EnumSource
    void itIsWhatItWas(Step killedBefore) throws Exception {
        restoreAndKill(killedBefore);
        assertThat(names().contains("notebook-2026-11-24.nbk")).isEqualTo(killedBefore != Step.SECOND_NAME);
        requireAsBefore();
    }

    @Test
    void theOtherNameIsNotOpenedMeanwhileAndGoesThen() throws Exception {
        restoreAndKill(Step.COPY);
        Path other = folder.resolve("notebook-2026-11-24.nbk");
        for (Path name : List.of(file, other)) {
            try (Passphrase passphrase = CrashingWriter.passphrase(0);
                    UnlockSecret key = new UnlockSecret.OfPassphrase(passphrase)) {
                assertThatThrownBy(() -> Diary.diaries().look(name, key)).isInstanceOf(VaultFailure.Unfinished.class);
            }
        }
        try (Passphrase passphrase = CrashingWriter.passphrase(0)) {
            assertThatThrownBy(() -> Diary.diaries().unlock(other, passphrase))
                    .isInstanceOf(VaultFailure.Missing.class);
        }
        requireAsBefore();
    }

    @Test
    void aSecondTryPutsTheCopyInPlaceAndKeepsWhatWasThere() throws Exception {
        restoreAndKill(Step.COPY);
        try (Passphrase passphrase = CrashingWriter.passphrase(0);
                UnlockSecret key = new UnlockSecret.OfPassphrase(passphrase);
                Restoration restoration =
                        Diary.diaries().derived().restore(folder.resolve("copy.nbk"), key, file, Progress.UNWATCHED)) {
            Path aside = restoration.put().orElseThrow();
            assertThat(names())
                    .containsExactly(
                            "copy.nbk", "notebook-2026-11-24.nbk", "notebook-2026-11-24.nbk-journal", "notebook.nbk");
            new OnThread(Diary.diaries().unlock(aside, passphrase)).close();
        }
        assertThat(names()).containsExactly("copy.nbk", "notebook-2026-11-24.nbk", "notebook.nbk");
    }
}
