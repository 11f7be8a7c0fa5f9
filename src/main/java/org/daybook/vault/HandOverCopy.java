package org.daybook.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.progress.Progress;
import org.daybook.vault.seal.VaultKeys;

/**
 * A copy of an open vault that one colleague alone can open. While it is made it has the vault’s own key, in a file
 * that has no name yet; so what is erased in it was never sealed under the key that the colleague gets.
 *
 * @param transactions of the vault that is copied: its keys, and what is known of its file
 */
record HandOverCopy(Database source, VaultTransactions transactions, SecureRandom random) {
    /** Writes it as {@link OpenVault#handOver} says. */
    void write(
            Path target,
            ByteSequence colleague,
            AgreementKey sender,
            VaultFile.Beginning more,
            OpenVault.WholeCopy whole,
            Progress watch)
            throws VaultFailure {
        new VaultCopy(source, watch.stage(0, 2)).write(target, unfinished -> {
            try (OpenVault copy = opened(unfinished)) {
                more.begin(copy);
                copy.transaction(() -> Database.run(() -> {
                    copy.access().leaveTo(colleague, sender, watch.stage(1, 2));
                    return copy;
                }));
            }
            whole.stands(unfinished);
        });
    }

    /** The copy under the key of the vault, which the caller closes. */
    private OpenVault opened(Path copy) throws VaultFailure {
        Database written = Database.open(copy);
        boolean done = false;
        try {
            written.lock();
            VaultState state = transactions.state();
            VaultKeys keys = new VaultKeys(transactions.keys().vaultKey().copy(), transactions.vaultId());
            OpenVault vault =
                    new OpenVault(copy, written, UnlockedVault.of(state.header(), state.slots(), keys), random);
            done = true;
            return vault;
        } finally {
            if (!done) {
                written.close();
            }
        }
    }
}
