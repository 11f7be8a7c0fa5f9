package org.daybook.portfolio.content;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * One exhibit as it is printed, without what is never printed and what was left out.
 *
 * @param exhibit its current version
 * @param label its label as it is printed, such as SB1
 * @param initials those in the label, may be empty
 * @param isOwners whether the owner of the diary will produce it, said apart since initials may be left out
 * @param entered how it came into the diary
 * @param file its file; null for a physical item, and where the entry that added the file could not be read
 * @param original what it holds, if messages were imported from it; else null
 * @param condition whether the file is as it was when it was added
 */
public record ExhibitSheet(
        Exhibit exhibit,
        String label,
        String initials,
        boolean isOwners,
        Entered entered,
        @Nullable File file,
        @Nullable OriginalSheet original,
        FileCondition condition) {

    /**
     * How it came into the diary.
     *
     * @param stamp the ledger's entry by which it was added
     * @param words the ledger's entry with what is said of it now, which may be the same
     * @param isMissing whether that entry could not be read, so that the stamp is that of an amendment
     * @param amendments how often what is said of it was amended since the entry of the stamp
     * @param claim what the diary it was salvaged from says of when it was added there; null if it was added here
     */
    public record Entered(
            RecordSheet.Stamp stamp,
            RecordSheet.Stamp words,
            boolean isMissing,
            int amendments,
            @Nullable ImportedClaim claim) {}

    /** The known condition of the file's bytes. */
    public enum FileCondition {
        /** Not verified. */
        UNCHECKED,
        /** They have the same SHA-256 as when the file was added. */
        WHOLE,
        /** They cannot be read, or have another SHA-256. */
        DAMAGED
    }

    /**
     * The sealed file.
     *
     * @param sha256 of its bytes when it was added
     * @param length in bytes
     * @param source gives the bytes
     * @param again further additions of the same bytes, in order
     */
    public record File(ByteSequence sha256, long length, PlateSource source, List<Again> again) {
        public File {
            again = List.copyOf(again);
        }
    }

    /**
     * The same bytes were added again and kept once.
     *
     * @param name under which
     * @param recordedAt when
     */
    public record Again(String name, OffsetDateTime recordedAt) {}

    public Id<Exhibit> id() {
        return exhibit.id();
    }

    /** Counted from 1, in the order in which they were added. */
    public int number() {
        return exhibit.number();
    }

    /** The ledger's entry by which it was added. */
    public RecordSheet.Stamp stamp() {
        return entered.stamp();
    }

    /** The ledger's entry with what is said of it now. */
    public RecordSheet.Stamp words() {
        return entered.words();
    }

    /** How often what is said of it was amended since. */
    public int amendments() {
        return entered.amendments();
    }

    /** Whether its file is no longer as it was when it was added. */
    public boolean isDamaged() {
        return condition == FileCondition.DAMAGED;
    }

    /** The incidents it belongs to, printed or not. */
    public List<Id<Incident>> incidents() {
        return exhibit.links().incidents();
    }

    /** A copy with the result of checking the file. */
    public ExhibitSheet found(FileCondition now) {
        return new ExhibitSheet(exhibit, label, initials, isOwners, entered, file, original, now);
    }

    /** A copy that says what it holds as the original of messages. */
    public ExhibitSheet holding(OriginalSheet messages) {
        return new ExhibitSheet(exhibit, label, initials, isOwners, entered, file, messages, condition);
    }
}
