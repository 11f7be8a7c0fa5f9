package org.daybook.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;
import org.daybook.crypto.HashChain;
import org.daybook.crypto.Padding;

/**
 * The stored bytes of an entry: a public part that may be printed, a private part that never is, and a salt for each,
 * so that a digest reveals nothing about a part that is left out. Padded to a size class, outside the digest.
 *
 * @param publicSalt 32 random bytes
 * @param publicPart UTF-8
 * @param privateSalt 32 random bytes
 * @param privatePart UTF-8
 */
record EntryBody(byte[] publicSalt, byte[] publicPart, byte[] privateSalt, byte[] privatePart) {
    private static final int SALT_BYTES = 32;
    private static final int SMALLEST = 1024;

    static EntryBody of(byte[] publicPart, byte[] privatePart, SecureRandom random) {
        byte[] publicSalt = new byte[SALT_BYTES];
        byte[] privateSalt = new byte[SALT_BYTES];
        random.nextBytes(publicSalt);
        random.nextBytes(privateSalt);
        return new EntryBody(publicSalt, publicPart, privateSalt, privatePart);
    }

    /** Reads what {@link #toBytes()} made; empty if it is in another form. */
    static Optional<EntryBody> parse(byte[] bytes) {
        try {
            ByteBuffer fields = ByteBuffer.wrap(bytes);
            byte[] publicSalt = take(fields, SALT_BYTES);
            byte[] privateSalt = take(fields, SALT_BYTES);
            byte[] publicPart = take(fields, fields.getInt());
            byte[] privatePart = take(fields, fields.getInt());
            return Optional.of(new EntryBody(publicSalt, publicPart, privateSalt, privatePart));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    byte[] toBytes() {
        int length = 2 * SALT_BYTES + 2 * Integer.BYTES + publicPart.length + privatePart.length;
        return ByteBuffer.allocate((int) Padding.sizeClass(length, SMALLEST))
                .put(publicSalt)
                .put(privateSalt)
                .putInt(publicPart.length)
                .put(publicPart)
                .putInt(privatePart.length)
                .put(privatePart)
                .array();
    }

    byte[] digest() {
        return HashChain.digest(publicSalt, publicPart, privateSalt, privatePart);
    }

    private static byte[] take(ByteBuffer fields, int length) {
        if (length < 0 || length > fields.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        fields.get(bytes);
        return bytes;
    }
}
