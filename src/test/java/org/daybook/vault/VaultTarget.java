package org.daybook.vault;

import java.io.IOException;
import java.util.List;
import org.daybook.casefile.CaseFile;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.ledger.Ledger;

/** A diary's file that somebody changed: opened, and looked at without being opened. */
public final class VaultTarget implements FuzzTarget {
    private final PatchedVault vault = new PatchedVault();

    @Override
    public List<byte[]> seeds() {
        return vault.seeds();
    }

    @Override
    public void read(byte[] input) throws IOException {
        var file = vault.patched(input);
        try (OpenVault open = VaultSample.vaultFile().look(file, vault.unlocking())) {
            read(open);
        } catch (VaultFailure e) {
            FuzzTarget.require(!(e instanceof VaultFailure.NoSpace), "another failure");
        }
        try {
            VaultSample.vaultFile().failedTries(file);
        } catch (VaultFailure e) {
            FuzzTarget.require(!(e instanceof VaultFailure.NoSpace), "another failure");
        }
        try (OpenVault open = VaultSample.vaultFile().unlock(file, vault.unlocking())) {
            read(open);
        } catch (VaultFailure e) {
            FuzzTarget.require(!(e instanceof VaultFailure.NoSpace), "another failure");
        }
    }

    private static void read(OpenVault open) throws VaultFailure {
        open.findings();
        open.attempts();
        open.attemptCount();
        Ledger ledger = VaultSample.ledger(open);
        CaseFile caseFile = new CaseFile();
        ledger.read(caseFile::apply);
        ledger.verify();
        ledger.drafts().list();
        for (byte[] blob : open.blobs().pending()) {
            open.blobs().length(blob);
            open.blobs().segments(blob, 0, 2, _ -> {});
        }
    }

    @Override
    public void close() throws IOException {
        vault.close();
    }
}
