package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Objects;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.AuthenticatedRecoverySealer;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoverySealer;
import org.daybook.crypto.SecretBytes;
import org.daybook.ledger.LedgerReport;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the recovery code opens was sealed by somebody who knew it, or it is said that this cannot be known. */
class AuthenticatedRecoveryTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private Path old;
    private Path newest;

    @BeforeEach
    void copyGoldenFiles() throws Exception {
        old = copy("format-1.nbk");
        newest = copy("format-2.nbk");
    }

    private Path copy(String name) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(GoldenVaultTest.class.getResourceAsStream("golden/" + name))) {
            Files.copy(in, file);
        }
        return file;
    }

    private static OpenVault byCode(Path file) throws Exception {
        try (RecoveryCode code = VaultSample.code()) {
            return VaultSample.vaultFile().unlock(file, code);
        }
    }

    private static OpenVault byPassphrase(Path file) throws Exception {
        try (Passphrase passphrase = GoldenVault.passphrase()) {
            return VaultSample.vaultFile().unlock(file, passphrase);
        }
    }

    private static void rekey(OpenVault vault, @Nullable RecoveryCode code) throws Exception {
        try (Passphrase next = GoldenVault.passphrase()) {
            vault.access().rekey(next, Diary.CHEAP, code, _ -> true, Progress.UNWATCHED);
        }
    }

    private static void isWholeAndProven(OpenVault vault) throws Exception {
        LedgerReport report = VaultSample.ledger(vault).verify();
        assertThat(report.findings()).isEmpty();
        assertThat(vault.access().isProven()).isTrue();
        assertThat(vault.draftsChanged()).isFalse();
        assertThat(VaultSample.ledger(vault).drafts().list()).hasSize(1);
    }

    @Nested
    class OfAnOldDiary {
        @Test
        void theCodeOpensItAndProvesNothing() throws Exception {
            try (OpenVault vault = byCode(old)) {
                assertThat(vault.findings()).isEmpty();
                assertThat(vault.access().isProven()).isFalse();
            }
        }

        @Test
        void aChangeOfPassphraseAloneLeavesTheCodeAndTheFormatAsTheyAre() throws Exception {
            try (OpenVault vault = byPassphrase(old)) {
                rekey(vault, null);
                assertThat(vault.access().authenticatesRecovery()).isFalse();
            }
            try (OpenVault vault = byCode(old)) {
                assertThat(VaultSample.ledger(vault).verify().findings()).isEmpty();
                assertThat(vault.access().isProven()).isFalse();
            }
        }

        @Test
        void aNewCodeMakesItOneOfTheNewestFormat() throws Exception {
            try (RecoveryCode code = RecoveryCode.generate(RANDOM)) {
                try (OpenVault vault = byPassphrase(old)) {
                    rekey(vault, code);
                    assertThat(vault.access().authenticatesRecovery()).isTrue();
                }
                try (OpenVault vault = VaultSample.vaultFile().unlock(old, code)) {
                    isWholeAndProven(vault);
                }
            }
            assertThatThrownBy(() -> byCode(old)).isInstanceOf(VaultFailure.WrongRecoveryCode.class);
        }

        @Test
        void theCodeThatOpenedItIsRenewedWithTheNextPassphrase() throws Exception {
            try (OpenVault vault = byCode(old)) {
                rekey(vault, null);
                assertThat(vault.access().authenticatesRecovery()).isTrue();
            }
            try (OpenVault vault = byCode(old)) {
                isWholeAndProven(vault);
            }
            try (OpenVault vault = byPassphrase(old)) {
                isWholeAndProven(vault);
            }
        }

        @Test
        void aNewCodeKeepsTheAccessOfAColleague() throws Exception {
            try (RecoveryCode code = RecoveryCode.generate(RANDOM);
                    AgreementKey colleague = AgreementKey.generate(RANDOM);
                    AgreementKey sender = AgreementKey.generate(RANDOM)) {
                try (OpenVault vault = byPassphrase(old)) {
                    vault.access().giveAccess(ByteSequence.of(colleague.publicKey()), null, sender);
                    rekey(vault, code);
                }
                try (OpenVault vault = VaultSample.vaultFile()
                        .unlock(
                                old,
                                colleague,
                                (_, by) -> assertThat(by).isEqualTo(ByteSequence.of(sender.publicKey())))) {
                    isWholeAndProven(vault);
                }
            }
        }

        @Test
        void accessIsEndedThoughTheCodeThatOpenedItIsRenewedAndAnotherColleagueKeepsTheirs() throws Exception {
            try (AgreementKey ended = AgreementKey.generate(RANDOM);
                    AgreementKey kept = AgreementKey.generate(RANDOM);
                    AgreementKey sender = AgreementKey.generate(RANDOM);
                    Passphrase next = GoldenVault.passphrase()) {
                try (OpenVault vault = byCode(old)) {
                    vault.access().giveAccess(ByteSequence.of(ended.publicKey()), null, sender);
                    vault.access().giveAccess(ByteSequence.of(kept.publicKey()), null, sender);
                    vault.access()
                            .rekey(
                                    next,
                                    Diary.CHEAP,
                                    null,
                                    key -> !key.equals(ByteSequence.of(ended.publicKey())),
                                    Progress.UNWATCHED);
                    assertThat(vault.access().authenticatesRecovery()).isTrue();
                }
                VaultSample.vaultFile().unlock(old, kept, (_, _) -> {}).close();
                assertThatThrownBy(() -> VaultSample.vaultFile().unlock(old, ended, (_, _) -> {}))
                        .isInstanceOf(VaultFailure.NoAccess.class);
            }
        }

        @Test
        void aFailedChangeLeavesItAsItWas() throws Exception {
            Progress stopping = new Progress() {
                @Override
                public void at(long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return true;
                }
            };
            try (OpenVault vault = byCode(old);
                    Passphrase next = Diary.passphrase()) {
                assertThatThrownBy(() -> vault.access().rekey(next, Diary.CHEAP, null, _ -> true, stopping))
                        .isInstanceOf(VaultFailure.Stopped.class);
                assertThat(vault.access().authenticatesRecovery()).isFalse();
            }
            byPassphrase(old).close();
        }
    }

    @Nested
    class OfADiaryOfToday {
        @Test
        void theSameCodeStaysThroughChangesOfThePassphraseAlone() throws Exception {
            for (int change = 0; change < 2; change++) {
                try (OpenVault vault = byPassphrase(newest)) {
                    rekey(vault, null);
                }
            }
            try (OpenVault vault = byCode(newest)) {
                isWholeAndProven(vault);
            }
        }

        @Test
        void aChangeOfPassphraseChangesTheSecondCopyOfTheSlotsToo() throws Exception {
            try (Passphrase next = Passphrase.of("another river".toCharArray())) {
                try (OpenVault vault = byPassphrase(newest)) {
                    vault.access().rekey(next, Diary.CHEAP, null, _ -> true, Progress.UNWATCHED);
                }
                VaultSample.tamper(newest, "DELETE FROM slot");
                assertThatThrownBy(() -> byPassphrase(newest)).isInstanceOf(VaultFailure.WrongPassphrase.class);
                try (OpenVault vault = VaultSample.vaultFile().unlock(newest, next)) {
                    assertThat(VaultSample.ledger(vault).verify().sound()).isTrue();
                }
            }
        }

        @Test
        void aSecondCopyOfTheSlotsFromBeforeTheChangeOfPassphraseIsReplaced() throws Exception {
            Path before = folder.resolve("before.nbk");
            Files.copy(newest, before);
            try (Passphrase next = Passphrase.of("another river".toCharArray())) {
                try (OpenVault vault = byPassphrase(newest)) {
                    vault.access().rekey(next, Diary.CHEAP, null, _ -> true, Progress.UNWATCHED);
                }
                VaultSample.tamper(
                        newest,
                        "ATTACH '" + before + "' AS o",
                        "DELETE FROM slot_copy",
                        "INSERT INTO slot_copy SELECT * FROM o.slot_copy");
                try (OpenVault vault = VaultSample.vaultFile().unlock(newest, next)) {
                    assertThat(vault.needsRepair()).isTrue();
                    vault.repair();
                }
                VaultSample.tamper(newest, "DELETE FROM slot");
                try (OpenVault vault = VaultSample.vaultFile().unlock(newest, next)) {
                    assertThat(VaultSample.ledger(vault).verify().sound()).isTrue();
                }
            }
        }

        @Test
        void anotherVaultKeyUnderItsPublicKeyIsRefused() throws Exception {
            VaultHeader header = header();
            KeySlot slot = slot(header);
            try (SecretBytes other = SecretBytes.random(RANDOM, 32);
                    AuthenticatedRecoverySealer lock =
                            new AuthenticatedRecoverySealer(slot.publicKey(), SecretBytes.random(RANDOM, 32))) {
                put(header, KeySlot.ofRecovery(slot.id(), slot.salt(), lock, other, header));
            }
            assertThatThrownBy(() -> byCode(newest)).isInstanceOf(VaultFailure.SlotChanged.class);
        }

        @Test
        void itsPublicKeyInADiaryThatClaimsToBeOldIsRefused() throws Exception {
            VaultHeader header = new VaultHeader(1, header().vaultId(), true);
            KeySlot slot = slot(header());
            KeySlot bare = new KeySlot(
                    slot.id(), slot.kind(), slot.kdf(), slot.salt(), 0, 0, 0, new byte[80], slot.publicKey());
            try (SecretBytes other = SecretBytes.random(RANDOM, 32)) {
                put(header, bare.resealed(other, header, other, header));
            }
            assertThatThrownBy(() -> byCode(newest)).isInstanceOf(VaultFailure.SlotChanged.class);
        }

        @Test
        void theSlotOfAnOlderCopyOpensNothingOfIt() throws Exception {
            VaultHeader header = header();
            KeySlot before = slot(header);
            try (OpenVault vault = byPassphrase(newest)) {
                rekey(vault, null);
            }
            put(header, before);
            try (OpenVault vault = byCode(newest)) {
                assertThat(vault.findings())
                        .extracting(VaultFinding::sign)
                        .contains(VaultFinding.VaultSign.HEAD_UNREADABLE);
                assertThat(VaultSample.ledger(vault).verify().sound()).isFalse();
            }
        }

        @Test
        void anotherPreSharedKeyBesideItIsFoundBeforeAnythingIsSealedUnderIt() throws Exception {
            VaultHeader header = header();
            KeySlot slot = slot(header);
            byte[] wrapped = slot.wrappedKey().clone();
            wrapped[wrapped.length - 1] ^= 1;
            put(
                    header,
                    new KeySlot(slot.id(), slot.kind(), slot.kdf(), slot.salt(), 0, 0, 0, wrapped, slot.publicKey()));
            try (OpenVault vault = byPassphrase(newest)) {
                assertThat(vault.findings())
                        .extracting(VaultFinding::sign)
                        .containsExactly(VaultFinding.VaultSign.SLOTS_CHANGED);
                assertThatThrownBy(() -> rekey(vault, null)).isInstanceOf(VaultFailure.LookOnly.class);
            }
        }

        @Test
        void anotherCodeIsSimplyWrong() throws Exception {
            try (RecoveryCode other = RecoveryCode.generate(RANDOM)) {
                assertThatThrownBy(() -> VaultSample.vaultFile().unlock(newest, other))
                        .isInstanceOf(VaultFailure.WrongRecoveryCode.class);
            }
        }

        private VaultHeader header() throws Exception {
            try (Database database = Database.openToLook(newest)) {
                return VaultHeader.read(database);
            }
        }

        private KeySlot slot(VaultHeader header) throws Exception {
            try (Database database = Database.openToLook(newest)) {
                return KeySlots.read(database, header).list().stream()
                        .filter(KeySlot::isRecovery)
                        .findFirst()
                        .orElseThrow();
            }
        }

        private void put(VaultHeader header, KeySlot slot) throws Exception {
            try (Database database = Database.open(newest)) {
                header.write(database);
            }
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + newest)) {
                for (String table : new String[] {"slot", "slot_copy"}) {
                    String sql = "UPDATE " + table
                            + " SET wrapped_key = ?, salt = ?, public_key = ?, sha256 = ? WHERE id = ?";
                    try (PreparedStatement update = connection.prepareStatement(sql)) {
                        update.setBytes(1, slot.wrappedKey());
                        update.setBytes(2, slot.salt());
                        update.setBytes(3, slot.publicKey());
                        update.setBytes(4, slot.check(header));
                        update.setLong(5, slot.id());
                        update.executeUpdate();
                    }
                }
            }
        }
    }

    @Test
    void whatFormatOneSealsOpensByNoLockAndTheOtherWayRound() throws Exception {
        byte[] salt = new byte[32];
        try (RecoveryCode code = VaultSample.code();
                AuthenticatedRecoverySealer lock = AuthenticatedRecoverySealer.of(code, salt);
                SecretBytes key = SecretBytes.random(RANDOM, 32)) {
            assertThat(lock.publicKey()).isNotEqualTo(RecoverySealer.publicKey(code, salt));
            byte[] sealed = lock.seal(key, salt);
            assertThat(sealed).hasSize(AuthenticatedRecoverySealer.SEALED_KEY_BYTES);
            try (SecretBytes opened = AuthenticatedRecoverySealer.open(sealed, code, salt, salt)) {
                assertThat(opened.reveal(byte[]::clone)).isEqualTo(key.reveal(byte[]::clone));
            }
            byte[] base = RecoverySealer.seal(key, lock.publicKey(), salt);
            assertThatThrownBy(() -> AuthenticatedRecoverySealer.open(base, code, salt, salt))
                    .hasMessage("does not authenticate");
            assertThatThrownBy(() -> RecoverySealer.open(sealed, code, salt, salt))
                    .hasMessage("does not authenticate");
        }
    }
}
