package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecoverySealerTest {
    private static final String WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private static final byte[] SALT = Hashes.sha256(new byte[] {1});
    private static final byte[] PLACE = {7, 8};

    private final byte[] key = Hashes.sha256(new byte[] {2});

    private static RecoveryCode code() {
        try {
            return RecoveryCode.parse(WORDS.toCharArray());
        } catch (RecoveryCodeFailure e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] seal() {
        try (RecoveryCode code = code();
                SecretBytes secret = SecretBytes.taking(key.clone())) {
            return RecoverySealer.seal(secret, RecoverySealer.publicKey(code, SALT), PLACE);
        }
    }

    private static void refuses(byte[] sealed, RecoveryCode code, byte[] salt, byte[] place) {
        assertThatThrownBy(() -> RecoverySealer.open(sealed, code, salt, place))
                .isInstanceOf(AuthenticationFailure.class);
    }

    @Test
    void theCodeOpensWhatWasSealedToItsPublicKey() throws AuthenticationFailure {
        try (RecoveryCode code = code();
                SecretBytes opened = RecoverySealer.open(seal(), code, SALT, PLACE)) {
            assertThat(opened.<Boolean>reveal(bytes -> Arrays.equals(bytes, key)))
                    .isTrue();
        }
    }

    @Test
    void theSameCodeAndSaltGiveTheSamePublicKey() {
        try (RecoveryCode code = code();
                RecoveryCode again = code();
                RecoveryCode other = RecoveryCode.generate(new SecureRandom())) {
            byte[] publicKey = RecoverySealer.publicKey(code, SALT);
            assertThat(publicKey).hasSize(RecoverySealer.PUBLIC_KEY_BYTES);
            assertThat(RecoverySealer.publicKey(again, SALT)).isEqualTo(publicKey);
            assertThat(RecoverySealer.publicKey(code, PLACE)).isNotEqualTo(publicKey);
            assertThat(RecoverySealer.publicKey(other, SALT)).isNotEqualTo(publicKey);
        }
    }

    @Test
    void anotherCodeSaltOrPlaceIsRefused() {
        byte[] sealed = seal();
        try (RecoveryCode code = code();
                RecoveryCode other = RecoveryCode.generate(new SecureRandom())) {
            refuses(sealed, other, SALT, PLACE);
            refuses(sealed, code, PLACE, PLACE);
            refuses(sealed, code, SALT, SALT);
        }
    }

    @Test
    void aFlippedBitInAnyByteIsRefused() {
        byte[] sealed = seal();
        try (RecoveryCode code = code()) {
            for (int at = 0; at < sealed.length; at++) {
                byte[] changed = sealed.clone();
                changed[at] ^= 1;
                refuses(changed, code, SALT, PLACE);
            }
        }
    }

    @Test
    void anEncapsulatedKeyOfZerosIsRefused() {
        byte[] sealed = seal();
        Arrays.fill(sealed, 0, RecoverySealer.PUBLIC_KEY_BYTES, (byte) 0);
        try (RecoveryCode code = code()) {
            refuses(sealed, code, SALT, PLACE);
        }
    }

    @Property
    void anyOtherBytesAreRefusedWithoutAnyOtherFailure(@ForAll byte[] bytes) {
        try (RecoveryCode code = code()) {
            refuses(bytes, code, SALT, PLACE);
        }
    }
}
