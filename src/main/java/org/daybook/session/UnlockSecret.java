package org.daybook.session;

import java.nio.file.Path;
import org.daybook.casefile.Entry.DiaryOpened.Way;
import org.daybook.colleague.OwnKey;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
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

    /** A colleague's own key. */
    record OfOwnKey(OwnKey key) implements UnlockSecret {
        @Override
        public void close() {
            key.close();
        }
    }

    /** How the diary's entry of its opening names it. */
    default Way way() {
        return switch (this) {
            case OfPassphrase _ -> Way.PASSPHRASE;
            case OfCode _ -> Way.RECOVERY_CODE;
            case OfOwnKey _ -> Way.COLLEAGUE;
        };
    }

    /** Unlocks a vault, which the caller closes. Blocking, about a second for a passphrase. */
    default OpenVault unlock(VaultFile vaultFile, Path file) throws VaultFailure {
        return switch (this) {
            case OfPassphrase(Passphrase passphrase) -> vaultFile.unlock(file, passphrase);
            case OfCode(RecoveryCode code) -> vaultFile.unlock(file, code);
            case OfOwnKey(OwnKey key) -> vaultFile.unlock(file, key.pair(), key::senderOf);
        };
    }

    /** The same read-only: nothing is written to the file or beside it. */
    default OpenVault look(VaultFile vaultFile, Path file) throws VaultFailure {
        return switch (this) {
            case OfPassphrase(Passphrase passphrase) -> vaultFile.look(file, passphrase);
            case OfCode(RecoveryCode code) -> vaultFile.look(file, code);
            case OfOwnKey(OwnKey key) -> vaultFile.look(file, key.pair(), key::senderOf);
        };
    }

    @Override
    void close();
}
