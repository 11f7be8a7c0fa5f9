package org.daybook.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.daybook.crypto.HashChain;
import org.daybook.crypto.SecretBytes;
import org.daybook.vault.seal.SealedDrafts;
import org.daybook.vault.seal.VaultKeys;

/** An empty vault in memory for rehearsals, which cannot be unlocked again. */
public final class MemoryVault {
    private static final int VAULT_ID_BYTES = 16;

    private MemoryVault() {}

    /** @return the open vault, which vanishes when the caller closes it; its path is empty */
    public static OpenVault open(SecureRandom random) throws VaultFailure {
        byte[] vaultId = new byte[VAULT_ID_BYTES];
        random.nextBytes(vaultId);
        VaultHeader header = VaultHeader.newest(vaultId);
        KeySlots slots = new KeySlots(List.of(), true);
        VaultKeys keys = new VaultKeys(SecretBytes.random(random, VaultKeys.KEY_BYTES), vaultId);
        Database database = Database.inMemory();
        database.transaction(() -> {
            Schema.create(database);
            header.write(database);
            new VaultState(header, slots, 0, HashChain.start(vaultId), SealedDrafts.none()).writeHead(database, keys);
            return database;
        });
        return new OpenVault(Path.of(""), database, UnlockedVault.of(header, slots, keys), random);
    }
}
