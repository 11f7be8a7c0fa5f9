package org.daybook.crypto;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * A key pair by which one side seals short secrets for the other, and the other knows who sealed them.
 *
 * <p>{@link Hpke}, Auth mode: what opens with a recipient's key and a sender's public key was sealed by somebody who
 * had the private key of one of the two. The pair is derived from 32 secret bytes, which are what is kept. Closing it
 * wipes them.
 */
public final class AgreementKey implements AutoCloseable {
    /** The length of a public key, in bytes. */
    public static final int PUBLIC_KEY_BYTES = Hpke.PUBLIC_KEY_BYTES;

    /** The length of the secret it is derived from, in bytes. */
    public static final int SEED_BYTES = 32;

    /** How much longer a sealed value is than the plain one. */
    public static final int OVERHEAD = PUBLIC_KEY_BYTES + 16;

    private final SecretBytes seed;
    private final byte[] publicKey;

    private AgreementKey(SecretBytes seed) {
        this.seed = seed;
        this.publicKey = Hpke.withSender(new byte[0]).publicKey(seed);
    }

    public static AgreementKey generate(SecureRandom random) {
        return new AgreementKey(SecretBytes.random(random, SEED_BYTES));
    }

    /** The key pair of these 32 bytes, whose ownership is taken. */
    public static AgreementKey of(SecretBytes seed) {
        return new AgreementKey(seed);
    }

    /**
     * The bytes as a public key for which something can be sealed; empty for those of another length, and for the few
     * points with which every key agrees on nothing.
     */
    public static Optional<ByteSequence> publicKey(byte[] bytes) {
        if (bytes.length != PUBLIC_KEY_BYTES) {
            return Optional.empty();
        }
        try (AgreementKey any = generate(new SecureRandom());
                SecretBytes nothing = SecretBytes.taking(new byte[1])) {
            any.seal(nothing, bytes, "probe", new byte[0]);
            return Optional.of(ByteSequence.of(bytes));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The bytes it is derived from; this object closes them. */
    public SecretBytes seed() {
        return seed;
    }

    /**
     * Seals {@code secret} for {@code recipient}, bound to {@code associated}.
     *
     * @param purpose its tag, ASCII, so that nothing sealed for one purpose passes for another
     */
    public byte[] seal(SecretBytes secret, byte[] recipient, String purpose, byte[] associated) {
        return secret.reveal(plain -> hpke(purpose).seal(plain, recipient, associated, null, seed));
    }

    /**
     * Opens what {@link #seal} made for this key.
     *
     * @return a secret that the caller closes
     * @throws AuthenticationFailure if it was made for another key, by another sender or for another purpose, or a bit
     * of it or of {@code associated} was changed
     */
    public SecretBytes open(byte[] sealed, byte[] sender, String purpose, byte[] associated)
            throws AuthenticationFailure {
        return hpke(purpose).open(sealed, seed, associated, null, sender);
    }

    @Override
    public void close() {
        seed.close();
    }

    @Override
    public String toString() {
        return "AgreementKey";
    }

    private static Hpke hpke(String purpose) {
        return Hpke.withSender(Hashes.frame(purpose));
    }
}
