package org.daybook.crypto;

import java.util.Arrays;
import java.util.HexFormat;

/** Immutable bytes with value equality. {@link #toString()} shows the length only, since some of them are keys. */
public final class ByteSequence {
    private final byte[] bytes;

    private ByteSequence(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies {@code bytes}. */
    public static ByteSequence of(byte[] bytes) {
        return new ByteSequence(bytes.clone());
    }

    /** @throws IllegalArgumentException if {@code hex} is not hexadecimal */
    public static ByteSequence ofHex(String hex) {
        return new ByteSequence(HexFormat.of().parseHex(hex));
    }

    /** A copy of the bytes; a caller that copies a key must wipe the copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteSequence octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Octets[" + bytes.length + "]";
    }
}
