package org.daybook.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A hash as few digits that people can write down, made slow first. Whoever prepares two things with one code has to
 * try as many as half the bits of the digits allow, and pays the rounds for each; whoever checks one pays them once.
 * PBKDF2, since browsers and Python have it too, so that strangers can check a code without a library.
 */
public final class ShortCode {
    private static final int BITS = 160;

    private ShortCode() {}

    /**
     * The first {@code digits} digits, in Crockford's base 32, of PBKDF2-HMAC-SHA256 over the hexadecimal digits of
     * {@code hash}. Takes about a twelfth of a second for 100,000 rounds.
     *
     * @param salt what the code is for, ASCII
     */
    public static String of(byte[] hash, String salt, int rounds, int digits) {
        PBEKeySpec spec = new PBEKeySpec(
                HexFormat.of().formatHex(hash).toCharArray(), salt.getBytes(StandardCharsets.US_ASCII), rounds, BITS);
        try {
            byte[] slow = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return CrockfordBase32.encode(slow, digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
