package org.daybook.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * An exhibit with all versions of its record, in the order in which they were recorded. Its file has only one
 * version.
 *
 * @param versions the original first, then each amendment; never empty
 * @param label the current initials before its number, may be empty
 * @param given whether it was given out under that label in a portfolio, which fixes the label
 * @param otherNames the names under which its file was added again
 */
public record ExhibitHistory(
        List<RecordVersion<Exhibit>> versions, String label, boolean given, List<String> otherNames)
        implements RecordHistory<Exhibit> {
    public ExhibitHistory {
        otherNames = List.copyOf(otherNames);
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("an exhibit has a first version");
        }
    }

    @Override
    public Id<Exhibit> id() {
        return current().id();
    }

    @Override
    public boolean isOriginalMissing() {
        return original().recorded().entry() instanceof ExhibitAmended;
    }

    /** The first version with the current words: later ones changed only what it belongs to, or how it is handled. */
    @Override
    public RecordVersion<Exhibit> worded() {
        RecordVersion<Exhibit> worded = versions.getLast();
        for (RecordVersion<Exhibit> version : versions.reversed()) {
            if (!hasSameWords(version.record(), current())) {
                break;
            }
            worded = version;
        }
        return worded;
    }

    private static boolean hasSameWords(Exhibit one, Exhibit other) {
        return one.naming().equals(other.naming())
                && one.provenance().equals(other.provenance())
                && one.dating().equals(other.dating())
                && Objects.equals(one.physicalItem(), other.physicalItem());
    }

    /** The sealed file; null for a physical item, and where the entry that added the file could not be read. */
    public @Nullable SealedFile file() {
        return original().recorded().entry() instanceof ExhibitAdded added ? added.file() : null;
    }

    public boolean isAbout(Id<Incident> incident) {
        return current().links().incidents().contains(incident);
    }

    ExhibitHistory amended(RecordVersion<Exhibit> version) {
        return new ExhibitHistory(RecordHistory.longer(versions, version), label, given, otherNames);
    }

    ExhibitHistory readBack(ByteSequence digest, ReadBack how) {
        return new ExhibitHistory(RecordHistory.readBack(versions, digest, how), label, given, otherNames);
    }

    ExhibitHistory labelled(String initials, boolean nowGiven) {
        return new ExhibitHistory(versions, initials, nowGiven, otherNames);
    }

    ExhibitHistory alsoNamed(String name) {
        List<String> more = new ArrayList<>(otherNames);
        more.add(name);
        return new ExhibitHistory(versions, label, given, more);
    }
}
