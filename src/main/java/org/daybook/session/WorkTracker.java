package org.daybook.session;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.Entry.WorkBegun.WorkKind;
import org.daybook.casefile.entry.Entry.WorkEnded;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;

/**
 * Work of more than one transaction: what was begun stands in the ledger until it came to its end, so that the next
 * start can say what is unfinished. Vault thread.
 */
public final class WorkTracker {
    private static final String SHA256 = "sha256";

    private final CaseJournal journal;
    private final SecureRandom random;

    WorkTracker(CaseJournal journal, SecureRandom random) {
        this.journal = journal;
        this.random = random;
    }

    /** What was begun and has not come to its end, in the order in which it was begun. */
    public List<WorkBegun> unfinished() {
        return journal.caseFile().unfinished();
    }

    /** Work to be begun, which is not recorded yet. */
    public WorkBegun planned(WorkKind kind, String about, Map<String, String> plan) {
        return new WorkBegun(Id.random(random), kind, about.strip(), plan);
    }

    /**
     * Records that an import has begun, unless an earlier one of the same bytes is to be finished.
     *
     * @param sha256 of the file, or of all in the folder: another may have its name
     */
    public WorkBegun beginImport(String name, ByteSequence sha256) throws VaultFailure {
        Map<String, String> plan = Map.of(SHA256, sha256.hex());
        Optional<WorkBegun> earlier = unfinished().stream()
                .filter(work -> work.kind() == WorkKind.IMPORT && work.plan().equals(plan))
                .findFirst();
        return earlier.isPresent() ? earlier.get() : begin(planned(WorkKind.IMPORT, name, plan));
    }

    /**
     * Records that a file or folder is about to stand outside the diary.
     *
     * @param recipient for whom, in her words; may be empty
     * @param sha256 of a file that is whole; empty of what is not written yet
     */
    public WorkBegun beginWriting(String recipient, String name, String sha256) throws VaultFailure {
        Map<String, String> plan = Map.of(WorkBegun.FILE, name, SHA256, sha256);
        return begin(planned(WorkKind.WRITING, recipient, plan));
    }

    private WorkBegun begin(WorkBegun work) throws VaultFailure {
        journal.record(work);
        return work;
    }

    /** Records that work came to nothing. If even that cannot be recorded, it is told as unfinished. */
    void giveUp(WorkBegun work) {
        try {
            end(work);
        } catch (VaultFailure e) {
            // The failure that led here is the one to tell.
        }
    }

    /** Records what came of work, and that it has come to its end unless that is recorded already, in one transaction. */
    public void end(WorkBegun work, Entry... outcome) throws VaultFailure {
        end(Optional.of(work), List.of(outcome));
    }

    /** The same of work of which the beginning may not have been recorded. */
    public void end(Optional<WorkBegun> work, List<Entry> outcome) throws VaultFailure {
        List<Entry> entries = new ArrayList<>(outcome);
        work.filter(unfinished()::contains).ifPresent(begun -> entries.add(new WorkEnded(begun.work())));
        if (!entries.isEmpty()) {
            journal.record(entries, Authorship.OWNER, null);
        }
    }
}
