package org.daybook.crypto.stream;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.daybook.crypto.SecretBytes;

/**
 * Tink's streaming cipher AES256_GCM_HKDF_1MB: files of any length in bounded memory, in segments of 1 MiB, each
 * authenticated at its position.
 *
 * <p>The ciphertext is a 40-byte header followed by the segments; the first is shorter by the header, so that the
 * n-th MiB of the ciphertext is its n-th segment. An instance seals one file, under a key used for nothing else.
 */
public final class StreamSealer {
    /** The length of the key, in bytes. */
    public static final int KEY_BYTES = 32;

    /** The length of a whole segment of ciphertext, in bytes; the first holds the header too. */
    public static final int SEGMENT_BYTES = 1 << 20;

    /** The header at the start of the first segment. */
    public static final int HEADER_BYTES = 40;

    /** The tag at the end of each segment. */
    public static final int TAG_BYTES = 16;

    private final AesGcmHkdfStreaming cipher;

    /** @param key 32 bytes, which the caller closes */
    public StreamSealer(SecretBytes key) {
        this.cipher = key.reveal(StreamSealer::cipher);
    }

    /** A stream that seals what is written to it, each segment into a new array; closing it seals the last one. */
    public OutputStream sealing(SegmentSink into, byte[] associated) {
        try {
            return new SegmentStream(cipher.newStreamSegmentEncrypter(associated), into);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM-HKDF refuses", e);
        }
    }

    /**
     * A channel that opens the segments of {@code from}, from any position. It throws {@link IOException} at the
     * first that does not authenticate, and never hands out a byte of it.
     *
     * <p>A segment is authenticated only when it is read, so the reader must compare the channel's size with the
     * length it knows. An empty channel is authenticated when its end is read.
     */
    public SegmentChannel opening(SealedSegments from, byte[] associated) throws IOException {
        try {
            return new SegmentChannel(cipher.newStreamSegmentDecrypter(), from, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM-HKDF refuses", e);
        }
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of 32 bytes", e);
        }
    }
}
