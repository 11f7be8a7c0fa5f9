package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no diary, or has what no diary has, is refused before anything of it runs. */
class HostileFileTest extends HostileCopy {
    @Nested
    class NoVaultAtAll {
        @Test
        void aFileThatIsNotThereIsMissing() throws IOException {
            Files.delete(file);
            assertThatThrownBy(() -> VaultSample.unlock(file)).isInstanceOf(VaultFailure.Missing.class);
            assertThat(file).doesNotExist();
        }

        @Test
        void aFolderIsNoFile() throws IOException {
            Files.delete(file);
            Files.createDirectory(file);
            assertThatThrownBy(() -> VaultSample.unlock(file)).isInstanceOf(VaultFailure.NotAFile.class);
        }

        @Test
        void anEmptyFileIsEmpty() throws IOException {
            Files.write(file, new byte[0]);
            refuses(VaultFailure.EmptyVault.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 20, 100, 512, 4096, 100_000})
        void randomBytesAreNotAVault(int length) throws IOException {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            Files.write(file, bytes);
            refuses(VaultFailure.NotAVault.class);
        }

        @Test
        void aTextIsNotAVault() throws IOException {
            Files.writeString(file, "Dear diary, ".repeat(1000), StandardCharsets.UTF_8);
            refuses(VaultFailure.NotAVault.class);
        }

        @Test
        void anotherDatabaseIsNotAVault() throws Exception {
            Files.delete(file);
            VaultSample.tamper(file, "CREATE TABLE recipes (name TEXT)", "INSERT INTO recipes VALUES ('soup')");
            refuses(VaultFailure.NotAVault.class);
        }
    }

    @Nested
    class WithForeignParts {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CREATE TRIGGER spy AFTER INSERT ON attempt BEGIN DELETE FROM body; END",
                    "CREATE VIEW spy AS SELECT * FROM body",
                    "CREATE TABLE extra (x)",
                    "CREATE INDEX spy ON entry (digest)",
                    "DROP TRIGGER entry_never_changed",
                    "ALTER TABLE attempt ADD COLUMN spy TEXT",
                })
        void itIsRefusedAndNothingOfItRuns(String sql) throws Exception {
            VaultSample.tamper(file, sql);
            refuses(VaultFailure.Altered.class);
        }

        @Test
        void aTriggerThatShouldRunAtTheNoteOfAFailedTryDoesNot() throws Exception {
            VaultSample.tamper(file, "CREATE TRIGGER spy AFTER INSERT ON attempt BEGIN DELETE FROM body; END");
            byte[] before = Files.readAllBytes(file);
            try (Passphrase wrong = Passphrase.of("wrong".toCharArray())) {
                assertThatThrownBy(() -> VaultSample.vaultFile().unlock(file, wrong))
                        .isInstanceOf(VaultFailure.Altered.class);
            }
            isStill(before);
        }
    }

    @Nested
    class OfANewerFormat {
        @Test
        void withTheSameTablesItIsRefusedWithBothNumbers() throws Exception {
            byte[] id = new byte[16];
            byte[] check = Hashes.framed("daybook.header.v1", Hashes.int64(4), id);
            for (String table : List.of("header", "header_copy")) {
                VaultSample.tamper(
                        file,
                        "UPDATE " + table + " SET format = 4, vault_id = zeroblob(16), sha256 = x'"
                                + HexFormat.of().formatHex(check) + "'");
            }
            assertThatThrownBy(() -> VaultSample.unlock(file))
                    .isInstanceOfSatisfying(VaultFailure.NewerFormat.class, failure -> {
                        assertThat(failure.found()).isEqualTo(4);
                        assertThat(failure.known()).isEqualTo(3);
                    });
        }

        @Test
        void withOtherTablesItIsNewerAndNotAltered() throws Exception {
            VaultSample.tamper(file, "CREATE TABLE novelty (x)", "PRAGMA user_version=4");
            refuses(VaultFailure.NewerFormat.class);
        }
    }

    @Nested
    class WithAbsurdCosts {
        @Test
        void aSlotThatWantsTooMuchMemoryIsRefusedBeforeItIsTaken() throws Exception {
            try (OpenVault vault = VaultSample.unlock(file)) {
                assertThat(vault.count()).isEqualTo(5);
            }
            VaultSample.tamper(
                    file, "UPDATE slot SET memory_kib = 2147483647", "UPDATE slot_copy SET memory_kib = 2147483647");
            refuses(VaultFailure.Damaged.class);
        }
    }

    @Nested
    class WrongPassphrase {
        @Test
        void changesNothingButTheNotesOfFailedTries() throws Exception {
            try (Passphrase wrong = Passphrase.of("wrong".toCharArray())) {
                assertThatThrownBy(() -> VaultSample.vaultFile().unlock(file, wrong))
                        .isInstanceOf(VaultFailure.WrongPassphrase.class);
            }
            assertThat(VaultSample.vaultFile().failedTries(file).count()).isEqualTo(1);
            VaultSample.tamper(file, "DELETE FROM attempt");
            VaultSample.unlock(file).close();
        }

        @Test
        void theNewestNotesAreKeptOnOnePageWhichIsPutRightWhenItIsLost() throws Exception {
            VaultSample.tamper(
                    file,
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 80)"
                            + " INSERT INTO attempt (id, at) SELECT 20000 + i, '2020-01-01T00:00:00.123456789+01:00:01' FROM n");
            for (int i = 0; i < 3; i++) {
                try (Passphrase wrong = Passphrase.of("wrong".toCharArray())) {
                    assertThatThrownBy(() -> VaultSample.vaultFile().unlock(file, wrong))
                            .isInstanceOf(VaultFailure.WrongPassphrase.class);
                }
            }
            VaultFile.FailedTries tries = VaultSample.vaultFile().failedTries(file);
            assertThat(tries.count()).isEqualTo(80);
            assertThat(tries.newest().orElseThrow().getYear()).isGreaterThan(2020);
            try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
                pages.seek(6 * 4096);
                pages.write(new byte[4096]);
            }
            VaultFile.restoreLostPages(file);
            assertThat(VaultSample.vaultFile().failedTries(file).count()).isZero();
            try (OpenVault vault = VaultSample.unlock(file)) {
                assertThat(vault.needsRepair()).isFalse();
                assertThat(vault.isWellFormed()).isTrue();
            }
        }
    }
}
