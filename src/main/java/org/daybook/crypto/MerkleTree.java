package org.daybook.crypto;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree of SHA-256 digests as in RFC 6962, section 2.1: whoever has its root can be shown that a leaf belongs to it, and
 * at which place, without the other leaves. It holds two digests a leaf. For one thread.
 */
public final class MerkleTree {
    private static final int BYTES = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();

    /** All digests of a level, from the leaves to the root; made when they are first needed. */
    private final List<byte[]> levels = new ArrayList<>();

    /** Adds the next leaf. */
    public void add(byte[] leaf) {
        levels.clear();
        leaves.writeBytes(leaf(leaf));
    }

    /** The number of leaves. */
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
            if ((place ^ 1) < level.length / BYTES) {
                path.add(ByteSequence.of(at(level, place ^ 1)));
            }
            place >>= 1;
        }
        return path;
    }

    /** Whether a leaf, counted from 0, stands at this place in a tree of this size and root (RFC 9162, 2.1.3.2). */
    public static boolean isAt(long index, long size, byte[] leaf, List<ByteSequence> path, ByteSequence root) {
        long place = index;
        long last = size - 1;
        byte[] digest = leaf(leaf);
        for (ByteSequence sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                digest = node(sibling.toBytes(), digest);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                digest = node(digest, sibling.toBytes());
            }
            place >>= 1;
            last >>= 1;
        }
        return index >= 0 && index < size && last == 0 && ByteSequence.of(digest).equals(root);
    }

    /** A digest without a partner goes up as it is, which is where RFC 6962 puts it. */
    private List<byte[]> levels() {
        if (levels.isEmpty()) {
            levels.add(leaves.toByteArray());
            while (levels.getLast().length > BYTES) {
                byte[] below = levels.getLast();
                ByteArrayOutputStream above = new ByteArrayOutputStream();
                for (int i = 0; i < below.length / BYTES; i += 2) {
                    above.writeBytes(
                            (i + 1) * BYTES < below.length ? node(at(below, i), at(below, i + 1)) : at(below, i));
                }
                levels.add(above.toByteArray());
            }
        }
        return levels;
    }

    private static byte[] at(byte[] level, int place) {
        return Arrays.copyOfRange(level, place * BYTES, (place + 1) * BYTES);
    }

    private static byte[] leaf(byte[] leaf) {
        MessageDigest sha256 = Hashes.newSha256();
        sha256.update(LEAF);
        return sha256.digest(leaf);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = Hashes.newSha256();
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }
}
