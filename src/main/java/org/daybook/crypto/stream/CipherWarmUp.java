package org.daybook.crypto.stream;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the cipher fast before it is needed for a large file. The Java machine uses the processor's AES only in fully
 * compiled code, which takes some thousand calls; a file of 500 MB is 500 calls, and took twenty times as long in a
 * fresh process.
 */
public final class CipherWarmUp {
    private static final int CALLS = 4000;
    private static final int BYTES = 1024;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private CipherWarmUp() {}

    /** Seals and opens zeros under a key of zeros, and throws them away. About half a second of one processor. */
    public static void run() {
        SecretKeySpec key = new SecretKeySpec(new byte[StreamSealer.KEY_BYTES], "AES");
        byte[] plain = new byte[BYTES];
        try {
            for (int call = 0; call < CALLS; call++) {
                byte[] nonce = new byte[NONCE_BYTES];
                nonce[0] = (byte) call;
                nonce[1] = (byte) (call >> 8);
                GCMParameterSpec parameters = new GCMParameterSpec(TAG_BITS, nonce);
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
                byte[] sealed = cipher.doFinal(plain);
                cipher.init(Cipher.DECRYPT_MODE, key, parameters);
                cipher.doFinal(sealed);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }
}
