package org.daybook.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignerTest {
    private static final byte[] MESSAGE = "head 12".getBytes(StandardCharsets.US_ASCII);

    private final Signer.SigningKeyPair pair = Signer.newPair(new SecureRandom());

    private byte[] signed() throws Exception {
        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pair.privateKey())));
        signing.update(MESSAGE);
        return signing.sign();
    }

    @Test
    void thePublicKeyVerifiesWhatThePrivateOneSigned() throws Exception {
        byte[] signature = signed();
        assertThat(Signer.verifies(pair.publicKey(), MESSAGE, signature)).isTrue();
    }

    @Test
    void anotherMessageKeyOrSignatureDoesNotVerify() throws Exception {
        byte[] signature = signed();
        byte[] otherKey = Signer.newPair(new SecureRandom()).publicKey();
        assertThat(Signer.verifies(pair.publicKey(), new byte[0], signature)).isFalse();
        assertThat(Signer.verifies(otherKey, MESSAGE, signature)).isFalse();
        signature[signature.length - 1] ^= 1;
        assertThat(Signer.verifies(pair.publicKey(), MESSAGE, signature)).isFalse();
    }

    @Test
    void theKeyIsOnTheCurveP256() throws Exception {
        ECPublicKey key =
                (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(pair.publicKey()));
        assertThat(key.getParams().toString()).contains("secp256r1");
    }

    @Property
    void anyBytesInPlaceOfKeyOrSignatureDoNotVerify(@ForAll byte[] bytes) {
        assertThat(Signer.verifies(bytes, MESSAGE, MESSAGE)).isFalse();
        assertThat(Signer.verifies(pair.publicKey(), MESSAGE, bytes)).isFalse();
    }
}
