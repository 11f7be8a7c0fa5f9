package org.daybook.crypto;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree of SHA-256 digests as in RFC 6962, section 2.1: whoever has its root can be shown that a leaf stands at a place
 * in it, without the other leaves. It holds two digests a leaf. For one thread.
 */
public final class MerkleTree {
    private static final int BYTES = 32;

    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();

    /** All digests of each level, from the leaves to the root; made when they are first needed. */
    private final List<byte[]> levels = new ArrayList<>();

    public void add(byte[] leaf) {
        levels.clear();
        leaves.writeBytes(digest(0, leaf));
    }

    public int size() {
        return leaves.size() / BYTES;
    }

    /** The digest over all leaves. */
    public ByteSequence root() {
        return ByteSequence.of(size() == 0 ? Hashes.sha256(new byte[0]) : levels().getLast());
    }

    /** The digests that lead from a leaf, counted from 0, to the root. */
    public List<ByteSequence> path(int index) {
        List<ByteSequence> path = new ArrayList<>();
        int place = index;
        for (byte[] level : levels()) {
            if ((place ^ 1) * BYTES < level.length) {
                path.add(ByteSequence.of(at(level, place ^ 1)));
            }
            place >>= 1;
        }
        return path;
    }

    /** Whether a leaf, counted from 0, stands at this place in a tree of this size and root (RFC 9162, 2.1.3.2). */
    public static boolean isAt(int index, int size, byte[] leaf, List<ByteSequence> path, ByteSequence root) {
        int place = index;
        int last = size - 1;
        byte[] digest = digest(0, leaf);
        for (ByteSequence sibling : path) {
            if (last == 0) {
                return false;
            }
            boolean isRight = (place & 1) == 1 || place == last;
            digest = isRight ? digest(1, sibling.toBytes(), digest) : digest(1, digest, sibling.toBytes());
            while (isRight && (place & 1) == 0 && place != 0) {
                place >>= 1;
                last >>= 1;
            }
            place >>= 1;
            last >>= 1;
        }
        return index < size && last == 0 && ByteSequence.of(digest).equals(root);
    }

    /** A digest without a partner goes up as it is, which is where RFC 6962 puts it. */
    private List<byte[]> levels() {
        if (levels.isEmpty()) {
            levels.add(leaves.toByteArray());
        }
        while (levels.getLast().length > BYTES) {
            byte[] below = levels.getLast();
            ByteArrayOutputStream above = new ByteArrayOutputStream();
            for (int i = 0; i * BYTES < below.length; i += 2) {
                boolean isPair = (i + 1) * BYTES < below.length;
                above.writeBytes(isPair ? digest(1, at(below, i), at(below, i + 1)) : at(below, i));
            }
            levels.add(above.toByteArray());
        }
        return levels;
    }

    private static byte[] at(byte[] level, int place) {
        return Arrays.copyOfRange(level, place * BYTES, (place + 1) * BYTES);
    }

    private static byte[] digest(int kind, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(kind);
        Arrays.stream(parts).forEach(all::writeBytes);
        return Hashes.sha256(all.toByteArray());
    }
}
