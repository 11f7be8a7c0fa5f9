package org.daybook.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.Entry;
import org.daybook.casefile.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.index.CaseIndex;
import org.daybook.index.CaseRecordItem;
import org.daybook.index.ExhibitItem;
import org.daybook.index.IndexItem;
import org.daybook.ledger.Ledger;
import org.daybook.record.Id;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of an open diary with what is computed from it. What is recorded goes through here, so that case file, index
 * and drafts say the same as the ledger. Vault thread.
 */
record CaseJournal(OpenVault vault, Ledger ledger, CaseFile caseFile, CaseIndex index, DraftKeeper drafts) {
    /** Writes entries and takes them in. */
    @FunctionalInterface
    interface Writing {
        List<LedgerEntry> write() throws VaultFailure;
    }

    /** Records an entry that the owner of the diary makes and that has no draft. */
    void record(Entry entry) throws VaultFailure {
        record(List.of(entry), Authorship.OWNER, null);
    }

    /**
     * Records these, all or none; durable on return.
     *
     * @param draft their common draft, thrown away in the same transaction; null if there is none
     */
    void record(List<? extends Entry> entries, Authorship by, @Nullable Id<Draft> draft) throws VaultFailure {
        record(() -> ledger.appendAll(entries, by, draft), draft);
    }

    /** As the other {@code record}, for entries that need a transaction of their own. */
    void record(Writing writing, @Nullable Id<Draft> draft) throws VaultFailure {
        List<LedgerEntry> recorded = writing.write();
        if (draft != null) {
            drafts.gone(draft);
        }
        Set<Id<?>> touched = new LinkedHashSet<>();
        for (LedgerEntry one : recorded) {
            addTouched(one.entry(), touched);
            caseFile.apply(one);
            addTouched(one.entry(), touched);
        }
        index(touched);
    }

    /** Has them found, and shown on the timeline, as they stand now; what is not there is passed over. */
    void index(Iterable<? extends Id<?>> ids) {
        for (Id<?> id : ids) {
            caseFile.incident(id.as())
                    .map(history -> IndexItem.of(history, caseFile))
                    .or(() -> caseFile.exhibits().one(id.as()).map(ExhibitItem::new))
                    .or(() -> caseFile.caseRecords().one(id.as()).map(CaseRecordItem::new))
                    .ifPresent(index::apply);
        }
    }

    /** An incident says whether it is reported, and that is said by the case records that name it. */
    private void addTouched(Entry entry, Set<Id<?>> touched) {
        Id<CaseRecord> caseRecord = entry.caseRecordId();
        if (caseRecord != null) {
            touched.add(caseRecord);
            caseFile.caseRecords()
                    .one(caseRecord)
                    .ifPresent(history -> touched.addAll(history.current().incidents()));
        }
        if (entry.incidentId() != null) {
            touched.add(entry.incidentId());
        }
        if (entry.exhibitId() != null) {
            touched.add(entry.exhibitId());
        }
    }
}
