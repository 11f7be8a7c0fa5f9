package org.daybook.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Secret bytes that are zeroed when closed.
 *
 * <p>The program's own arrays are wiped; copies inside libraries or left by the garbage collector only become
 * unreachable. Raw bytes are reached only through {@link #reveal(Function)}, so that an audit can find every use.
 */
public final class SecretBytes implements AutoCloseable {
    private final byte[] bytes;
    private boolean closed;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes ownership of {@code bytes}: copies them and zeroes the given array. */
    public static SecretBytes taking(byte[] bytes) {
        SecretBytes secret = new SecretBytes(bytes.clone());
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    /** Draws {@code length} bytes from {@code random}. */
    public static SecretBytes random(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new SecretBytes(bytes);
    }

    /**
     * Calls {@code use} with the live bytes, which must neither be kept nor changed.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public <T> T reveal(Function<byte[], T> use) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        return use.apply(bytes);
    }

    /** A copy, which the caller closes separately. */
    public SecretBytes copy() {
        return reveal(live -> taking(live.clone()));
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretBytes";
    }
}
