package org.daybook.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.LongPredicate;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * PBKDF2 (RFC 8018), for files of other programs only. The platform's own takes seconds for the rounds of a phone's
 * backup and cannot be watched or stopped.
 */
public final class Pbkdf2 {
    private static final int KEY_BYTES = 32;
    private static final int AT_A_TIME = 10_000;

    /** The work was stopped. */
    public static final class Stopped extends Exception {}

    private Pbkdf2() {}

    /**
     * Derives 32 bytes with HMAC-SHA256.
     *
     * @param goOn told how many rounds are done; false stops the work
     * @return a key that the caller closes
     */
    public static SecretBytes sha256(Passphrase passphrase, byte[] salt, int rounds, LongPredicate goOn)
            throws Stopped {
        return derive("HmacSHA256", passphrase.reveal(bytes -> mac("HmacSHA256", bytes)), salt, rounds, goOn);
    }

    /** Derives 32 bytes with HMAC-SHA1, likewise, from a key. */
    public static SecretBytes sha1(SecretBytes secret, byte[] salt, int rounds, LongPredicate goOn) throws Stopped {
        return derive("HmacSHA1", secret.reveal(bytes -> mac("HmacSHA1", bytes)), salt, rounds, goOn);
    }

    private static SecretBytes derive(String name, Mac mac, byte[] salt, int rounds, LongPredicate goOn)
            throws Stopped {
        if (rounds < 1) {
            throw new IllegalArgumentException(name + " without rounds");
        }
        byte[] key = new byte[KEY_BYTES];
        try {
            int length = mac.getMacLength();
            for (int at = 0, block = 1; at < key.length; at += length, block++) {
                mac.update(salt);
                byte[] derived = rounds(
                        mac, mac.doFinal(ByteBuffer.allocate(4).putInt(block).array()), rounds, goOn);
                System.arraycopy(derived, 0, key, at, Math.min(length, key.length - at));
                Arrays.fill(derived, (byte) 0);
            }
            return SecretBytes.taking(key);
        } finally {
            Arrays.fill(key, (byte) 0);
            mac.reset();
        }
    }

    private static byte[] rounds(Mac mac, byte[] first, int rounds, LongPredicate goOn) throws Stopped {
        byte[] last = first;
        byte[] all = first.clone();
        try {
            for (int round = 1; round < rounds; round++) {
                mac.update(last);
                mac.doFinal(last, 0);
                for (int i = 0; i < all.length; i++) {
                    all[i] ^= last[i];
                }
                if (round % AT_A_TIME == 0 && !goOn.test(round)) {
                    Arrays.fill(all, (byte) 0);
                    throw new Stopped();
                }
            }
            return all;
        } catch (ShortBufferException e) {
            throw new IllegalStateException("the buffer is as long as the code", e);
        } finally {
            Arrays.fill(last, (byte) 0);
        }
    }

    /** An HMAC fills a short key with zeros, so that one zero stands for the empty key, which the platform refuses. */
    private static Mac mac(String name, byte[] key) {
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }
}
