package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.daybook.crypto.SecretBytes;
import org.daybook.vault.seal.VaultKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault that cannot be read after all leaves no key behind. */
class OpenVaultKeysTest {
    @TempDir
    Path folder;

    @Test
    void areWipedIfTheHeadCannotBeRead() throws Exception {
        Path file = folder.resolve("notebook.nbk");
        VaultSample.create(file);
        Database database = Database.open(file);
        VaultHeader header = VaultHeader.read(database);
        KeySlots slots = KeySlots.read(database, header);
        database.close();
        SecureRandom random = new SecureRandom();
        VaultKeys keys = new VaultKeys(SecretBytes.random(random, VaultKeys.KEY_BYTES), header.vaultId());
        assertThatThrownBy(() -> new OpenVault(file, database, UnlockedVault.of(header, slots, keys), random))
                .isInstanceOf(VaultFailure.class);
        assertThatThrownBy(() -> keys.vaultKey().reveal(byte[]::clone)).isInstanceOf(IllegalStateException.class);
    }
}
