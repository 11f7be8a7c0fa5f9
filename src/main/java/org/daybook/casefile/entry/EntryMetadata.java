package org.daybook.casefile.entry;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The metadata that the ledger adds to every entry.
 *
 * @param recordedAt the computer's clock when it was recorded, to the millisecond; not editable
 * @param zone the computer's zone then
 * @param author who recorded it; empty for the diary's owner
 * @param onBehalfOf for whom it was recorded; empty if for the author
 * @param program the name and version of the program that wrote it
 * @param inOthersDiary whether it was recorded in the diary of somebody else, which was merged into this one; not
 *     stored
 */
public record EntryMetadata(
        OffsetDateTime recordedAt,
        ZoneId zone,
        String author,
        String onBehalfOf,
        String program,
        boolean inOthersDiary) {
    /** As it is stored. */
    public EntryMetadata(OffsetDateTime recordedAt, ZoneId zone, String author, String onBehalfOf, String program) {
        this(recordedAt, zone, author, onBehalfOf, program, false);
    }

    /** The same of an entry of somebody else's diary. */
    public EntryMetadata ofOthersDiary() {
        return new EntryMetadata(recordedAt, zone, author, onBehalfOf, program, true);
    }

    /** Who recorded it, and for whom. */
    public Authorship authorship() {
        return new Authorship(author, onBehalfOf, inOthersDiary);
    }
}
