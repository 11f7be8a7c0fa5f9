package org.daybook.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Decrypts AES-256-GCM of other programs as it is read; the platform's own keeps all of a file in memory until its end.
 * <strong>Nothing of it is authenticated before its end was read.</strong>
 */
public final class GcmInputStream extends InputStream {
    private static final int TAG_BITS = 128;
    private static final int AT_A_TIME = 64 * 1024;

    private final InputStream in;
    private final GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
    private final byte[] next = new byte[AT_A_TIME];
    private final byte[] plain = new byte[AT_A_TIME + TAG_BITS];
    private int at;
    private int end;
    private boolean finished;

    /** What was read does not authenticate: the key is wrong, or a bit was changed. */
    public static final class WrongTagException extends IOException {}

    /**
     * @param sealed what was encrypted, then a tag of 16 bytes; closed with this stream
     * @param key 32 bytes, which the caller closes
     */
    public GcmInputStream(InputStream sealed, SecretBytes key, byte[] nonce) {
        this.in = sealed;
        key.reveal(raw -> {
            cipher.init(false, new AEADParameters(new KeyParameter(raw), TAG_BITS, nonce));
            return cipher;
        });
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws WrongTagException at the end, if what was read does not authenticate */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == end && !finished) {
            fill();
        }
        if (at == end) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(plain, at, into, from, count);
        at += count;
        return count;
    }

    private void fill() throws IOException {
        int count = in.read(next);
        at = 0;
        try {
            end = count < 0 ? cipher.doFinal(plain, 0) : cipher.processBytes(next, 0, count, plain, 0);
        } catch (InvalidCipherTextException e) {
            throw new WrongTagException();
        }
        finished = count < 0;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(plain, (byte) 0);
        in.close();
    }
}
