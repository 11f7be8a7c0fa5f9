package org.daybook.vault.seal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Padding;
import org.daybook.crypto.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * Seals the bodies of entries and opens them again, each bound to its place in its vault, so that none can be swapped
 * for another. In a vault that seals parts apart, a part is sealed under a key of its own before the body is.
 *
 * @param keys of the vault, which stay the caller's
 * @param sealsParts whether parts are sealed apart: not before format 3
 */
public record BodySealer(VaultKeys keys, byte[] vaultId, boolean sealsParts) {
    private static final String BODY = "daybook.body.v1";
    private static final String BODY_IN_PARTS = "daybook.body.v2";
    private static final String PART = "daybook.part.v1";
    private static final int SMALLEST = 1024;
    private static final int SMALLEST_PART = 128;

    @FunctionalInterface
    private interface PartOpener {
        byte @Nullable [] open(int number, byte[] sealed) throws AuthenticationFailure;
    }

    /**
     * Seals a body.
     *
     * @param chain the chain value after the entry
     */
    public byte[] seal(long seq, byte[] chain, EntryBodyParts body) {
        byte[] plain = sealsParts ? framed(seq, chain, body) : filled(requireWhole(body), SMALLEST);
        return keys.bodies().seal(plain, place(seq, chain));
    }

    /** Opens what {@link #seal} made, and of its parts what these keys open. */
    public EntryBodyParts open(long seq, byte[] chain, byte[] sealed) throws AuthenticationFailure {
        byte[] plain = keys.bodies().open(sealed, place(seq, chain));
        if (!sealsParts) {
            return EntryBodyParts.of(plain);
        }
        try {
            return unframed(plain, keys.opensEverything(), (number, part) -> openPart(seq, chain, number, part));
        } catch (BufferUnderflowException e) {
            throw new AuthenticationFailure();
        }
    }

    /** What every key opens of a plain text that may be a body, without its parts; empty if it has another form. */
    public Optional<EntryBodyParts> withoutParts(byte[] plain) {
        try {
            return Optional.of(sealsParts ? unframed(plain, false, (_, _) -> null) : EntryBodyParts.of(plain));
        } catch (BufferUnderflowException | AuthenticationFailure e) {
            return Optional.empty();
        }
    }

    private static byte[] requireWhole(EntryBodyParts body) {
        if (!body.parts().isEmpty()) {
            throw new IllegalArgumentException("this format seals no parts");
        }
        return body.open();
    }

    private byte[] framed(long seq, byte[] chain, EntryBodyParts body) {
        SortedMap<Integer, byte[]> sealed = new TreeMap<>();
        int length = Integer.BYTES + body.open().length + 1;
        for (Map.Entry<Integer, byte[]> part : body.parts().entrySet()) {
            byte[] bytes = sealedPart(seq, chain, part.getKey(), part.getValue());
            sealed.put(part.getKey(), bytes);
            length += 1 + Integer.BYTES + bytes.length;
        }
        ByteBuffer frame = ByteBuffer.allocate((int) Padding.sizeClass(length, SMALLEST));
        frame.putInt(body.open().length).put(body.open()).put((byte) sealed.size());
        sealed.forEach((number, bytes) ->
                frame.put(number.byteValue()).putInt(bytes.length).put(bytes));
        return frame.array();
    }

    private static EntryBodyParts unframed(byte[] plain, boolean forAll, PartOpener opener)
            throws AuthenticationFailure {
        ByteBuffer frame = ByteBuffer.wrap(plain);
        byte[] open = taken(frame);
        SortedMap<Integer, byte[]> parts = new TreeMap<>();
        int count = Byte.toUnsignedInt(frame.get());
        for (int i = 0; i < count; i++) {
            int number = Byte.toUnsignedInt(frame.get());
            byte[] part = opener.open(number, taken(frame));
            if (part != null) {
                parts.put(number, part);
            }
        }
        return new EntryBodyParts(open, parts, forAll);
    }

    private byte[] sealedPart(long seq, byte[] chain, int number, byte[] part) {
        byte[] counted = ByteBuffer.allocate(Integer.BYTES + part.length)
                .putInt(part.length)
                .put(part)
                .array();
        byte[] plain = filled(counted, SMALLEST_PART);
        try {
            return keys.requirePart(number).seal(plain, place(seq, chain, number));
        } finally {
            Arrays.fill(counted, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Whoever opens everything needs no other part. */
    private byte @Nullable [] openPart(long seq, byte[] chain, int number, byte[] sealed) throws AuthenticationFailure {
        boolean needed = number == EntryBodyParts.EVERYTHING || !keys.opensEverything();
        Sealer sealer = needed ? keys.part(number) : null;
        return sealer == null ? null : taken(ByteBuffer.wrap(sealer.open(sealed, place(seq, chain, number))));
    }

    private static byte[] taken(ByteBuffer frame) {
        int length = frame.getInt();
        if (length < 0 || length > frame.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        frame.get(bytes);
        return bytes;
    }

    private static byte[] filled(byte[] plain, int smallest) {
        return Arrays.copyOf(plain, (int) Padding.sizeClass(plain.length, smallest));
    }

    private byte[] place(long seq, byte[] chain) {
        return Hashes.frame(sealsParts ? BODY_IN_PARTS : BODY, vaultId, Hashes.int64(seq), chain);
    }

    private byte[] place(long seq, byte[] chain, int number) {
        return Hashes.frame(PART, vaultId, Hashes.int64(seq), chain, Hashes.int64(number));
    }
}
