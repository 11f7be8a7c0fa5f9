package org.daybook.casefile;

import java.time.OffsetDateTime;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Id;
import org.daybook.session.Diary;

/** A case file made entry by entry, an hour apart, each entry with a digest of its own. */
public final class RecordedCase {
    /** When the first entry was recorded. */
    public static final OffsetDateTime START = OffsetDateTime.parse("2026-11-24T21:15:00+00:00");

    private final CaseFile caseFile = new CaseFile();
    private long seq;

    /** An id that stands for {@code number}. */
    public static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    /** The digest of the entry of that number. */
    public static ByteSequence digest(long seq) {
        return ByteSequence.ofHex("%064x".formatted(seq));
    }

    /** Records an entry of the owner. */
    public LedgerEntry add(Entry entry) {
        return add(entry, Authorship.OWNER);
    }

    /** Records an entry of somebody. */
    public LedgerEntry add(Entry entry, Authorship by) {
        return add(entry, by, START.plusHours(seq));
    }

    /** Records an entry at a time. */
    public LedgerEntry add(Entry entry, Authorship by, OffsetDateTime at) {
        seq++;
        LedgerEntry recorded = new LedgerEntry(
                seq,
                new EntryMetadata(at, Diary.ZONE, by.author(), by.onBehalfOf(), "test"),
                entry,
                digest(seq),
                digest(seq));
        caseFile.apply(recorded);
        return recorded;
    }

    /** What was recorded. */
    public CaseFile caseFile() {
        return caseFile;
    }
}
