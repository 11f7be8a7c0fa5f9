package org.daybook.ledger;

import java.security.MessageDigest;
import java.util.Optional;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.vault.OpenVault.BodyState;
import org.daybook.vault.VaultFinding.VaultSign;
import org.daybook.vault.seal.EntryBodyParts;
import org.jspecify.annotations.Nullable;

/**
 * An entry's row as the vault returned it, with its body opened but not yet decoded.
 *
 * @param stored the stored bytes; empty unless {@code state} is THERE
 */
record StoredEntry(long seq, byte[] digest, byte[] chain, BodyState state, EntryBodyParts stored) {

    /**
     * The result of decoding the row.
     *
     * @param decoded the entry; null if there is none that can be read
     * @param wrong what is wrong with the body; null if nothing is wrong, or if there is no body
     * @param isReduced whether something was left out of it because the diary was handed over
     * @param isWithheld whether some or all of it is kept from whoever opened the diary
     */
    record Looked(
            StoredEntry row,
            EntryCodec.@Nullable Decoded decoded,
            @Nullable VaultSign wrong,
            boolean isReduced,
            boolean isWithheld) {
        private static Looked failed(StoredEntry row, @Nullable VaultSign wrong) {
            return new Looked(row, null, wrong, false, false);
        }
    }

    /** Checks the digest and decodes the body. Any thread. */
    Looked look(EntryCodec codec) {
        return switch (state) {
            case ABSENT -> Looked.failed(this, null);
            case UNREADABLE -> Looked.failed(this, VaultSign.BODY_UNREADABLE);
            case THERE -> lookInside(codec);
        };
    }

    private Looked lookInside(EntryCodec codec) {
        if (WithheldPartSplitter.digest(stored)
                .filter(found -> MessageDigest.isEqual(found, digest))
                .isEmpty()) {
            return Looked.failed(this, VaultSign.BODY_DIFFERS);
        }
        Optional<EntryBody> body = WithheldPartSplitter.joined(stored);
        if (body.isEmpty()) {
            return new Looked(this, null, null, false, true);
        }
        try {
            EntryCodec.Decoded decoded =
                    codec.decode(body.get().publicPart(), body.get().privatePart());
            return new Looked(
                    this, decoded, null, body.get().isReduced(), body.get().isWithheld());
        } catch (MalformedEntryException e) {
            return Looked.failed(this, VaultSign.BODY_MALFORMED);
        }
    }
}
