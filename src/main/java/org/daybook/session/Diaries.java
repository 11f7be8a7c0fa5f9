package org.daybook.session;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.casefile.Entry.DiaryOpened.Way;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.ledger.Ledger;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;

/**
 * Makes and unlocks diaries. Blocking, a second or two for the key derivation: not for the interface thread. The
 * passphrases and codes stay the caller's to close.
 */
public final class Diaries {
    private final Clock clock;
    private final SecureRandom random;
    private final String program;
    private final Supplier<Argon2Cost> cost;
    private final VaultFile vaultFile;

    /**
     * Failed tries noted in a locked file.
     *
     * @param count how many since it was last unlocked
     * @param last when the newest was made
     */
    public record FailedTries(int count, Optional<OffsetDateTime> last) {}

    /** @param program name and version, written on every entry */
    public Diaries(Clock clock, SecureRandom random, String program) {
        this(clock, random, program, KeyDerivation::calibrate);
    }

    /** @param cost of a new passphrase; measured on this computer unless a test gives another */
    public Diaries(Clock clock, SecureRandom random, String program, Supplier<Argon2Cost> cost) {
        this.clock = clock;
        this.random = random;
        this.program = program;
        this.cost = cost;
        this.vaultFile = new VaultFile(clock, random);
    }

    /** Makes a new diary and opens it. */
    public Session create(Path file, Passphrase passphrase, RecoveryCode code) throws VaultFailure {
        return open(
                vaultFile.create(
                        file, passphrase, code, cost.get(), vault -> new Ledger(vault, clock, random, program).start()),
                Way.PASSPHRASE);
    }

    /** Unlocks a diary. */
    public Session unlock(Path file, Passphrase passphrase) throws VaultFailure {
        return open(vaultFile.unlock(file, passphrase), Way.PASSPHRASE);
    }

    /** Unlocks a diary by its recovery code, to be followed by {@link Session#setPassphrase}. */
    public Session unlock(Path file, RecoveryCode code) throws VaultFailure {
        return open(vaultFile.unlock(file, code), Way.RECOVERY_CODE);
    }

    /** The failed tries noted in a locked file. */
    public FailedTries failedTries(Path file) throws VaultFailure {
        VaultFile.FailedTries tries = vaultFile.failedTries(file);
        return new FailedTries(tries.count(), tries.newest());
    }

    private Session open(OpenVault vault, Way way) throws VaultFailure {
        boolean opened = false;
        try {
            Session session = Session.open(new Session.Tools(vault, clock, random, program, cost), way);
            opened = true;
            return session;
        } finally {
            if (!opened) {
                vault.close();
            }
        }
    }
}
