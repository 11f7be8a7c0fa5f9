package org.daybook.crypto;

import com.google.crypto.tink.subtle.Hkdf;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.daybook.crypto.stream.StreamSealer;

/** Secrets as bytes, so that a test can look for them where they must not be. */
public final class RawSecrets {
    private RawSecrets() {}

    /** A code that is the same each time, for two processes that have to know it. */
    public static RecoveryCode code(byte[] sixteen) {
        return RecoveryCode.generate(new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(sixteen, 0, bytes, 0, bytes.length);
            }
        });
    }

    /** The bits of a code. */
    public static byte[] bits(RecoveryCode code) {
        return code.reveal(byte[]::clone);
    }

    /** What a code opens with: the seed that is derived from it, the private key from that, and the pre-shared key. */
    public static Map<String, byte[]> derived(RecoveryCode code, byte[] salt) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        try (SecretBytes seed = KeyDerivation.fromCode(code, salt, "daybook.recovery.v2")) {
            keys.put("seed from the code", seed.reveal(byte[]::clone));
            HPKE hpke = new HPKE(HPKE.mode_psk, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
            var pair = seed.reveal(hpke::deriveKeyPair);
            keys.put("private key from the code", ((X25519PrivateKeyParameters) pair.getPrivate()).getEncoded());
        }
        try (SecretBytes psk = KeyDerivation.fromCode(code, salt, "daybook.recovery-psk.v1")) {
            keys.put("pre-shared key from the code", psk.reveal(byte[]::clone));
        }
        return keys;
    }

    /** The key under which the segments of one file are sealed. */
    public static byte[] ofStream(byte[] fileKey, byte[] firstSegment, byte[] associated) throws Exception {
        byte[] salt = Arrays.copyOfRange(firstSegment, 1, 1 + StreamSealer.KEY_BYTES);
        return Hkdf.computeHkdf("HmacSha256", fileKey, salt, associated, StreamSealer.KEY_BYTES);
    }
}
