package org.daybook.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle discloses of the ledger, enough for a stranger to recompute its head: the digest of every entry, and
 * the public parts of those that are printed. The rows are fetched a few at a time while it is written, so that
 * memory does not depend on the number of entries.
 *
 * @param facts what precedes the rows
 * @param rows gives the rows
 */
public record LedgerProof(ProofFacts facts, ProofRows rows) {

    /**
     * What precedes the rows of a proof.
     *
     * @param vaultId the diary's random id, 32 hexadecimal digits
     * @param head the head that is proven
     * @param headCode its short code; empty if something in the diary is not as it was written
     * @param request the requested portfolio, in its canonical form
     * @param code the code printed on every page
     * @param isOlder whether it is of an earlier version, of which both codes are shorter
     */
    public record ProofFacts(
            String vaultId, LedgerHead head, Optional<String> headCode, String request, String code, boolean isOlder) {}

    /**
     * An exhibit that is printed.
     *
     * @param label as it is printed
     * @param seq the number of the entry by which it was added
     * @param sha256 the SHA-256 of its file when it was added; null for a physical item
     * @param file where the same bytes are in the bundle; null if they are not in it
     */
    public record GivenExhibit(
            String label,
            long seq,
            @Nullable ByteSequence sha256,
            @Nullable String file) {}

    /** Gives rows of the ledger. */
    @FunctionalInterface
    public interface ProofRows {
        /**
         * The rows with these numbers, in order; fewer at the end of the ledger. Blocking.
         *
         * @throws IOException if they cannot be read, for instance because the diary was locked in the meantime
         */
        List<ProofRow> from(long first, int count) throws IOException;
    }
}
