package org.daybook.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.evidence.OrphanSweeper;
import org.daybook.evidence.ThumbnailLocation;
import org.daybook.evidence.VaultThread;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;

/** Erases incidents, exhibits and case records for good, with all their versions. Vault thread. */
record RecordEraser(CaseJournal journal, VaultThread thread) {
    /** Everything to be erased. */
    private static final class ErasurePlan {
        private final Set<Long> entries = new HashSet<>();
        private final Set<Integer> incidents = new HashSet<>();
        private final Set<Integer> exhibits = new HashSet<>();
        private final Map<CaseRecordKind, Set<Integer>> caseRecords = new EnumMap<>(CaseRecordKind.class);
        private final Set<Id<SealedFile>> blobs = new HashSet<>();
        private final Set<Id<Draft>> drafts = new HashSet<>();

        Erased because(String reason) {
            return new Erased(entries, incidents, exhibits, caseRecords, blobs, reason);
        }
    }

    /**
     * What erasing all of these would remove, without erasing it; unknown ids are skipped.
     *
     * @param reason why, in her words
     */
    Erased naming(
            Collection<Id<Incident>> incidents,
            Collection<Id<Exhibit>> exhibits,
            Collection<Id<CaseRecord>> caseRecords,
            String reason)
            throws VaultFailure {
        return going(incidents, exhibits, caseRecords).because(reason);
    }

    /** Erases all of these in one transaction; unknown ids are skipped. */
    void erase(
            Collection<Id<Incident>> incidents,
            Collection<Id<Exhibit>> exhibits,
            Collection<Id<CaseRecord>> caseRecords,
            String reason)
            throws VaultFailure {
        ErasurePlan going = going(incidents, exhibits, caseRecords);
        if (!going.entries.isEmpty()) {
            erase(
                    going,
                    Stream.of(incidents, exhibits, caseRecords)
                            .<Id<?>>flatMap(Collection::stream)
                            .toList(),
                    reason);
        }
    }

    private void erase(ErasurePlan going, List<? extends Id<?>> ids, String reason) throws VaultFailure {
        journal.caseFile().apply(journal.ledger().erase(going.because(reason), going.drafts));
        going.drafts.forEach(journal.drafts()::removed);
        journal.index().erase(ids);
        journal.dropMessages();
        List<byte[]> rows = new ArrayList<>();
        going.blobs.forEach(blob -> rows.add(blob.bytes()));
        OrphanSweeper.start(journal.vault().blobs(), thread, rows);
    }

    private ErasurePlan going(
            Collection<Id<Incident>> incidents,
            Collection<Id<Exhibit>> exhibits,
            Collection<Id<CaseRecord>> caseRecords)
            throws VaultFailure {
        ErasurePlan going = new ErasurePlan();
        for (Id<Incident> id : incidents) {
            addIncident(id, going);
        }
        for (Id<Exhibit> id : exhibits) {
            addExhibit(id, going);
        }
        for (Id<CaseRecord> id : caseRecords) {
            addCaseRecord(id, going);
        }
        return going;
    }

    private void addCaseRecord(Id<CaseRecord> id, ErasurePlan going) throws VaultFailure {
        CaseRecordHistory history = journal.caseFile().caseRecords().one(id).orElse(null);
        if (history == null) {
            return;
        }
        going.entries.addAll(journal.caseFile().entriesOf(id));
        for (CaseRecordHistory.RecordVersion<CaseRecord> version : history.versions()) {
            CaseRecord caseRecord = version.record();
            going.caseRecords
                    .computeIfAbsent(caseRecord.kind(), _ -> new HashSet<>())
                    .add(caseRecord.number());
        }
        going.drafts.addAll(journal.drafts().idsAbout(id));
    }

    private void addIncident(Id<Incident> id, ErasurePlan going) throws VaultFailure {
        if (journal.caseFile().incidents().one(id).isPresent()) {
            going.entries.addAll(journal.caseFile().entriesOf(id));
            going.incidents.add(journal.caseFile()
                    .incidents()
                    .one(id)
                    .orElseThrow()
                    .current()
                    .number());
            going.drafts.addAll(journal.drafts().idsAbout(id));
        }
    }

    /** The words of an exhibit that is erased must not survive as rows. */
    private void addImport(ImportHistory history, ErasurePlan going) {
        going.entries.addAll(journal.caseFile().entriesOf(history.id()));
        SealedFile rows = history.rows();
        if (rows != null) {
            going.blobs.add(rows.blob());
        }
    }

    private void addExhibit(Id<Exhibit> id, ErasurePlan going) throws VaultFailure {
        ExhibitHistory exhibit = journal.caseFile().exhibits().one(id).orElse(null);
        if (exhibit == null) {
            return;
        }
        // The name of a copy can reveal as much as the file.
        going.entries.addAll(journal.caseFile().entriesOf(id));
        going.exhibits.add(exhibit.current().number());
        going.drafts.addAll(journal.drafts().idsAbout(id));
        journal.caseFile().conversations().of(id).forEach(history -> addImport(history, going));
        SealedFile file = exhibit.file();
        if (file != null) {
            going.blobs.add(file.blob());
            try (ThumbnailLocation thumbnail = new ThumbnailLocation(file.key())) {
                going.blobs.add(thumbnail.blob());
            }
        }
    }
}
