package org.daybook.job.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.daybook.casefile.entry.Entry;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.CaseJsonReader;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.exchange.ExportedRecord;
import org.daybook.incident.Incident;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordingDelay;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/**
 * Imports the incidents and case records of an export into an open diary. The file is read twice: the whole of it is
 * checked before the first record. Each record gets a new id, the next number and this diary's own time, version for
 * version, and keeps the claim of the diary in which it was recorded first.
 *
 * <p>Records are written in batches; if the import is interrupted, those written are complete, and importing the same
 * file again continues.
 */
public final class ImportJob {
    private static final int RECORDS_AT_A_TIME = 50;
    private static final long BYTES_AT_A_TIME = 4 << 20;

    private final Session session;
    private final Progress progress;
    private final List<List<Entry>> waiting = new ArrayList<>();
    private final RecordCount incidents = new RecordCount();
    private final RecordCount caseRecords = new RecordCount();
    private long waitingBytes;
    private int taken;
    private int linksDropped;

    /**
     * The outcome for one sort of records.
     *
     * @param taken how many were imported
     * @param skipped how many were here already and were not changed
     * @param newerThere how many of those have versions in the file that are not here
     * @param early how many of those imported say that they were recorded before they happened
     */
    public record ImportCounts(int taken, int skipped, int newerThere, int early) {}

    /**
     * The outcome of an import.
     *
     * @param incidents the outcome for its incidents
     * @param caseRecords the outcome for all its other records
     * @param ofNewerKinds how many records are of kinds that only a newer version knows; they were not imported
     * @param linksDropped links to records that are not in the file
     * @param heading the outcome for the heading of the case
     */
    public record Report(
            ImportCounts incidents,
            ImportCounts caseRecords,
            int ofNewerKinds,
            int linksDropped,
            HeadingOutcome heading) {}

    /** Counts records of one sort. */
    private static final class RecordCount {
        private int taken;
        private int skipped;
        private int newerThere;
        private int early;

        ImportCounts counts() {
            return new ImportCounts(taken, skipped, newerThere, early);
        }
    }

    /** The outcome for the heading of the case. */
    public enum HeadingOutcome {
        /** The file has no heading, or the same one. */
        NOTHING_NEW,
        /** This diary had no heading, and it was imported. */
        TAKEN,
        /** This diary has another heading, which was not changed. */
        LEFT
    }

    /** For one file; can be stopped only by closing the session. */
    public ImportJob(Session session) {
        this(session, Progress.UNWATCHED);
    }

    public ImportJob(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /**
     * Imports {@code file}. Blocking; neither for the vault thread nor the interface thread.
     *
     * @throws ExchangeFailure if the file cannot be imported; nothing was recorded then
     * @throws ExchangeFailure.Stopped if it was cancelled before the first record
     * @throws ExchangeFailure.Partway if it stopped or was cancelled after some records
     */
    public Report takeOver(Path file) throws ExchangeFailure, VaultFailure {
        session.requireWritable();
        CaseExport now = onVaultThread(open -> open.copies().export());
        ImportedIdMapping ids = new ImportedIdMapping(now);
        CaseJsonReader.Said said = CaseJsonReader.<ExchangeFailure>read(file, record -> plan(record, ids));
        progress.at(0, ids.toTake());
        try {
            CaseJsonReader.<Exception>read(file, record -> take(record, ids));
            flush(ids);
            return new Report(
                    incidents.counts(),
                    caseRecords.counts(),
                    said.ofNewerKinds(),
                    linksDropped,
                    heading(said.heading(), now.heading()));
        } catch (ExchangeFailure | VaultFailure e) {
            if (taken > 0) {
                throw new ExchangeFailure.Partway(taken, e);
            }
            throw e;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void plan(ExportedRecord record, ImportedIdMapping ids) throws ExchangeFailure {
        stopIfCancelled();
        ids.plan(record);
        if (ids.isHere(record)) {
            RecordCount count = count(record);
            count.skipped++;
            if (ids.hasNewer(record)) {
                count.newerThere++;
            }
        }
    }

    private void take(ExportedRecord record, ImportedIdMapping ids) throws ExchangeFailure, VaultFailure {
        if (!ids.isPlanned(record)) {
            // The file changed between the two readings.
            throw new ExchangeFailure.Malformed(record.place());
        }
        if (ids.isHere(record)) {
            return;
        }
        ImportedRecordConverter own = new ImportedRecordConverter(ids);
        List<Entry> entries = own.of(record);
        waiting.add(entries);
        linksDropped += own.linksDropped();
        waitingBytes += record.size();
        count(record).taken++;
        count(record).early += isEarly(entries.getFirst()) ? 1 : 0;
        if (waiting.size() >= RECORDS_AT_A_TIME || waitingBytes >= BYTES_AT_A_TIME) {
            flush(ids);
        }
    }

    private static boolean isEarly(Entry first) {
        ImportedClaim claim = first.claim();
        return claim != null
                && first instanceof Entry.IncidentRecorded(Incident incident)
                && RecordingDelay.of(incident.when(), claim.recordedAt()).kind() == RecordingDelay.DelayKind.BEFORE;
    }

    private RecordCount count(ExportedRecord record) {
        return record.isIncident() ? incidents : caseRecords;
    }

    private void flush(ImportedIdMapping ids) throws ExchangeFailure, VaultFailure {
        if (waiting.isEmpty()) {
            return;
        }
        stopIfCancelled();
        List<List<Entry>> batch = List.copyOf(waiting);
        onVaultThread(open -> {
            open.replay(batch);
            return true;
        });
        taken += batch.size();
        waiting.clear();
        waitingBytes = 0;
        progress.at(taken, ids.toTake());
    }

    private void stopIfCancelled() throws ExchangeFailure.Stopped {
        progress.requireWanted(ExchangeFailure.Stopped::new);
    }

    private HeadingOutcome heading(CaseHeading there, CaseHeading here) throws ExchangeFailure, VaultFailure {
        if (there.equals(CaseHeading.NOT_SAID) || there.equals(here)) {
            return HeadingOutcome.NOTHING_NEW;
        }
        if (!here.equals(CaseHeading.NOT_SAID)) {
            return here.printable().equals(there) ? HeadingOutcome.NOTHING_NEW : HeadingOutcome.LEFT;
        }
        return onVaultThread(open -> {
            open.recordHeading(there, null);
            return HeadingOutcome.TAKEN;
        });
    }

    private <T> T onVaultThread(Session.CaseWork<T, ExchangeFailure> work) throws ExchangeFailure, VaultFailure {
        try {
            return session.await(work, ExchangeFailure.Stopped::new);
        } catch (RejectedExecutionException e) {
            throw new ExchangeFailure.Stopped();
        }
    }
}
