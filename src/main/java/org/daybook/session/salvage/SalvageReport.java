package org.daybook.session.salvage;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.SalvageRecord;
import org.daybook.casefile.entry.SalvageRecord.EntrySpan;
import org.daybook.caserecord.CaseRecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What was recovered from a damaged diary, and what was not.
 *
 * @param isProven whether the way the damaged diary was opened proves that its maker knew a secret of it
 * @param account what the new diary records about it
 * @param kept how much was recovered
 * @param lost the entries that could not be read
 * @param lostExhibits the exhibits of which something could not be read
 * @param missing the numbers of which nothing is left
 * @param portfolios those that were made of it; they are not recorded in the new diary
 * @param left how many entries were left, because they tell of the old file only
 */
public record SalvageReport(
        boolean isProven,
        SalvageRecord account,
        KeptCounts kept,
        List<Lost> lost,
        List<LostExhibit> lostExhibits,
        MissingNumbers missing,
        List<PortfolioExported> portfolios,
        int left) {
    public SalvageReport {
        lost = List.copyOf(lost);
        lostExhibits = List.copyOf(lostExhibits);
        portfolios = List.copyOf(portfolios);
    }

    /** Whether nothing that is known to have been there is missing. */
    public boolean isComplete() {
        return lost.isEmpty() && lostExhibits.isEmpty() && account.head() != null;
    }

    /**
     * How much was recovered.
     *
     * @param incidents incidents, including withdrawn ones
     * @param exhibits exhibits, including those whose file was lost
     * @param files the files of exhibits, each whole
     * @param caseRecords all other records
     */
    public record KeptCounts(int incidents, int exhibits, int files, int caseRecords, int drafts) {}

    /**
     * Entries that could not be read.
     *
     * @param entries their numbers
     * @param after when the last entry before them was recorded; null if there is none
     * @param before when the first entry after them was recorded; null if there is none
     */
    public record Lost(
            EntrySpan entries,
            @Nullable OffsetDateTime after,
            @Nullable OffsetDateTime before) {}

    /**
     * An exhibit that could not be read completely.
     *
     * @param title what it is called, may be empty
     * @param file the name of its file, empty for a physical item
     * @param what is missing
     */
    public record LostExhibit(String label, String title, String file, MissingPart what) {}

    /** What is missing of an exhibit. */
    public enum MissingPart {
        /** Its bytes. */
        FILE,
        /** Its first version, and with it its bytes; later versions were recovered. */
        FIRST_VERSION
    }

    /**
     * Numbers of records that are lost. They may never have been given.
     *
     * @param caseRecords of all other records, by kind
     */
    public record MissingNumbers(
            List<Integer> incidents, List<Integer> exhibits, SortedMap<CaseRecordKind, List<Integer>> caseRecords) {
        public boolean isEmpty() {
            return incidents.isEmpty() && exhibits.isEmpty() && caseRecords.isEmpty();
        }
    }
}
