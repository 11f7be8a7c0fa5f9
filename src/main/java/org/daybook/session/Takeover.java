package org.daybook.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.IncidentAmended;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.casefile.Entry.IncidentWithdrawn;
import org.daybook.casefile.IncidentHistory;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.CaseJsonReader;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.exchange.ExportedIncident;
import org.daybook.facts.Claim;
import org.daybook.facts.Heading;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.vault.VaultFailure;

/**
 * Takes the incidents of an export over into an open diary. The file is read twice: the whole of it is checked before the
 * first incident is recorded. Each incident gets a new id, the next number and this diary's own time, version for version,
 * and keeps the claim of the diary in which it was recorded first.
 *
 * <p>Incidents are recorded some at a time; if it ends in between, the incidents that are there are whole, and taking over
 * the same file again goes on.
 */
public final class Takeover {
    private static final int INCIDENTS_AT_A_TIME = 50;
    private static final long BYTES_AT_A_TIME = 4 << 20;

    private final Session session;
    private final Progress progress;
    private final Map<ThingId, ThingId> ids = new HashMap<>();
    private final Set<ThingId> skipped = new HashSet<>();
    private final Map<Recorded, ThingId> here = new HashMap<>();
    private final List<List<Entry>> waiting = new ArrayList<>();
    private long waitingBytes;
    private int newerThere;
    private int taken;
    private int linksDropped;

    /** A version, by the diary in which it was recorded first and its digest there. */
    private record Recorded(String vaultId, String digest) {
        static Recorded of(Claim claim) {
            return new Recorded(claim.vaultId(), claim.digest());
        }
    }

    /**
     * What became of an export.
     *
     * @param taken how many incidents were taken over
     * @param skipped how many were here already and were left as they are
     * @param newerThere how many of those have versions in the file that are not here
     * @param linksDropped links to incidents that are not in the file
     * @param heading what became of what stands above the case
     */
    public record Report(int taken, int skipped, int newerThere, int linksDropped, HeadingFate heading) {}

    /** What became of what stands above the case. */
    public enum HeadingFate {
        /** The file says nothing, or the same. */
        NOTHING_NEW,
        /** Nothing was said here, and it was taken over. */
        TAKEN,
        /** Something else is said here, and was left. */
        LEFT
    }

    /** Is told how far it has come, on the thread that takes over, and says whether to go on. */
    public interface Progress {
        /** Goes on, and tells nobody. */
        Progress SILENT = new Progress() {
            @Override
            public void at(int done, int total) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };

        /** {@code done} of the {@code total} incidents that are not here yet are recorded. */
        void at(int done, int total);

        /** Whether to stop; asked while the file is checked and before incidents are recorded. */
        boolean cancelled();
    }

    /** For one file, which cannot be stopped but by closing the session. */
    public Takeover(Session session) {
        this(session, Progress.SILENT);
    }

