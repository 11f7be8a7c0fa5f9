package org.daybook.session.unlock;

import java.nio.file.Path;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;

/**
 * Opens the file of a diary for everything that is done with one, so that no command vouches for a diary which another
 * cannot open. Blocking, a second or two for the key derivation: not for the interface thread.
 */
public final class DiaryOpening {
    private final VaultFile vaultFile;

    DiaryOpening(VaultFile vaultFile) {
        this.vaultFile = vaultFile;
    }

    /** Work that reads a diary. */
    @FunctionalInterface
    public interface DiaryReading<T, X extends Exception> {
        T read() throws VaultFailure, X;
    }

    /** @param isRepaired whether lost pages of the vault, which the receiver closes, were put right */
    record OpenedVault(OpenVault vault, boolean isRepaired) {}

    /** Unlocks one to be written to, after pages of it were put right that are broken and kept twice. */
    OpenedVault toWrite(Path file, UnlockSecret key) throws VaultFailure {
        OpenVault vault = key.unlock(vaultFile, file);
        boolean isGood = false;
        try {
            isGood = vault.isLookOnly() || !vault.needsRepair();
        } finally {
            if (!isGood) {
                vault.close();
            }
        }
        if (isGood) {
            return new OpenedVault(vault, false);
        }
        boolean isRepaired = true;
        try {
            VaultFile.restoreLostPages(file);
        } catch (VaultFailure.CannotRead | VaultFailure.CannotReadOrWrite e) {
            // A disk that takes nothing there any more: the other copy is read, and nothing can be written.
            isRepaired = false;
        }
        return new OpenedVault(key.unlock(vaultFile, file), isRepaired);
    }

    /** Unlocks one that is not to be changed, read-only where nothing can be written; the caller closes it. */
    public OpenVault toRead(Path file, UnlockSecret key) throws VaultFailure {
        try {
            OpenVault vault = key.unlock(vaultFile, file);
            vault.relocation().holdAtMost(0);
            return vault;
        } catch (VaultFailure.ReadOnly e) {
            return key.look(vaultFile, file);
        }
    }

    /**
     * Reads a diary, and tries again if it is called damaged although every byte can be read: SQLite reports a damaged
     * file and a failed read from the disk in the same way, and a disk may fail once.
     *
     * @throws VaultFailure.CannotRead if the disk still refuses
     */
    public <T, X extends Exception> T readable(Path file, DiaryReading<T, X> reading) throws VaultFailure, X {
        try {
            return reading.read();
        } catch (VaultFailure.Damaged | VaultFailure.CannotRead refused) {
            VaultFile.isCutShort(file);
            return reading.read();
        }
    }
}
