package org.daybook.casefile.entry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What was salvaged from a damaged diary into this one, and what was lost.
 *
 * @param vaultId the damaged diary's random id, 32 hexadecimal digits
 * @param head its head; null if that was damaged too
 * @param brought how many of its entries were recorded again in this diary
 * @param lost its entries that could not be read
 * @param lostFiles the files of which not every byte could be read; their records were brought over
 * @param labels the labels under which its portfolios gave out exhibits, fixed here too
 * @param numbers the highest numbers that were given in it, or may have been
 */
public record SalvageRecord(
        String vaultId,
        @Nullable LedgerHead head,
        long brought,
        List<EntrySpan> lost,
        List<LostFile> lostFiles,
        List<GivenLabel> labels,
        HighestNumbers numbers) {
    public SalvageRecord {
        lost = List.copyOf(lost);
        lostFiles = List.copyOf(lostFiles);
        labels = List.copyOf(labels);
    }

    /** How many of its entries could not be read. */
    public long lostCount() {
        return lost.stream().mapToLong(EntrySpan::count).sum();
    }

    /**
     * A run of consecutive entries.
     *
     * @param from the number of the first
     * @param to the number of the last
     */
    public record EntrySpan(long from, long to) {
        /** The number of entries in the run. */
        public long count() {
            return to - from + 1;
        }
    }

    /**
     * A file that was lost. If its bytes are found elsewhere, this can prove that they are the same.
     *
     * @param exhibit the exhibit it belonged to
     * @param length its true length in bytes
     * @param sha256 the SHA-256 of its true bytes
     */
    public record LostFile(Id<Exhibit> exhibit, long length, ByteSequence sha256) {}

    /**
     * The highest numbers given: neither these nor lower ones are given again.
     *
     * @param incidents the highest of an incident; 0 if none was recorded
     * @param exhibits the highest of an exhibit
     * @param caseRecords the highest of each kind of case record; a kind without records is omitted
     */
    public record HighestNumbers(int incidents, int exhibits, Map<CaseRecordKind, Integer> caseRecords) {
        public HighestNumbers {
            Map<CaseRecordKind, Integer> ordered = new EnumMap<>(CaseRecordKind.class);
            ordered.putAll(caseRecords);
            caseRecords = Collections.unmodifiableMap(ordered);
        }
    }
}
