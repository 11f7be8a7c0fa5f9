package org.daybook.ledger;

import java.security.MessageDigest;
import java.util.Optional;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.ledger.codec.MalformedEntry;
import org.daybook.vault.OpenVault.BodyState;
import org.daybook.vault.VaultFinding.Sign;
import org.jspecify.annotations.Nullable;

/**
 * An entry's row as the vault returned it, with its body opened but not yet decoded.
 *
 * @param stored the stored bytes; empty unless {@code state} is THERE
 */
record StoredEntry(long seq, byte[] digest, byte[] chain, BodyState state, byte[] stored) {

    /**
     * The result of decoding the row.
     *
     * @param decoded the entry; null if there is none that can be read
     * @param wrong what is wrong with the body; null if nothing is wrong, or if there is no body
     * @param isReduced whether something was left out of it because the diary was handed over
     */
    record Looked(
            StoredEntry row,
            EntryCodec.@Nullable Decoded decoded,
            @Nullable Sign wrong,
            boolean isReduced) {}

    /** Checks the digest and decodes the body. Any thread. */
    Looked look(EntryCodec codec) {
        return switch (state) {
            case ABSENT -> new Looked(this, null, null, false);
            case UNREADABLE -> new Looked(this, null, Sign.BODY_UNREADABLE, false);
            case THERE -> {
                Optional<EntryBody> body = EntryBody.parse(stored);
                if (body.isEmpty() || !MessageDigest.isEqual(body.get().digest(), digest)) {
                    yield new Looked(this, null, Sign.BODY_DIFFERS, false);
                }
                try {
                    yield new Looked(
                            this,
                            codec.decode(body.get().publicPart(), body.get().privatePart()),
                            null,
                            body.get().isReduced());
                } catch (MalformedEntry e) {
                    yield new Looked(this, null, Sign.BODY_MALFORMED, false);
                }
            }
        };
    }
}
