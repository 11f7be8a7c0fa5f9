package org.daybook.casefile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.Entry.GivenLabel;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * That a diary was made of what was left of a damaged one, and what that was.
 *
 * @param vaultId the damaged diary's random id, 32 hexadecimal digits
 * @param head its head; null if that was damaged too
 * @param brought how many of its entries were recorded again here
 * @param lost the entries of it that could not be read
 * @param lostFiles the files of which not every byte could be read; what is said of them was brought over
 * @param labels those under which exhibits were given out in portfolios of it, fixed here too
 * @param numbers the highest that were given in it, or may have been
 */
public record SalvageRecord(
        String vaultId,
        @Nullable LedgerHead head,
        long brought,
        List<Span> lost,
        List<LostFile> lostFiles,
        List<GivenLabel> labels,
        Numbers numbers) {
    public SalvageRecord {
        lost = List.copyOf(lost);
        lostFiles = List.copyOf(lostFiles);
        labels = List.copyOf(labels);
    }

    /** How many of its entries could not be read. */
    public long lostCount() {
        return lost.stream().mapToLong(Span::count).sum();
    }

    /**
     * Entries that follow each other.
     *
     * @param from the number of the first
     * @param to the number of the last
     */
    public record Span(long from, long to) {
        /** How many they are. */
        public long count() {
            return to - from + 1;
        }
    }

    /**
     * A file that was lost. Whoever finds the same bytes elsewhere can show by this that they are the same.
     *
     * @param exhibit which
     * @param length its true length in bytes
     * @param sha256 of its true bytes
     */
    public record LostFile(Id<Exhibit> exhibit, long length, ByteSequence sha256) {}

    /**
     * Numbers that are never given again, nor any lower one.
     *
     * @param incidents the highest of an incident; 0 if none was recorded
     * @param exhibits the highest of an exhibit
     * @param caseRecords the highest of each kind of case record; a kind of which none was recorded is not in it
     */
    public record Numbers(int incidents, int exhibits, Map<CaseRecordKind, Integer> caseRecords) {
        public Numbers {
            Map<CaseRecordKind, Integer> ordered = new EnumMap<>(CaseRecordKind.class);
            ordered.putAll(caseRecords);
            caseRecords = Collections.unmodifiableMap(ordered);
        }
    }
}
