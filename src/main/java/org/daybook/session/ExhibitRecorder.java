package org.daybook.session;

import java.util.List;
import java.util.Optional;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.ExhibitAdded;
import org.daybook.casefile.LedgerEntry;
import org.daybook.evidence.PendingFile;
import org.daybook.index.CaseIndex;
import org.daybook.index.ExhibitItem;
import org.daybook.ledger.Ledger;
import org.daybook.record.RecordId;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** Records what is said of exhibits, and brings case file and index up to date. Vault thread. */
final class ExhibitRecorder {
    private final OpenVault vault;
    private final Ledger ledger;
    private final CaseFile caseFile;
    private final CaseIndex index;
    private final DraftKeeper drafts;

    ExhibitRecorder(OpenVault vault, Ledger ledger, CaseFile caseFile, CaseIndex index, DraftKeeper drafts) {
        this.vault = vault;
        this.ledger = ledger;
        this.caseFile = caseFile;
        this.index = index;
        this.drafts = drafts;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    /**
     * Records a new exhibit and what is not yet written of its file, in one transaction.
     *
     * @param incoming its file; null for a physical item
     */
    void add(ExhibitAdded entry, @Nullable PendingFile incoming, Authorship by, @Nullable RecordId draft)
            throws VaultFailure {
        apply(
                vault.transaction(() -> {
                    if (incoming != null) {
                        incoming.write(vault.blobs());
                    }
                    return ledger.appendKeeping(entry, by, draft);
                }),
                draft);
    }

    /** Records these, all or none. */
    void record(List<? extends Entry> entries, Authorship by, @Nullable RecordId draft) throws VaultFailure {
        ledger.appendAll(entries, by, draft).forEach(recorded -> apply(recorded, draft));
    }

    private void apply(LedgerEntry recorded, @Nullable RecordId draft) {
        if (draft != null) {
            drafts.gone(draft);
        }
        caseFile.apply(recorded);
        Optional.ofNullable(recorded.entry().exhibitId())
                .flatMap(caseFile.exhibits()::one)
                .map(ExhibitItem::new)
                .ifPresent(index::apply);
    }
}
