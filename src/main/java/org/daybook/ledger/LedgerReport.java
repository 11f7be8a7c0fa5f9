package org.daybook.ledger;

import java.util.List;
import org.daybook.casefile.LedgerHead;
import org.daybook.vault.Finding;

/**
 * What reading the whole ledger showed.
 *
 * @param head the recomputed head
 * @param erased the entries whose bodies are gone and which a later entry says were erased
 * @param unknown entries of kinds that only a newer version knows
 * @param findings what is not as it was written; empty if all holds
 */
public record LedgerReport(LedgerHead head, List<Long> erased, List<Long> unknown, List<Finding> findings) {
    public LedgerReport {
        erased = List.copyOf(erased);
        unknown = List.copyOf(unknown);
        findings = List.copyOf(findings);
    }

    /** Whether everything is as it was written. It says nothing of who wrote it. */
    public boolean sound() {
        return findings.isEmpty();
    }
}
