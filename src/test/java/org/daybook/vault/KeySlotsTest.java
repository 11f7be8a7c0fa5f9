package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.util.List;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.session.Diary;
import org.daybook.vault.VaultAccess.AccessKind;
import org.daybook.vault.VaultAccess.AccessSlot;
import org.daybook.vault.seal.VaultKeys;
import org.junit.jupiter.api.Test;

/** Whatever somebody who knew the vault key put beside its slots is listed, and gone with the next key. */
class KeySlotsTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final VaultHeader HEADER = VaultHeader.newest(new byte[16]);

    private static KeySlot recovery(long id, SecretBytes key) {
        try (RecoveryCode code = RecoveryCode.generate(RANDOM);
                KeySlots.NewLock lock = KeySlots.NewLock.of(code, RANDOM)) {
            return KeySlot.ofRecovery(id, lock.salt(), lock.lock(), key, HEADER);
        }
    }

    private static KeySlot renamed(KeySlot slot, long id, String kind) {
        return new KeySlot(id, kind, slot.kdf(), slot.salt(), 0, 0, 0, slot.wrappedKey(), slot.publicKey());
    }

    @Test
    void ofSeveralPassphrasesCodesAndUnknownSlotsOneOfEachThatTheProgramWritesStays() throws Exception {
        try (SecretBytes present = SecretBytes.random(RANDOM, VaultKeys.KEY_BYTES);
                SecretBytes next = SecretBytes.random(RANDOM, VaultKeys.KEY_BYTES);
                AgreementKey colleague = AgreementKey.generate(RANDOM);
                AgreementKey sender = AgreementKey.generate(RANDOM);
                Passphrase hers = Diary.passphrase()) {
            KeySlot code = recovery(2, present);
            KeySlots planted = new KeySlots(
                    List.of(
                            KeySlot.ofPassphrase(1, hers, Diary.CHEAP, present, HEADER, RANDOM),
                            code,
                            ColleagueSlot.of(
                                    new ColleagueSlot.SlotHolder(3, colleague.publicKey(), null),
                                    KeySlot.newSalt(RANDOM),
                                    sender,
                                    present,
                                    HEADER),
                            recovery(5, present),
                            KeySlot.ofPassphrase(6, hers, Diary.CHEAP, present, HEADER, RANDOM),
                            renamed(code, 7, "another")),
                    true);
            ByteSequence key = ByteSequence.of(colleague.publicKey());
            assertThat(planted.ways())
                    .extracting(AccessSlot::kind)
                    .containsExactly(
                            AccessKind.PASSPHRASE,
                            AccessKind.RECOVERY_CODE,
                            AccessKind.COLLEAGUE,
                            AccessKind.RECOVERY_CODE,
                            AccessKind.PASSPHRASE,
                            AccessKind.UNKNOWN);
            KeySlots kept = planted.rekeyed(
                    present, next, HEADER, HEADER, new KeySlots.Secrets(hers, Diary.CHEAP, null, key::equals), RANDOM);
            assertThat(kept.list())
                    .extracting(KeySlot::id, KeySlot::kind)
                    .containsExactly(
                            tuple(1L, KeySlot.PASSPHRASE), tuple(2L, KeySlot.RECOVERY), tuple(3L, KeySlot.COLLEAGUE));
        }
    }
}
