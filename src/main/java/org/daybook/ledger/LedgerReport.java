package org.daybook.ledger;

import java.util.List;
import java.util.Set;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.record.Id;
import org.daybook.vault.VaultFinding;

/**
 * The outcome of reading the whole ledger.
 *
 * @param head the recomputed head
 * @param erased the entries without bodies that a later entry says were erased
 * @param unknown entries of kinds that only a newer version knows
 * @param back what a later entry says was erased but is in the file nevertheless; it is not a record
 * @param findings what is not as it was written; empty if everything verifies
 * @param reduced the entries out of which something private was left when the diary was handed over
 * @param withheld of how many entries something is kept from whoever opened the diary; their digests were verified
 */
public record LedgerReport(
        LedgerHead head,
        List<Long> erased,
        List<Long> unknown,
        Back back,
        List<VaultFinding> findings,
        Set<Long> reduced,
        long withheld) {
    /**
     * Erased data that was put back from an older copy of the file.
     *
     * @param entries the numbers of entries whose bodies are back
     * @param files the ids of sealed files that are back
     */
    public record Back(List<Long> entries, List<Id<SealedFile>> files) {
        public static final Back NOTHING = new Back(List.of(), List.of());

        public Back {
            entries = List.copyOf(entries);
            files = List.copyOf(files);
        }

        public boolean isNothing() {
            return entries.isEmpty() && files.isEmpty();
        }
    }

    /** A report of somebody from whom nothing is withheld. */
    public LedgerReport(
            LedgerHead head,
            List<Long> erased,
            List<Long> unknown,
            Back back,
            List<VaultFinding> findings,
            Set<Long> reduced) {
        this(head, erased, unknown, back, findings, reduced, 0);
    }

    public LedgerReport {
        reduced = Set.copyOf(reduced);
        erased = List.copyOf(erased);
        unknown = List.copyOf(unknown);
        findings = List.copyOf(findings);
    }

    /** Of a ledger that is not read now; it says nothing of whether everything is as it was written. */
    public static LedgerReport notRead(LedgerHead head) {
        return new LedgerReport(head, List.of(), List.of(), Back.NOTHING, List.of(), Set.of());
    }

    /** Whether everything is as it was written, whoever wrote it. */
    public boolean sound() {
        return findings.isEmpty();
    }
}
