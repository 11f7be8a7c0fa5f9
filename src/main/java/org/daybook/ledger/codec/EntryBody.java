package org.daybook.ledger.codec;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;
import org.daybook.crypto.HashChain;

/**
 * The stored bytes of an entry: a public part that may be printed, a private part that never is, and a salt for each,
 * so that a digest reveals nothing about a part that is left out.
 *
 * @param publicSalt 32 random bytes
 * @param publicPart UTF-8
 * @param privateSalt 32 random bytes; of a body that is not whole the salted hash of the whole private part
 * @param privatePart UTF-8
 */
public record EntryBody(
        byte[] publicSalt, byte[] publicPart, byte[] privateSalt, byte[] privatePart, PrivateExtent extent) {
    private static final int SALT_BYTES = 32;

    /** How much of the private part is there. */
    public enum PrivateExtent {
        WHOLE(0),
        /** What was left when the diary was handed over. */
        REDUCED(1 << 31),
        /** What every key of the diary opens; more of it is sealed apart. */
        WITHHELD(1 << 30);

        /** Set in the length of the private part. */
        private final int mark;

        PrivateExtent(int mark) {
            this.mark = mark;
        }

        private static PrivateExtent of(int length) {
            if ((length & REDUCED.mark) != 0) {
                return REDUCED;
            }
            return (length & WITHHELD.mark) != 0 ? WITHHELD : WHOLE;
        }
    }

    public static EntryBody of(byte[] publicPart, byte[] privatePart, SecureRandom random) {
        byte[] publicSalt = new byte[SALT_BYTES];
        byte[] privateSalt = new byte[SALT_BYTES];
        random.nextBytes(publicSalt);
        random.nextBytes(privateSalt);
        return new EntryBody(publicSalt, publicPart, privateSalt, privatePart, PrivateExtent.WHOLE);
    }

    /** Reads what {@link #toBytes()} made; empty if it is in another form. */
    public static Optional<EntryBody> parse(byte[] bytes) {
        try {
            ByteBuffer fields = ByteBuffer.wrap(bytes);
            byte[] publicSalt = take(fields, SALT_BYTES);
            byte[] privateSalt = take(fields, SALT_BYTES);
            byte[] publicPart = take(fields, fields.getInt());
            int length = fields.getInt();
            byte[] privatePart = take(fields, length & ~(PrivateExtent.REDUCED.mark | PrivateExtent.WITHHELD.mark));
            return Optional.of(
                    new EntryBody(publicSalt, publicPart, privateSalt, privatePart, PrivateExtent.of(length)));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    public byte[] toBytes() {
        int length = 2 * SALT_BYTES + 2 * Integer.BYTES + publicPart.length + privatePart.length;
        return ByteBuffer.allocate(length)
                .put(publicSalt)
                .put(privateSalt)
                .putInt(publicPart.length)
                .put(publicPart)
                .putInt(privatePart.length | extent.mark)
                .put(privatePart)
                .array();
    }

    /** Whether something was left out of the private part because the diary was handed over. */
    public boolean isReduced() {
        return extent == PrivateExtent.REDUCED;
    }

    /** Whether more of the private part is sealed apart. */
    public boolean isWithheld() {
        return extent == PrivateExtent.WITHHELD;
    }

    /** The salted hash of the public part. */
    public byte[] publicHash() {
        return HashChain.publicHash(publicSalt, publicPart);
    }

    public byte[] digest() {
        return HashChain.digest(publicHash(), privateHash());
    }

    /** The salted hash of the whole private part. */
    public byte[] privateHash() {
        return extent == PrivateExtent.WHOLE ? HashChain.privateHash(privateSalt, privatePart) : privateSalt;
    }

    /** The same entry, with the same digest, of whose private part only this is left. */
    public EntryBody reducedTo(byte[] left) {
        return new EntryBody(publicSalt, publicPart, privateHash(), left, PrivateExtent.REDUCED);
    }

    /** The private part with its salt, as {@link #withHidden} takes it. */
    public byte[] hiddenBytes() {
        return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + privatePart.length)
                .put(privateSalt)
                .putInt(privatePart.length | extent.mark)
                .put(privatePart)
                .array();
    }

    /** The same entry with all that there is of its private part; empty if {@code bytes} has another form. */
    public Optional<EntryBody> withHidden(byte[] bytes) {
        byte[] open = toBytes();
        int before = 2 * SALT_BYTES + Integer.BYTES + publicPart.length;
        return bytes.length < SALT_BYTES
                ? Optional.empty()
                : parse(ByteBuffer.allocate(before + bytes.length - SALT_BYTES)
                        .put(open, 0, before)
                        .put(SALT_BYTES, bytes, 0, SALT_BYTES)
                        .put(bytes, SALT_BYTES, bytes.length - SALT_BYTES)
                        .array());
    }

    /** The same entry, with the same digest, of whose private part every key opens only this. */
    public EntryBody withheldBut(byte[] left) {
        return new EntryBody(publicSalt, publicPart, privateHash(), left, PrivateExtent.WITHHELD);
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
