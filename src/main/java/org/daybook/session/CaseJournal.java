package org.daybook.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.evidence.PendingFile;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.incident.Incident;
import org.daybook.index.CaseIndex;
import org.daybook.index.CaseRecordItem;
import org.daybook.index.ExhibitItem;
import org.daybook.index.IndexItem;
import org.daybook.index.message.MessageIndex;
import org.daybook.ledger.Ledger;
import org.daybook.record.Id;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of an open diary with everything computed from it. Every record is written through here, so that case
 * file, index and drafts agree with the ledger. Vault thread.
 */
record CaseJournal(
        OpenVault vault, Ledger ledger, CaseFile caseFile, CaseIndex index, MessageIndex messages, DraftStore drafts) {
    /** Writes entries to the ledger. */
    @FunctionalInterface
    interface JournalWriting {
        List<LedgerEntry> write() throws VaultFailure;
    }

    /** Records an entry by the owner of the diary, without a draft. */
    void record(Entry entry) throws VaultFailure {
        record(List.of(entry), Authorship.OWNER, null);
    }

    /**
     * Records these entries, all or none; durable on return.
     *
     * @param draft their common draft, removed in the same transaction; null if there is none
     */
    void record(List<? extends Entry> entries, Authorship by, @Nullable Id<Draft> draft) throws VaultFailure {
        record(() -> ledger.appendAll(entries, by, draft), draft);
    }

    /**
     * Records new incidents under the next numbers, in their order, and entries that refer to them, all or none;
     * durable on return.
     *
     * @param draft their common draft, removed in the same transaction; null if there is none
     */
    List<IncidentHistory> record(
            Collection<Incident> incidents, List<Entry> more, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        List<Entry> entries = new ArrayList<>();
        for (Incident incident : incidents) {
            if (caseFile.incidents().one(incident.id()).isPresent()) {
                throw new IllegalArgumentException("recorded before");
            }
            entries.add(
                    new IncidentRecorded(incident.numbered(caseFile.incidents().nextNumber() + entries.size())));
        }
        entries.addAll(more);
        record(entries, by, draft);
        return incidents.stream()
                .map(incident -> caseFile.incidents().one(incident.id()).orElseThrow())
                .toList();
    }

    /** The amendments by which exhibits belong to incidents; those that do already have none. */
    List<Entry> exhibitLinks(Map<Id<Incident>, List<Id<Exhibit>>> shown) {
        Map<Id<Exhibit>, List<Id<Incident>>> incidents = new LinkedHashMap<>();
        shown.forEach((incident, exhibits) -> exhibits.forEach(exhibit ->
                incidents.computeIfAbsent(exhibit, _ -> new ArrayList<>()).add(incident)));
        List<Entry> amendments = new ArrayList<>();
        incidents.forEach((id, more) -> {
            Exhibit exhibit = caseFile.exhibits().one(id).orElseThrow().current();
            ExhibitLinks now = exhibit.links().withIncidents(more);
            if (!exhibit.links().equals(now)) {
                amendments.add(new ExhibitAmended(exhibit.with(now), ""));
            }
        });
        return amendments;
    }

    /** Records an entry, writes the rest of the sealed file that it keeps, and records {@code more}, in one transaction. */
    void record(Entry entry, PendingFile file, List<? extends Entry> more) throws VaultFailure {
        record(
                () -> vault.transaction(() -> {
                    file.write(vault.blobs());
                    List<LedgerEntry> recorded = new ArrayList<>();
                    recorded.add(ledger.appendKeeping(entry, Authorship.OWNER, null));
                    recorded.addAll(ledger.appendAll(more, Authorship.OWNER, null));
                    return recorded;
                }),
                null);
    }

    /**
     * As the other {@code record}, for entries that need a transaction of their own. If a fault keeps what was recorded
     * from being taken in, the diary is read-only from then on, until it is opened again.
     */
    void record(JournalWriting writing, @Nullable Id<Draft> draft) throws VaultFailure {
        List<LedgerEntry> recorded = writing.write();
        if (draft != null) {
            drafts.removed(draft);
        }
        try {
            apply(recorded);
        } catch (RuntimeException | Error fault) {
            // It is in the ledger, but not in what the next number is taken from.
            vault.lookOnly(VaultFailure.LookOnly.LookOnlyReason.FAULT);
            throw fault;
        }
    }

    private void apply(List<LedgerEntry> recorded) {
        Set<Id<?>> touched = new LinkedHashSet<>();
        for (LedgerEntry one : recorded) {
            addTouched(one.entry(), touched);
            caseFile.apply(one);
            addTouched(one.entry(), touched);
        }
        index(touched);
        dropMessages();
    }

    /** Takes the rows of imports that were withdrawn or erased out of the search. */
    void dropMessages() {
        messages.keepOnly(id -> caseFile.conversations()
                .one(id)
                .filter(history -> !history.isWithdrawn())
                .isPresent());
    }

    /** Updates the current versions of these items in the search and on the timeline; unknown ids are skipped. */
    void index(Iterable<? extends Id<?>> ids) {
        for (Id<?> id : ids) {
            caseFile.incidents()
                    .one(id.as())
                    .map(history -> IndexItem.of(history, caseFile))
                    .or(() -> caseFile.exhibits().one(id.as()).map(ExhibitItem::new))
                    .or(() -> caseFile.caseRecords().one(id.as()).map(CaseRecordItem::new))
                    .ifPresent(index::apply);
        }
    }

    /** Whether an incident counts as reported depends on the case records that name it. */
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
