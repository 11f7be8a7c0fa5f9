package org.daybook.session;

import java.nio.file.Path;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.colleague.OwnKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.FingerprintWords;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.vault.DamagedVault;
import org.daybook.vault.OpenDamagedVault;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.SenderNotConfirmed;
import org.daybook.vault.VaultFailure.SenderNotConfirmed.UnconfirmedReason;
import org.daybook.vault.VaultFile;

/** What was typed to open a diary. Closing it wipes it. */
public sealed interface UnlockSecret extends AutoCloseable {
    /** Its passphrase. */
    record OfPassphrase(Passphrase passphrase) implements UnlockSecret {
        @Override
        public void close() {
            passphrase.close();
        }
    }

    /** Its recovery code. */
    record OfCode(RecoveryCode code) implements UnlockSecret {
        @Override
        public void close() {
            code.close();
        }
    }

    /** A colleague's own key. It opens only diaries whose four words were compared, now or before. */
    record OfOwnKey(OwnKey key) implements UnlockSecret {
        private void requireKnown(ByteSequence vaultId, ByteSequence sender) throws SenderNotConfirmed {
            if (!key.accepts(vaultId, sender)) {
                UnconfirmedReason reason = key.senderOf(vaultId).isPresent()
                        ? UnconfirmedReason.OTHER_THAN_KNOWN
                        : UnconfirmedReason.FIRST;
                throw new SenderNotConfirmed(
                        FingerprintWords.line(sender), key.isTold() ? UnconfirmedReason.OTHER_THAN_TOLD : reason);
            }
        }

        @Override
        public void close() {
            key.close();
        }
    }

    /** How the diary's entry of its opening names it. */
    default UnlockWay way() {
        return switch (this) {
            case OfPassphrase _ -> UnlockWay.PASSPHRASE;
            case OfCode _ -> UnlockWay.RECOVERY_CODE;
            case OfOwnKey _ -> UnlockWay.COLLEAGUE;
        };
    }

    /**
     * Unlocks a vault, which the caller closes. Blocking, about a second for a passphrase.
     *
     * @throws SenderNotConfirmed if it is an own key, and the words of the diary were not compared
     */
    default OpenVault unlock(VaultFile vaultFile, Path file) throws VaultFailure {
        return switch (this) {
            case OfPassphrase(Passphrase passphrase) -> vaultFile.unlock(file, passphrase);
            case OfCode(RecoveryCode code) -> vaultFile.unlock(file, code);
            case OfOwnKey own -> vaultFile.unlock(file, own.key().pair(), own::requireKnown);
        };
    }

    /** The same read-only: nothing is written to the file or beside it. */
    default OpenVault look(VaultFile vaultFile, Path file) throws VaultFailure {
        return switch (this) {
            case OfPassphrase(Passphrase passphrase) -> vaultFile.look(file, passphrase);
            case OfCode(RecoveryCode code) -> vaultFile.look(file, code);
            case OfOwnKey own -> vaultFile.look(file, own.key().pair(), own::requireKnown);
        };
    }

    /** Unlocks what is left of a damaged vault, which the caller closes. */
    default OpenDamagedVault unlock(DamagedVault damaged) throws VaultFailure {
        return switch (this) {
            case OfPassphrase(Passphrase passphrase) -> damaged.unlock(passphrase);
            case OfCode(RecoveryCode code) -> damaged.unlock(code);
            case OfOwnKey own -> damaged.unlock(own.key().pair(), own::requireKnown);
        };
    }

    @Override
    void close();
}
