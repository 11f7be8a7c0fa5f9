package org.daybook.vault.seal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;
import org.jspecify.annotations.Nullable;

/**
 * The vault key and what is derived from it, one sealer for each purpose; or, for somebody who may only look, some of
 * these keys without the vault key, from which neither it nor any other follows. Closing it wipes the vault key.
 */
public final class VaultKeys implements AutoCloseable {
    /** The length of a key, in bytes. */
    public static final int KEY_BYTES = 32;

    /** The purpose of the key for bodies. */
    private static final String BODIES = "daybook.entry-key.v1";

    private static final String HEAD = "daybook.head-key.v1";
    private static final String EVERYTHING = "daybook.everything-key.v1";
    private static final String PART_SECRET = "daybook.part-secret.v1.";
    private static final String PART = "daybook.part-key.v1";

    /** The highest number of a part that can be given by itself. */
    private static final int LAST_PART = 4;

    /** Half a key, so that all of them fit into a slot. */
    private static final int PART_SECRET_BYTES = 16;

    private final @Nullable SecretBytes vaultKey;
    private final SecretBytes bodyKey;
    private final SortedMap<Integer, Sealer> parts = new TreeMap<>();
    private @Nullable Sealer bodies;
    private @Nullable Sealer drafts;
    private @Nullable Sealer head;

    /** Takes ownership of {@code vaultKey}. */
    public VaultKeys(SecretBytes vaultKey, byte[] vaultId) {
        this.vaultKey = vaultKey;
        this.bodyKey = KeyDerivation.fromKey(vaultKey, vaultId, BODIES);
        this.bodies = new Sealer(bodyKey);
        this.drafts = sealer(vaultKey, vaultId, "daybook.draft-key.v1");
        this.head = sealer(vaultKey, vaultId, HEAD);
        parts.put(EntryBodyParts.EVERYTHING, sealer(vaultKey, vaultId, EVERYTHING));
        for (int number = 1; number <= LAST_PART; number++) {
            try (SecretBytes secret = partSecret(vaultKey, vaultId, number)) {
                parts.put(number, sealer(secret, vaultId, PART));
            }
        }
    }

    private VaultKeys(ByteBuffer given, Set<Integer> numbers, byte[] vaultId) {
        this.vaultKey = null;
        this.bodyKey = next(given, KEY_BYTES);
        this.bodies = new Sealer(bodyKey);
        try (SecretBytes headKey = next(given, KEY_BYTES);
                SecretBytes none = SecretBytes.random(new SecureRandom(), KEY_BYTES)) {
            this.head = new Sealer(headKey);
            this.drafts = new Sealer(none);
        }
        for (int number : new TreeSet<>(numbers)) {
            try (SecretBytes secret = next(given, PART_SECRET_BYTES)) {
                parts.put(number, sealer(secret, vaultId, PART));
            }
        }
    }

    /**
     * The keys of somebody who may only look. No draft opens with them.
     *
     * @param given what {@link #forLooking} made, which the caller closes
     * @param numbers of the parts that it holds keys for
     */
    public static VaultKeys ofLooking(SecretBytes given, Set<Integer> numbers, byte[] vaultId) {
        return given.reveal(bytes -> new VaultKeys(ByteBuffer.wrap(bytes), numbers, vaultId));
    }

    /**
     * What somebody needs who may only look: the keys of bodies and of the head, and the secrets of some parts.
     *
     * @param numbers of the parts, from 1
     * @return to be closed by the caller
     */
    public static SecretBytes forLooking(SecretBytes vaultKey, Set<Integer> numbers, byte[] vaultId) {
        ByteBuffer given = ByteBuffer.allocate(lookingBytes(numbers.size()));
        for (String info : new String[] {BODIES, HEAD}) {
            try (SecretBytes key = KeyDerivation.fromKey(vaultKey, vaultId, info)) {
                key.reveal(given::put);
            }
        }
        for (int number : new TreeSet<>(numbers)) {
            try (SecretBytes secret = partSecret(vaultKey, vaultId, number)) {
                secret.reveal(given::put);
            }
        }
        return SecretBytes.taking(given.array());
    }

    /** The length of what {@link #forLooking} makes for so many parts. */
    public static int lookingBytes(int parts) {
        return 2 * KEY_BYTES + parts * PART_SECRET_BYTES;
    }

    private static SecretBytes partSecret(SecretBytes vaultKey, byte[] vaultId, int number) {
        try (SecretBytes whole = KeyDerivation.fromKey(vaultKey, vaultId, PART_SECRET + number)) {
            return whole.reveal(bytes -> SecretBytes.taking(Arrays.copyOf(bytes, PART_SECRET_BYTES)));
        }
    }

    private static SecretBytes next(ByteBuffer given, int length) {
        byte[] bytes = new byte[length];
        given.get(bytes);
        return SecretBytes.taking(bytes);
    }

    /** The vault key, which is wiped when this is closed; none of those may ask for it who may only look. */
    public SecretBytes vaultKey() {
        return Objects.requireNonNull(vaultKey, "opened to look");
    }

    /** The key of bodies, which is wiped when this is closed. */
    public SecretBytes bodyKey() {
        return bodyKey;
    }

    boolean opensEverything() {
        return vaultKey != null;
    }

    Sealer bodies() {
        return Objects.requireNonNull(bodies, "closed");
    }

    Sealer drafts() {
        return Objects.requireNonNull(drafts, "closed");
    }

    /** The sealer of a part; null if these keys do not open it. */
    @Nullable
    Sealer part(int number) {
        return parts.get(number);
    }

    Sealer requirePart(int number) {
        return Objects.requireNonNull(parts.get(number), "no key to this part");
    }

    public Sealer head() {
        return Objects.requireNonNull(head, "closed");
    }

    @Override
    public void close() {
        if (vaultKey != null) {
            vaultKey.close();
        }
        bodyKey.close();
        // A key inside a library cannot be wiped, only released.
        bodies = null;
        drafts = null;
        head = null;
        parts.clear();
    }

    private static Sealer sealer(SecretBytes secret, byte[] vaultId, String info) {
        try (SecretBytes key = KeyDerivation.fromKey(secret, vaultId, info)) {
            return new Sealer(key);
        }
    }
}
