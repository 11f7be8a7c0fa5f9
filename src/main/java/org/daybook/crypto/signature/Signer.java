package org.daybook.crypto.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/** The diary's own signing key: ECDSA over P-256 with SHA-256 (FIPS 186-5), signatures in DER. */
public final class Signer {
    private static final String CURVE = "secp256r1";
    private static final String SIGNATURE = "SHA256withECDSA";

    private Signer() {}

    /**
     * A new key pair.
     *
     * @param publicKey X.509 SubjectPublicKeyInfo, DER
     * @param privateKey PKCS #8, DER; the caller wipes it
     */
    public record SigningKeyPair(byte[] publicKey, byte[] privateKey) {}

    public static SigningKeyPair newPair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE), random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKeyPair(
                    pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    /** Whether {@code signature} over {@code message} was made with the private half of {@code publicKey}. */
    public static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey));
            Signature check = Signature.getInstance(SIGNATURE);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
