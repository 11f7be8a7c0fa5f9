package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.vault.VaultFailure.WrongPassphrase.Doubt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A passphrase that needs a file on a stick beside it, for somebody who may have seen it typed. */
class KeyFileTest extends HostileCopy {
    private Path key;

    @BeforeEach
    void makeAKeyFile() throws Exception {
        key = folder.resolve("notes.dat");
        KeyFile.make(key, new SecureRandom());
    }

    private static Passphrase with(Path file) throws Exception {
        try (Passphrase typed = Diary.passphrase()) {
            return typed.with(KeyFile.read(file));
        }
    }

    private void require() throws Exception {
        try (OpenVault vault = VaultSample.unlock(file);
                Passphrase next = with(key)) {
            assertThat(vault.access().needsKeyFile()).isFalse();
            vault.access().rekey(next, Diary.CHEAP, null, _ -> true, Progress.UNWATCHED);
            assertThat(vault.access().needsKeyFile()).isTrue();
        }
    }

    private OpenVault unlockWith(Path file) throws Exception {
        try (Passphrase typed = with(file)) {
            return VaultSample.vaultFile().unlock(this.file, typed);
        }
    }

    @Nested
    class OnceItIsNeeded {
        @BeforeEach
        void needIt() throws Exception {
            require();
        }

        @Test
        void thePassphraseOpensTheDiaryWithIt() throws Exception {
            try (OpenVault vault = unlockWith(key)) {
                assertThat(VaultSample.ledger(vault).verify().sound()).isTrue();
                try (Passphrase alone = Diary.passphrase()) {
                    assertThatThrownBy(() -> vault.access().opens(alone))
                            .isInstanceOf(VaultFailure.KeyFileNeeded.class);
                }
            }
        }

        @Test
        void thePassphraseAloneIsNoTryAndSaysWhatIsMissing() throws Exception {
            refuses(VaultFailure.KeyFileNeeded.class);
            assertThat(VaultSample.vaultFile().failedTries(file).needsKeyFile()).isTrue();
            assertThat(VaultSample.vaultFile().failedTries(file).count()).isZero();
        }

        @Test
        void anotherFileIsATryAndTheDoubtIsSaid() throws Exception {
            Path other = folder.resolve("other.dat");
            KeyFile.make(other, new SecureRandom());
            assertThatThrownBy(() -> unlockWith(other)).isInstanceOf(VaultFailure.WrongPassphrase.class);
            assertThat(VaultSample.vaultFile().failedTries(file).count()).isEqualTo(1);
        }

        @Test
        void itsNameAndPlaceDoNotCount() throws Exception {
            unlockWith(Files.copy(
                            key, Files.createDirectory(folder.resolve("stick")).resolve("x")))
                    .close();
        }

        @Test
        void theRecoveryCodeOpensTheDiaryWithoutIt() throws Exception {
            try (RecoveryCode code = VaultSample.code();
                    OpenVault vault = VaultSample.vaultFile().unlock(file, code)) {
                assertThat(vault.access().isProven()).isTrue();
                try (Passphrase next = Diary.passphrase()) {
                    vault.access().rekey(next, Diary.CHEAP, null, _ -> true, Progress.UNWATCHED);
                }
            }
            VaultSample.unlock(file).close();
            assertThat(VaultSample.vaultFile().failedTries(file).needsKeyFile()).isFalse();
        }

        @Test
        void aDamagedDiaryIsReadWithItToo() throws Exception {
            try (DamagedVault damaged = DamagedVault.find(file, Progress.UNWATCHED);
                    Passphrase typed = with(key);
                    Passphrase alone = Diary.passphrase()) {
                damaged.unlock(typed).close();
                assertThatThrownBy(() -> damaged.unlock(alone)).isInstanceOf(VaultFailure.KeyFileNeeded.class);
            }
        }
    }

    @Test
    void oneThatIsGivenAndNotNeededDoesNoHarm() throws Exception {
        unlockWith(key).close();
    }

    @Test
    void aWrongPassphraseOfADiaryWithoutOneLeavesNoDoubt() {
        try (Passphrase wrong = Passphrase.of("wrong".toCharArray())) {
            // The sample costs less than the program ever chooses.
            assertThatThrownBy(() -> VaultSample.vaultFile().unlock(file, wrong))
                    .isInstanceOfSatisfying(
                            VaultFailure.WrongPassphrase.class,
                            failure -> assertThat(failure.doubt()).isNotEqualTo(Doubt.KEY_FILE));
        }
    }

    @Test
    void whatIsTooShortTooLongOrNotThereIsNone() throws Exception {
        Path wrong = folder.resolve("wrong.dat");
        assertThatThrownBy(() -> KeyFile.read(wrong)).isInstanceOf(VaultFailure.NoKeyFile.class);
        Files.write(wrong, new byte[KeyFile.SHORTEST - 1]);
        assertThatThrownBy(() -> KeyFile.read(wrong)).isInstanceOf(VaultFailure.NoKeyFile.class);
        Files.write(wrong, new byte[(16 << 20) + 1]);
        assertThatThrownBy(() -> KeyFile.read(wrong)).isInstanceOf(VaultFailure.NoKeyFile.class);
        assertThatThrownBy(() -> KeyFile.read(folder)).isInstanceOf(VaultFailure.NoKeyFile.class);
    }

    @Test
    void makingOneTouchesNoFileThatIsThereAndIsForItsOwnerAlone() throws Exception {
        byte[] before = Files.readAllBytes(key);
        assertThatThrownBy(() -> KeyFile.make(key, new SecureRandom())).isInstanceOf(VaultFailure.AlreadyThere.class);
        assertThat(Files.readAllBytes(key)).isEqualTo(before).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }
}
