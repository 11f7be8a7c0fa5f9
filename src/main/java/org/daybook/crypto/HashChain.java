package org.daybook.crypto;

/**
 * The digests of entries and the chain through them.
 *
 * <p>The digest is made of two salted parts, so that a document can carry every digest, and salts only of what is
 * printed: a stranger recomputes the chain without seeing what was left out. The chain proves that nothing before a
 * given head has changed since, not who wrote it or that a clock was right.
 */
public final class HashChain {
    private static final String START = "daybook.start.v1";
    private static final String CHAIN = "daybook.chain.v1";
    private static final String DIGEST = "daybook.digest.v1";
    private static final String PUBLIC = "daybook.public.v1";
    private static final String PRIVATE = "daybook.private.v1";

    private HashChain() {}

    /** The chain value before the first entry of the vault with this id. */
    public static byte[] start(byte[] vaultId) {
        return Hashes.framed(START, vaultId);
    }

    /** The chain value after entry {@code seq} with {@code digest}. */
    public static byte[] next(byte[] previous, long seq, byte[] digest) {
        return Hashes.framed(CHAIN, previous, Hashes.int64(seq), digest);
    }

    /** The digest of an entry when only the hash of one or both of its parts is known. */
    public static byte[] digest(byte[] publicHash, byte[] privateHash) {
        return Hashes.framed(DIGEST, publicHash, privateHash);
    }

    /** The hash of an entry's public part. */
    public static byte[] publicHash(byte[] salt, byte[] part) {
        return Hashes.framed(PUBLIC, salt, part);
    }

    /** The hash of an entry's private part, which reveals nothing about it. */
    public static byte[] privateHash(byte[] salt, byte[] part) {
        return Hashes.framed(PRIVATE, salt, part);
    }
}
