package org.daybook.vault;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RawSecrets;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.session.Diary;
import org.daybook.vault.seal.VaultKeys;

/** The keys of a diary as bytes, so that a test can look for them where they must not be. */
public final class RawKeys {
    private RawKeys() {}

    /** The vault key, and the keys that are derived from it. */
    public static Map<String, byte[]> of(Path file, Passphrase passphrase) throws Exception {
        try (OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).unlock(file, passphrase)) {
            SecretBytes key = keys(vault).vaultKey();
            Map<String, byte[]> keys = new LinkedHashMap<>();
            keys.put("vault key", key.reveal(byte[]::clone));
            for (String purpose : List.of("entry", "draft", "head")) {
                try (SecretBytes derived =
                        KeyDerivation.fromKey(key, vault.vaultId(), "daybook." + purpose + "-key.v1")) {
                    keys.put(purpose + " key", derived.reveal(byte[]::clone));
                }
            }
            return keys;
        }
    }

    /** Whether the vault key and what is derived from it can no longer be had from an open vault, or one that was. */
    public static boolean areWiped(OpenVault vault) {
        try {
            return keys(vault).vaultKey().reveal(key -> false);
        } catch (IllegalStateException wiped) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static VaultKeys keys(OpenVault vault) throws ReflectiveOperationException {
        Field field = OpenVault.class.getDeclaredField("transactions");
        field.setAccessible(true);
        return ((VaultTransactions) field.get(vault)).keys();
    }

    /** What opens the slots: derived from the passphrase, and from the recovery code. */
    public static Map<String, byte[]> ofSlots(Path file, Passphrase passphrase, RecoveryCode code) throws Exception {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        try (Database database = Database.openToLook(file)) {
            VaultHeader header = Database.run(() -> VaultHeader.read(database));
            for (KeySlot slot : KeySlots.read(database, header).list()) {
                if (slot.isRecovery()) {
                    keys.putAll(RawSecrets.derived(code, slot.salt()));
                } else {
                    Argon2Cost cost =
                            new Argon2Cost((int) slot.memoryKib(), (int) slot.iterations(), (int) slot.parallelism());
                    try (SecretBytes key = KeyDerivation.fromPassphrase(passphrase, slot.salt(), cost)) {
                        keys.put("key from the passphrase", key.reveal(byte[]::clone));
                    }
                }
            }
        }
        return keys;
    }

    /** Of each file: its own key, that of its segments, and that of its small picture. */
    public static Map<String, byte[]> ofFiles(Path file, Passphrase passphrase, List<ExhibitHistory> exhibits)
            throws Exception {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        try (OpenVault vault = new VaultFile(Diary.CLOCK, new SecureRandom()).unlock(file, passphrase)) {
            for (ExhibitHistory exhibit : exhibits) {
                SealedFile sealed = Objects.requireNonNull(exhibit.file());
                byte[] blob = HexFormat.of().parseHex(sealed.blob().hex());
                byte[] key = sealed.key().toBytes();
                List<byte[]> first = new ArrayList<>();
                vault.blobs().segments(blob, 0, 1, first::add);
                byte[] associated = Hashes.frame("daybook.blob.v1", vault.vaultId(), blob);
                String name = "exhibit " + exhibit.current().number();
                keys.put("file key of " + name, key);
                keys.put("segment key of " + name, RawSecrets.ofStream(key, first.getFirst(), associated));
                keys.put("key of the small picture of " + name, Hashes.framed("daybook.thumbnail-key.v1", key));
            }
        }
        return keys;
    }
}
