package org.daybook.vault.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodySealerTest {
    private static final byte[] VAULT = new byte[16];
    private static final byte[] CHAIN = new byte[32];

    private final SecretBytes vaultKey = SecretBytes.random(new SecureRandom(), VaultKeys.KEY_BYTES);
    private final VaultKeys keys = new VaultKeys(vaultKey.copy(), VAULT);
    private final BodySealer sealer = new BodySealer(keys, VAULT, true);

    @AfterEach
    void wipe() {
        keys.close();
        vaultKey.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static EntryBodyParts body(String everything) {
        return new EntryBodyParts(
                bytes("open"),
                new TreeMap<>(
                        Map.of(EntryBodyParts.EVERYTHING, bytes(everything), 1, bytes("note"), 3, bytes("therapy"))),
                true);
    }

    private static byte[] place(long seq) {
        return Hashes.frame("daybook.body.v2", VAULT, Hashes.int64(seq), CHAIN);
    }

    @Test
    void whoHasTheVaultKeyOpensEverythingAndNothingTwice() throws Exception {
        EntryBodyParts read = sealer.open(7, CHAIN, sealer.seal(7, CHAIN, body("all")));
        assertThat(read.open()).isEqualTo(bytes("open"));
        assertThat(read.parts()).containsOnlyKeys(EntryBodyParts.EVERYTHING);
        assertThat(read.parts().get(EntryBodyParts.EVERYTHING)).isEqualTo(bytes("all"));
        assertThat(read.isForAll()).isTrue();
    }

    @Test
    void whoMayOnlyLookOpensThePartsThatWereGivenAndNoOther() throws Exception {
        byte[] sealed = sealer.seal(7, CHAIN, body("all"));
        Set<Integer> given = Set.of(2, 3);
        try (SecretBytes secret = VaultKeys.forLooking(vaultKey, given, VAULT);
                VaultKeys some = VaultKeys.ofLooking(secret, given, VAULT)) {
            EntryBodyParts read = new BodySealer(some, VAULT, true).open(7, CHAIN, sealed);
            assertThat(read.open()).isEqualTo(bytes("open"));
            assertThat(read.parts()).containsOnlyKeys(3);
            assertThat(read.parts().get(3)).isEqualTo(bytes("therapy"));
            assertThat(read.isForAll()).isFalse();
            assertThatThrownBy(some::vaultKey).isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void aPartOpensInItsOwnPlaceAlone() throws Exception {
        byte[] plain = keys.bodies().open(sealer.seal(8, CHAIN, body("other")), place(8));
        byte[] moved = keys.bodies().seal(plain, place(7));
        assertThatThrownBy(() -> sealer.open(7, CHAIN, moved)).isInstanceOf(AuthenticationFailure.class);
    }

    @Test
    void lengthsTellOnlySizeClasses() {
        byte[] one = sealer.seal(7, CHAIN, body(""));
        assertThat(sealer.seal(7, CHAIN, body("x".repeat(100)))).hasSameSizeAs(one);
        assertThat(sealer.seal(7, CHAIN, EntryBodyParts.of(new byte[1000]))).hasSize(1024 + Sealer.OVERHEAD);
        BodySealer before = new BodySealer(keys, VAULT, false);
        assertThat(before.seal(7, CHAIN, EntryBodyParts.of(new byte[1]))).hasSize(1024 + Sealer.OVERHEAD);
    }

    @Test
    void whatHasAnotherFormDoesNotOpen() {
        for (byte[] plain : new byte[][] {{}, {0, 0, 0, 1}, {0, 0, 0, 0, 1}, {-1, -1, -1, -1, 0}}) {
            byte[] sealed = keys.bodies().seal(plain, place(7));
            assertThatThrownBy(() -> sealer.open(7, CHAIN, sealed)).isInstanceOf(AuthenticationFailure.class);
            assertThat(sealer.withoutParts(plain)).isEmpty();
        }
    }

    @Test
    void aFormatThatSealsNoPartsRefusesThem() {
        BodySealer before = new BodySealer(keys, VAULT, false);
        assertThatThrownBy(() -> before.seal(7, CHAIN, body("all"))).isInstanceOf(IllegalArgumentException.class);
    }
}
