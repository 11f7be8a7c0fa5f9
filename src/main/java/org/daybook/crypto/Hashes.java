package org.daybook.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over framed values.
 *
 * <p>A frame is a tag and its parts, each preceded by its length as an 8-byte big-endian integer, so that no two
 * different lists of parts give the same bytes, and no value made for one purpose can pass for another.
 */
public final class Hashes {
    private Hashes() {}

    /** SHA-256 (FIPS 180-4) of {@code bytes}. */
    public static byte[] sha256(byte[] bytes) {
        return newSha256().digest(bytes);
    }

    /** A fresh SHA-256, for streams. */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** SHA-256 of {@link #frame(String, byte[]...)}. */
    public static byte[] framed(String tag, byte[]... parts) {
        MessageDigest sha256 = newSha256();
        byte[] length = new byte[Long.BYTES];
        update(sha256, length, tag.getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : parts) {
            update(sha256, length, part);
        }
        return sha256.digest();
    }

    /** The framed bytes of {@code tag} and {@code parts}, also used as associated data. */
    public static byte[] frame(String tag, byte[]... parts) {
        byte[] name = tag.getBytes(StandardCharsets.US_ASCII);
        int length = Long.BYTES + name.length;
        for (byte[] part : parts) {
            length += Long.BYTES + part.length;
        }
        ByteBuffer frame = ByteBuffer.allocate(length).putLong(name.length).put(name);
        for (byte[] part : parts) {
            frame.putLong(part.length).put(part);
        }
        return frame.array();
    }

    private static void update(MessageDigest sha256, byte[] length, byte[] part) {
        for (int i = 0, left = part.length; i < Integer.BYTES; i++, left >>>= Byte.SIZE) {
            length[length.length - 1 - i] = (byte) left;
        }
        sha256.update(length);
        sha256.update(part);
    }

    /** {@code value} as 8 bytes, big-endian. */
    public static byte[] int64(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
