package org.daybook.casefile.entry;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.jspecify.annotations.Nullable;

/**
 * An entry of another diary exactly as it was stored there, with its salts, so that its digest can be recomputed.
 *
 * @param vaultId the other diary's random id, 32 hexadecimal digits
 * @param seq its number there
 * @param envelope when and by whom it was recorded there
 * @param entry what was recorded there
 */
public record CopiedEntry(String vaultId, long seq, Stored stored, EntryMetadata envelope, Entry entry) {

    /**
     * The stored parts of an entry.
     *
     * @param publicSalt the salt of the public part
     * @param privateHash the salted hash of the private part
     * @param hidden the private part; null where it is withheld, since it holds the other diary's signing key
     */
    public record Stored(
            ByteSequence publicSalt,
            String publicPart,
            ByteSequence privateHash,
            @Nullable Hidden hidden) {
        /** The digest, recomputed from these. */
        public ByteSequence digest() {
            return ByteSequence.of(HashChain.digest(
                    HashChain.publicHash(publicSalt.toBytes(), publicPart.getBytes(StandardCharsets.UTF_8)),
                    privateHash.toBytes()));
        }

        /** Whether the hash of the private part is that of the part, if it is there. */
        public boolean isWhole() {
            ByteSequence salt = hidden == null ? null : hidden.salt();
            return salt == null
                    || ByteSequence.of(HashChain.privateHash(
                                    salt.toBytes(),
                                    Objects.requireNonNull(hidden).part().getBytes(StandardCharsets.UTF_8)))
                            .equals(privateHash);
        }

        /** Whether something was left out of the private part because a diary was handed over. */
        public boolean isReduced() {
            return hidden != null && hidden.salt() == null;
        }
    }

    /**
     * A private part with its salt.
     *
     * @param salt the salt; null if something was left out of the part, which then does not have the hash
     */
    public record Hidden(@Nullable ByteSequence salt, String part) {}

    /** The entry as that diary's ledger had it; the chain value is unknown here. */
    public LedgerEntry there() {
        ByteSequence digest = stored.digest();
        return new LedgerEntry(seq, envelope, entry, digest, digest);
    }
}
