package org.daybook.record;

import java.time.OffsetDateTime;

/**
 * What another diary says of a record that was imported from it. It is that diary's claim; this one cannot vouch for
 * it.
 *
 * @param vaultId the other diary's random id, 32 hexadecimal digits
 * @param number the incident's number there
 * @param recordedAt when this version was recorded there, by that computer's clock
 * @param author who recorded it there; empty for that diary's owner
 * @param onBehalfOf for whom it was recorded there; empty for the author
 * @param digest the digest of this version there, 64 hexadecimal digits
 * @param fromPaper whether that diary had it from a paper log
 */
public record ImportedClaim(
        String vaultId,
        int number,
        OffsetDateTime recordedAt,
        String author,
        String onBehalfOf,
        String digest,
        boolean fromPaper) {}
