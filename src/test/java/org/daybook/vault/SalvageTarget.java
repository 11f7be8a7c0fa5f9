package org.daybook.vault;

import java.io.IOException;
import java.util.List;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.ledger.DamagedLedger;
import org.daybook.progress.Progress;

/** A diary's file that is damaged, of which is read what is left. */
public final class SalvageTarget implements FuzzTarget {
    private final PatchedVault vault = new PatchedVault();

    @Override
    public List<byte[]> seeds() {
        return vault.seeds();
    }

    @Override
    public void read(byte[] input) throws IOException {
        try (DamagedVault damaged = DamagedVault.find(vault.patched(input), Progress.UNWATCHED);
                OpenDamagedVault open = damaged.unlock(vault.unlocking())) {
            DamagedLedger ledger = new DamagedLedger(open);
            ledger.head();
            ledger.read();
            ledger.drafts();
        } catch (VaultFailure e) {
            FuzzTarget.require(!(e instanceof VaultFailure.NoSpace), "another failure");
        }
    }

    @Override
    public void close() throws IOException {
        vault.close();
    }
}
