package org.daybook.ledger.codec;

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
 * @param privateSalt 32 random bytes; of a reduced body the salted hash of the whole private part
 * @param privatePart UTF-8
 * @param isReduced whether something was left out of the private part because the diary was handed over
 */
public record EntryBody(
        byte[] publicSalt, byte[] publicPart, byte[] privateSalt, byte[] privatePart, boolean isReduced) {
    private static final int SALT_BYTES = 32;
    private static final int SMALLEST = 1024;

    /** Set in the length of the private part of a reduced body. */
    private static final int REDUCED = 1 << 31;

    public static EntryBody of(byte[] publicPart, byte[] privatePart, SecureRandom random) {
        byte[] publicSalt = new byte[SALT_BYTES];
        byte[] privateSalt = new byte[SALT_BYTES];
        random.nextBytes(publicSalt);
        random.nextBytes(privateSalt);
        return new EntryBody(publicSalt, publicPart, privateSalt, privatePart, false);
    }

    /** Reads what {@link #toBytes()} made; empty if it is in another form. */
    public static Optional<EntryBody> parse(byte[] bytes) {
        try {
            ByteBuffer fields = ByteBuffer.wrap(bytes);
            byte[] publicSalt = take(fields, SALT_BYTES);
            byte[] privateSalt = take(fields, SALT_BYTES);
            byte[] publicPart = take(fields, fields.getInt());
            int length = fields.getInt();
            byte[] privatePart = take(fields, length & ~REDUCED);
            return Optional.of(
                    new EntryBody(publicSalt, publicPart, privateSalt, privatePart, (length & REDUCED) != 0));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    public byte[] toBytes() {
        int length = 2 * SALT_BYTES + 2 * Integer.BYTES + publicPart.length + privatePart.length;
        return ByteBuffer.allocate((int) Padding.sizeClass(length, SMALLEST))
                .put(publicSalt)
                .put(privateSalt)
                .putInt(publicPart.length)
                .put(publicPart)
                .putInt(isReduced ? privatePart.length | REDUCED : privatePart.length)
                .put(privatePart)
                .array();
    }

    public byte[] digest() {
        return HashChain.digest(HashChain.publicHash(publicSalt, publicPart), privateHash());
    }

    /** The salted hash of the whole private part. */
    public byte[] privateHash() {
        return isReduced ? privateSalt : HashChain.privateHash(privateSalt, privatePart);
    }

    /** The same entry, with the same digest, of whose private part only this is left. */
    public EntryBody reducedTo(byte[] left) {
        return new EntryBody(publicSalt, publicPart, privateHash(), left, true);
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
