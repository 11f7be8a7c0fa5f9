package org.daybook.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.daybook.ledger.StoredEntry.Looked;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.EntryCodec;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a proof.
 *
 * @param seq its number
 * @param digest the digest of both its parts
 * @param chain the chain value after it
 * @param opened its disclosed public part; null if it is not disclosed
 */
public record ProofRow(
        long seq,
        ByteSequence digest,
        ByteSequence chain,
        @Nullable OpenedPart opened) {

    /**
     * The public part of an entry, and what is needed to recompute its digest.
     *
     * @param salt the salt of the public part
     * @param body the public part, as it is stored
     * @param privateHash the hash of the private part, which is not disclosed
     */
    public record OpenedPart(ByteSequence salt, String body, ByteSequence privateHash) {
        /** The digest recomputed from this. */
        public ByteSequence digest() {
            return ByteSequence.of(HashChain.digest(
                    HashChain.publicHash(salt.toBytes(), body.getBytes(StandardCharsets.UTF_8)),
                    privateHash.toBytes()));
        }
    }

    static ProofRow of(StoredEntry row, DisclosedEntries printed, EntryCodec codec) {
        return new ProofRow(
                row.seq(), ByteSequence.of(row.digest()), ByteSequence.of(row.chain()), opened(row, printed, codec));
    }

    private static @Nullable OpenedPart opened(StoredEntry row, DisclosedEntries printed, EntryCodec codec) {
        if (printed.entries().isEmpty()) {
            return null;
        }
        Looked looked = row.look(codec);
        Optional<EntryBody> stored = WithheldPartSplitter.joined(row.stored());
        if (looked.decoded() == null || stored.isEmpty()) {
            return null;
        }
        EntryBody body = stored.get();
        String text = new String(body.publicPart(), StandardCharsets.UTF_8);
        boolean given = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body.publicPart())
                && printed.allows(row.seq(), looked.decoded(), body.publicPart(), codec);
        return given
                ? new OpenedPart(ByteSequence.of(body.publicSalt()), text, ByteSequence.of(body.privateHash()))
                : null;
    }
}
