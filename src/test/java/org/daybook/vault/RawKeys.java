package org.daybook.vault;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.SecretBytes;
import org.daybook.session.Diary;

/** The keys of a diary as bytes, so that a test can look for them where they must not be. */
public final class RawKeys {
    private RawKeys() {}

    /** The vault key, and the keys that are derived from it. */
    public static List<byte[]> of(Path file, Passphrase passphrase) throws Exception {
        try (OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).unlock(file, passphrase)) {
            Field field = OpenVault.class.getDeclaredField("keys");
            field.setAccessible(true);
            SecretBytes key = ((VaultKeys) field.get(vault)).vaultKey();
            List<byte[]> keys = new ArrayList<>();
            keys.add(key.reveal(byte[]::clone));
            for (String purpose : List.of("entry", "draft", "head")) {
                try (SecretBytes derived =
                        KeyDerivation.fromKey(key, vault.vaultId(), "daybook." + purpose + "-key.v1")) {
                    keys.add(derived.reveal(byte[]::clone));
                }
            }
            return keys;
        }
    }
}