    /** For one file. */
    public Takeover(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /**
     * Takes {@code file} over. Blocking; neither for the vault thread nor the interface thread.
     *
     * @throws ExchangeFailure if the file cannot be taken over; nothing was recorded then
     * @throws ExchangeFailure.Stopped if it was cancelled before the first incident was recorded
     * @throws ExchangeFailure.Partway if it stopped or was cancelled after some incidents
     */
    public Report takeOver(Path file) throws ExchangeFailure, VaultFailure {
        if (session.opening().lookOnly()) {
            throw new VaultFailure.LookOnly();
        }
        CaseExport now = onVaultThread(session::export);
        now.incidents().forEach(history -> note(history, now.vaultId()));
        CaseJsonReader.Said said = CaseJsonReader.<ExchangeFailure>read(file, this::plan);
        tell();
        try {
            CaseJsonReader.<Exception>read(file, this::take);
            flush();
            return new Report(taken, skipped.size(), newerThere, linksDropped, heading(said.heading(), now.heading()));
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

    /** The same entry under another number. */
    static Entry numbered(Entry entry, int number) {
        return switch (entry) {
            case IncidentRecorded recorded ->
                new IncidentRecorded(recorded.incident().numbered(number));
            case IncidentAmended amended ->
                new IncidentAmended(amended.incident().numbered(number), amended.reason());
            default -> entry;
        };
    }

    private void note(IncidentHistory history, String vaultId) {
        for (IncidentHistory.Version version : history.versions()) {
            here.put(new Recorded(vaultId, version.recorded().digest().hex()), history.id());
            Claim claim = version.incident().background().origin().claim();
            if (claim != null) {
                here.put(Recorded.of(claim), history.id());
            }
        }
    }

    private void plan(ExportedIncident incident) throws ExchangeFailure {
        stopIfCancelled();
        Recorded first = Recorded.of(incident.versions().getFirst().claim());
        ThingId known = here.get(first);
        ThingId id = known == null ? session.newId() : known;
        if (ids.put(incident.id(), id) != null) {
            throw new ExchangeFailure.DuplicateId(incident.place());
        }
        if (known != null) {
            skipped.add(incident.id());
            if (incident.versions().stream().anyMatch(version -> !here.containsKey(Recorded.of(version.claim())))) {
                newerThere++;
            }
        }
    }

    private void take(ExportedIncident incident) throws ExchangeFailure, VaultFailure {
        ThingId id = ids.get(incident.id());
        if (id == null) {
            // The file is another one than a moment ago.
            throw new ExchangeFailure.Malformed(incident.place());
        }
        if (skipped.contains(incident.id())) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        Set<ThingId> dropped = new HashSet<>();
        for (ExportedIncident.Version version : incident.versions()) {
            Incident own = own(version.incident(), id, dropped);
            entries.add(version.amended() ? new IncidentAmended(own, version.reason()) : new IncidentRecorded(own));
        }
        ExportedIncident.Withdrawal withdrawal = incident.withdrawal();
        if (withdrawal != null) {
            entries.add(new IncidentWithdrawn(id, withdrawal.reason(), withdrawal.claim()));
        }
        // A link that stands in many versions is one link.
        linksDropped += dropped.size();
        waiting.add(entries);
        waitingBytes += incident.size();
        if (waiting.size() >= INCIDENTS_AT_A_TIME || waitingBytes >= BYTES_AT_A_TIME) {
            flush();
        }
    }

    /** The record under its id here, with its links. */
    private Incident own(Incident incident, ThingId id, Set<ThingId> dropped) {
        List<ThingId> linked = new ArrayList<>();
        for (ThingId link : incident.background().linked()) {
            ThingId target = ids.get(link);
            if (target == null) {
                dropped.add(link);
            } else {
                linked.add(target);
            }
        }
        return incident.identified(id).with(incident.background().linkedWith(linked));
    }

    private void flush() throws ExchangeFailure, VaultFailure {
        if (waiting.isEmpty()) {
            return;
        }
        stopIfCancelled();
        List<List<Entry>> batch = List.copyOf(waiting);
        onVaultThread(() -> {
            session.replay(batch);
            return true;
        });
        taken += batch.size();
        waiting.clear();
        waitingBytes = 0;
        tell();
    }

    private void tell() {
        progress.at(taken, ids.size() - skipped.size());
    }

    private void stopIfCancelled() throws ExchangeFailure.Stopped {
        if (progress.cancelled()) {
            throw new ExchangeFailure.Stopped();
        }
    }

    private HeadingFate heading(Heading there, Heading here) throws ExchangeFailure, VaultFailure {
        if (there.equals(Heading.NOT_SAID) || there.equals(here)) {
            return HeadingFate.NOTHING_NEW;
        }
        if (!here.equals(Heading.NOT_SAID)) {
            return here.printable().equals(there) ? HeadingFate.NOTHING_NEW : HeadingFate.LEFT;
        }
        return onVaultThread(() -> {
            session.recordHeading(there, null);
            return HeadingFate.TAKEN;
        });
    }

    private <T> T onVaultThread(Callable<T> work) throws ExchangeFailure, VaultFailure {
        try {
            return session.submit(work).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case VaultFailure failure -> throw failure;
                case RejectedExecutionException _ -> throw new ExchangeFailure.Stopped();
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeFailure.Stopped();
        }
    }
}
