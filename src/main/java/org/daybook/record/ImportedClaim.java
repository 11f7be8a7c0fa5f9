package org.daybook.record;

import java.time.OffsetDateTime;

/**
 * What another diary says about a record imported from it: a claim that this diary cannot vouch for.
 *
 * @param vaultId the other diary's random id, 32 hexadecimal digits
 * @param number the incident's number there
 * @param recordedAt when this version was recorded there, by that computer's clock
 * @param author who recorded it there; empty for that diary's owner
 * @param onBehalfOf for whom it was recorded there; empty if for the author
 * @param digest the digest of this version there, 64 hexadecimal digits
 * @param fromPaper whether that diary copied it from a paper log
 * @param own whether that diary was merged into this one and is its owner's, so that this one can vouch for it after
 *     all and readers need not be told; not stored
 */
public record ImportedClaim(
        String vaultId,
        int number,
        OffsetDateTime recordedAt,
        String author,
        String onBehalfOf,
        String digest,
        boolean fromPaper,
        boolean own) {
    /** As it is stored. */
    public ImportedClaim(
            String vaultId,
            int number,
            OffsetDateTime recordedAt,
            String author,
            String onBehalfOf,
            String digest,
            boolean fromPaper) {
        this(vaultId, number, recordedAt, author, onBehalfOf, digest, fromPaper, false);
    }
}
