package org.daybook.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.daybook.casefile.Octets;
import org.daybook.crypto.HashChain;
import org.daybook.ledger.StoredEntry.Looked;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a proof shows it.
 *
 * @param seq its number
 * @param digest of both its parts
 * @param chain the chain value after it
 * @param opened what is given of it besides; null if nothing is
 */
public record ProofRow(
        long seq, Octets digest, Octets chain, @Nullable Opened opened) {

    /**
     * The public part of an entry, and what is needed to recompute its digest.
     *
     * @param salt of the public part
     * @param body the public part, as it is stored
     * @param privateHash the hash of the private part, which is not given
     */
    public record Opened(Octets salt, String body, Octets privateHash) {
        /** The digest that this gives. */
        public Octets digest() {
            return Octets.of(HashChain.digest(
                    HashChain.publicHash(salt.toBytes(), body.getBytes(StandardCharsets.UTF_8)),
                    privateHash.toBytes()));
        }
    }

    static ProofRow of(StoredEntry row, Printed printed, EntryCodec codec) {
        return new ProofRow(row.seq(), Octets.of(row.digest()), Octets.of(row.chain()), opened(row, printed, codec));
    }

    private static @Nullable Opened opened(StoredEntry row, Printed printed, EntryCodec codec) {
        if (printed.entries().isEmpty()) {
            return null;
        }
        Looked looked = row.look(codec);
        Optional<Body> stored = Body.parse(row.stored());
        if (looked.decoded() == null || stored.isEmpty()) {
            return null;
        }
        Body body = stored.get();
        String text = new String(body.publicPart(), StandardCharsets.UTF_8);
        boolean given = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body.publicPart())
                && printed.allows(row.seq(), looked.decoded(), body.publicPart(), codec);
        return given
                ? new Opened(
                        Octets.of(body.publicSalt()),
                        text,
                        Octets.of(HashChain.privateHash(body.privateSalt(), body.privatePart())))
                : null;
    }
}
