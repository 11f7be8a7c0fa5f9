package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.daybook.ledger.LedgerReport;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.vault.VaultFinding.VaultSign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside the file, and what belongs to it, is never taken for something else. */
class CompanionFilesTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void create() throws Exception {
        file = folder.resolve("notebook.nbk");
        VaultSample.create(file);
    }

    @Nested
    class AWriteAheadLog {
        @Test
        void isRefusedInTheFileItself() throws Exception {
            try (RandomAccessFile header = new RandomAccessFile(file.toFile(), "rw")) {
                header.seek(18);
                header.write(new byte[] {2, 2});
            }
            byte[] before = Files.readAllBytes(file);
            assertThatThrownBy(() -> VaultSample.unlock(file)).isInstanceOf(VaultFailure.Altered.class);
            assertThat(Arrays.equals(Files.readAllBytes(file), before)).isTrue();
            assertThat(folder.resolve("notebook.nbk-wal")).doesNotExist();
        }

        @Test
        void isRefusedBesideIt() throws Exception {
            Path log = Files.write(folder.resolve("notebook.nbk-wal"), new byte[32]);
            assertThatThrownBy(() -> VaultSample.unlock(file)).isInstanceOf(VaultFailure.Altered.class);
            assertThat(log).hasSize(32);
        }
    }

    @Nested
    class AJournalOfAnotherFile {
        @ParameterizedTest
        @ValueSource(strings = {"-journal", "-wal", "-shm"})
        void keepsACopyFromTakingThatName(String ending) throws Exception {
            Path stale = Files.writeString(folder.resolve("copy.nbk" + ending), "old");
            try (OpenVault vault = VaultSample.unlock(file)) {
                assertThatThrownBy(() -> vault.copyTo(folder.resolve("copy.nbk"), Progress.UNWATCHED))
                        .isInstanceOf(VaultFailure.AlreadyThere.class);
            }
            assertThat(stale).hasContent("old");
            assertThat(folder.resolve("copy.nbk")).doesNotExist();
        }

        @Test
        void keepsANewDiaryFromTakingThatName() throws Exception {
            Files.writeString(folder.resolve("new.nbk-journal"), "old");
            assertThatThrownBy(() -> VaultSample.create(folder.resolve("new.nbk")))
                    .isInstanceOf(VaultFailure.AlreadyThere.class);
            assertThat(folder.resolve("new.nbk")).doesNotExist();
        }
    }

    @Nested
    class ASealedFile {
        @ParameterizedTest
        @ValueSource(strings = {"UPDATE blob SET state = 'pending'", "DELETE FROM blob_chunk;DELETE FROM blob"})
        void thatSomeoneTookAwayIsMissedAndNotSwept(String statements) throws Exception {
            VaultSample.tamper(file, statements.split(";"));
            byte[] before = Files.readAllBytes(file);
            try (OpenVault vault = VaultSample.unlock(file)) {
                LedgerReport report = VaultSample.ledger(vault).verify();
                assertThat(report.findings()).containsExactly(new VaultFinding(VaultSign.FILE_MISSING, 5));
                assertThatThrownBy(() -> vault.blobs().sweep(new byte[16], 1))
                        .isInstanceOf(VaultFailure.LookOnly.class);
            }
            assertThat(Arrays.equals(Files.readAllBytes(file), before)).isTrue();
        }
    }

    @Test
    void aVaultThatCannotBeginIsNotThere() throws Exception {
        Path never = folder.resolve("never.nbk");
        assertThatThrownBy(() -> VaultSample.vaultFile()
                        .create(never, Diary.passphrase(), VaultSample.code(), Diary.CHEAP, _ -> {
                            throw new VaultFailure.NoSpace();
                        }))
                .isInstanceOf(VaultFailure.NoSpace.class);
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString).toList())
                    .isEqualTo(List.of("notebook.nbk"));
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void hashesOfAnotherLengthAreFoundAndNotTrippedOver() throws Exception {
        VaultSample.tamperWithEntries(
                file, "PRAGMA ignore_check_constraints=ON", "UPDATE entry SET chain = x'010203' WHERE seq = 5");
        try (OpenVault vault = VaultSample.unlock(file)) {
            assertThat(VaultSample.ledger(vault).verify().findings())
                    .extracting(VaultFinding::sign)
                    .contains(VaultSign.HEAD_DIFFERS, VaultSign.CHAIN_BROKEN);
        }
    }

    @Test
    void itIsWrittenAsTheFormatSays() throws Exception {
        try (Database database = Database.open(file)) {
            assertThat(database.number("PRAGMA synchronous")).as("EXTRA").isEqualTo(3);
            assertThat(database.number("PRAGMA secure_delete")).isEqualTo(1);
            assertThat(database.number("PRAGMA fullfsync")).isEqualTo(1);
            assertThat(database.number("PRAGMA temp_store")).as("MEMORY").isEqualTo(2);
            assertThat(database.number("PRAGMA trusted_schema")).isZero();
            assertThat(database.number("PRAGMA auto_vacuum")).as("INCREMENTAL").isEqualTo(2);
            assertThat(database.number("SELECT journal_mode = 'delete' FROM pragma_journal_mode"))
                    .isEqualTo(1);
        }
    }
}
