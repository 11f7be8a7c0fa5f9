package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.SecretBytes;
import org.daybook.ledger.Ledger;
import org.daybook.session.Diary;
import org.daybook.suite.DiskFolders;
import org.daybook.vault.seal.VaultKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place that refuses: nothing is half-written, and what was there stays usable. */
class FullDiskTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir(factory = DiskFolders.class)
    Path folder;

    private Path file;

    @BeforeEach
    void create() throws Exception {
        file = folder.resolve("notebook.nbk");
        VaultSample.create(file);
    }

    /** A stick in FAT32 only says that it failed, so the size of the backup is what there is to go by. */
    @Test
    void aBackupTooLargeForFat32IsSaidToBeThat() throws Exception {
        Path large = folder.resolve("large.nbk");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(1L << 32);
        }
        IOException failed = new IOException("it failed");
        assertThat(VaultRestore.refused(failed, large)).isInstanceOf(VaultFailure.LargestForDisk.class);
        assertThat(VaultRestore.refused(failed, file)).isInstanceOf(VaultFailure.CannotReadOrWrite.class);
    }

    /** SQLite says the same of a file that may not grow as of a disk that is full. */
    @Nested
    class WithoutRoom {
        private Database database;
        private OpenVault vault;

        @BeforeEach
        void openWithoutRoom() throws Exception {
            database = Database.open(file);
            database.lock();
            VaultHeader header = VaultHeader.read(database);
            KeySlots slots = KeySlots.read(database, header);
            try (Passphrase passphrase = Diary.passphrase()) {
                SecretBytes key = slots.list().getFirst().open(passphrase, header);
                VaultKeys keys = new VaultKeys(key, header.vaultId());
                vault = new OpenVault(file, database, UnlockedVault.of(header, slots, keys), RANDOM);
            }
            database.execute("PRAGMA max_page_count=" + database.number("PRAGMA page_count"));
        }

        @AfterEach
        void close() {
            vault.close();
        }

        @Test
        void anEntryIsRefusedWholeAndTheNextOneFitsWhenThereIsRoomAgain() throws Exception {
            Ledger ledger = VaultSample.ledger(vault);
            LedgerHead before = ledger.head();
            IncidentRecorded large = new IncidentRecorded(Diary.incident("long ".repeat(20_000)));
            assertThatThrownBy(() -> ledger.append(large)).isInstanceOf(VaultFailure.NoSpace.class);
            assertThat(ledger.head()).isEqualTo(before);
            assertThat(ledger.verify().sound()).isTrue();
            database.execute("PRAGMA max_page_count=1000000");
            ledger.append(large);
            assertThat(ledger.verify().sound()).isTrue();
        }

        @Test
        void aSealedFileIsRefusedAndWhatWasWrittenOfItIsSweptLater() throws Exception {
            byte[] blobId = new byte[16];
            RANDOM.nextBytes(blobId);
            database.execute("PRAGMA max_page_count=" + (database.number("PRAGMA page_count") + 500));
            vault.blobs().start(blobId);
            vault.blobs().append(blobId, 0, List.of(new byte[1 << 20]));
            assertThatThrownBy(() -> vault.blobs().append(blobId, 1, List.of(new byte[1 << 20])))
                    .isInstanceOf(VaultFailure.NoSpace.class);
            assertThat(vault.blobs().pending()).hasSize(1);
            assertThat(vault.blobs().sweep(blobId, 16)).isFalse();
            assertThat(vault.blobs().pending()).isEmpty();
            assertThat(database.number("SELECT count(*) FROM blob_chunk WHERE blob_id = ?", blobId))
                    .isZero();
            assertThat(VaultSample.ledger(vault).verify().sound()).isTrue();
        }
    }

    @Nested
    class InAFolderThatCannotBeWritten {
        @BeforeEach
        void closeTheFolder() throws IOException {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
            Assumptions.assumeFalse(Files.isWritable(folder), "an administrator may write everywhere");
        }

        @AfterEach
        void openTheFolder() throws IOException {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        @Test
        void openingSaysThatItIsReadOnly() {
            assertThatThrownBy(() -> VaultSample.unlock(file)).isInstanceOf(VaultFailure.ReadOnly.class);
        }
    }
}
