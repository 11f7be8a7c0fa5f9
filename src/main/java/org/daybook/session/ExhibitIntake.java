package org.daybook.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.PendingFile;
import org.daybook.evidence.VaultThread;
import org.daybook.evidence.metadata.FileSystemMetadata;
import org.daybook.evidence.metadata.MediaInspector;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileWarning;
import org.daybook.incident.Incident;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Adds files: reads and seals each on the calling thread, and records it on the vault thread, so that the next can be
 * read in the meantime. The same bytes are kept once, unless the kept ones are damaged. Beginning blocks: for any
 * thread but the vault thread and the interface thread.
 */
public final class ExhibitIntake {
    private final CaseJournal journal;
    private final EvidenceStore store;
    private final VaultThread vault;
    private final Clock clock;
    private final Supplier<Id<Exhibit>> newId;
    private final MediaInspector inspector = new MediaInspector();

    ExhibitIntake(
            CaseJournal journal, EvidenceStore store, VaultThread vault, Clock clock, Supplier<Id<Exhibit>> newId) {
        this.journal = journal;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        this.newId = newId;
    }

    /**
     * Begins to add a file: hashes and seals it in one pass and reads its metadata. The file outside is only read.
     * Returns once it is read and sealed, so that the next can be read while it is written.
     *
     * @param incident the incident it belongs to, which may not be recorded yet; null for the inbox
     */
    public ExhibitAddition begin(Path file, @Nullable Id<Incident> incident, Progress progress)
            throws EvidenceFailure, VaultFailure {
        return begin(file, incident, exhibit -> exhibit, progress);
    }

    /** The same; {@code described} adds what is known of it, on the vault thread, and only if it is new. */
    public ExhibitAddition begin(
            Path file, @Nullable Id<Incident> incident, UnaryOperator<Exhibit> described, Progress progress)
            throws EvidenceFailure, VaultFailure {
        FileSystemMetadata named;
        try {
            named = FileSystemMetadata.of(file, clock.getZone());
        } catch (NoSuchFileException e) {
            throw EvidenceFailure.notFound(file);
        } catch (IOException e) {
            throw new EvidenceFailure.CannotRead();
        }
        return begin(store.seal(file, progress), named, incident, described, false);
    }

    /** Begins to add bytes that are not from a file, such as a pasted picture. */
    public ExhibitAddition begin(byte[] bytes, String name, @Nullable Id<Incident> incident)
            throws EvidenceFailure, VaultFailure {
        PendingFile incoming = store.seal(new ByteArrayInputStream(bytes), bytes.length, Progress.UNWATCHED);
        return begin(incoming, FileSystemMetadata.named(name), incident);
    }

    /**
     * Begins to add bytes that were made here of what the diary holds. They are an exhibit of their own even if the
     * diary has the same bytes: what was made, of what and why, differs.
     *
     * @param described adds what is known of them; run on the vault thread
     */
    public ExhibitAddition beginDerived(byte[] bytes, String name, UnaryOperator<Exhibit> described)
            throws EvidenceFailure, VaultFailure {
        return beginDerived(out -> out.write(bytes), name, described);
    }

    /** The same for what {@code content} writes, however long it is; {@code X} is what else may end the writing. */
    public <X extends Exception> ExhibitAddition beginDerived(
            EvidenceStore.ContentWriter<X> content, String name, UnaryOperator<Exhibit> described)
            throws EvidenceFailure, VaultFailure, X {
        return begin(store.sealing(content), FileSystemMetadata.named(name), null, described, true);
    }

    /**
     * Begins to add a file of an archive.
     *
     * @param bytes closed by the caller
     * @param length how many bytes it is to give
     * @throws EvidenceFailure.ChangedMeanwhile if it gives more or fewer
     */
    public ExhibitAddition begin(InputStream bytes, long length, String name, Progress progress)
            throws EvidenceFailure, VaultFailure {
        return begin(store.seal(bytes, length, progress), FileSystemMetadata.named(name), null);
    }

    /**
     * Begins to add what {@code content} writes, however long it is.
     *
     * @param described adds what is known of it; run on the vault thread, and only if it is new
     * @param <X> what may end the writing besides a failure of the store
     */
    public <X extends Exception> ExhibitAddition begin(
            EvidenceStore.ContentWriter<X> content,
            String name,
            @Nullable Id<Incident> incident,
            UnaryOperator<Exhibit> described)
            throws EvidenceFailure, VaultFailure, X {
        return begin(store.sealing(content), FileSystemMetadata.named(name), incident, described, false);
    }

    /** Links an exhibit to an incident, unless it is linked already. Vault thread. */
    ExhibitHistory link(Id<Exhibit> exhibit, Id<Incident> incident) throws VaultFailure {
        ExhibitHistory held = caseFile().exhibits().one(exhibit).orElseThrow();
        if (held.isAbout(incident)) {
            return held;
        }
        Exhibit now = held.current();
        journal.record(
                List.of(new ExhibitAmended(now.with(now.links().withIncident(incident)), "")), Authorship.OWNER, null);
        return caseFile().exhibits().one(exhibit).orElseThrow();
    }

    private ExhibitAddition begin(PendingFile incoming, FileSystemMetadata named, @Nullable Id<Incident> incident)
            throws EvidenceFailure {
        return begin(incoming, named, incident, exhibit -> exhibit, false);
    }

    private ExhibitAddition begin(
            PendingFile incoming,
            FileSystemMetadata named,
            @Nullable Id<Incident> incident,
            UnaryOperator<Exhibit> described,
            boolean derived)
            throws EvidenceFailure {
        ExhibitAddition.SealedExhibit read = null;
        try {
            read = new ExhibitAddition.SealedExhibit(incoming, inspect(incoming, named), incident, described, derived);
        } finally {
            if (read == null) {
                store.giveUp(incoming);
            }
        }
        ExhibitAddition.SealedExhibit file = read;
        return new ExhibitAddition(
                this,
                file,
                vault.submit(() -> holding(file).isEmpty() ? Optional.of(record(file, Set.of())) : Optional.empty()));
    }

    /** Waits for the writing; if the diary may hold the same bytes, checks those first. */
    ExhibitAddition.AddedExhibit finish(
            ExhibitAddition.SealedExhibit file, CompletableFuture<Optional<ExhibitAddition.AddedExhibit>> written)
            throws EvidenceFailure, VaultFailure {
        boolean kept = false;
        try {
            Optional<ExhibitAddition.AddedExhibit> done = VaultThread.outcome(written);
            ExhibitAddition.AddedExhibit added;
            if (done.isPresent()) {
                added = done.get();
            } else {
                Set<Id<Exhibit>> damaged = damagedOf(file);
                added = VaultThread.outcome(vault.submit(() -> record(file, damaged)));
            }
            kept = !added.heldAlready();
            return added;
        } finally {
            if (!kept) {
                store.giveUp(file.incoming());
            }
        }
    }

    /** The exhibits that hold the same bytes, or should. Empty files count as different, and so does what was made here. */
    private List<ExhibitHistory> holding(ExhibitAddition.SealedExhibit file) {
        SealedFile sealed = file.incoming().file();
        return file.derived() || sealed.length() == 0
                ? List.of()
                : caseFile().exhibits().holding(sealed.sha256());
    }

    /** The exhibits that should hold these bytes but no longer do, beside which the new file is kept. */
    private Set<Id<Exhibit>> damagedOf(ExhibitAddition.SealedExhibit added) throws EvidenceFailure, VaultFailure {
        Set<Id<Exhibit>> damaged = new HashSet<>();
        for (ExhibitHistory held : VaultThread.outcome(vault.submit(() -> holding(added)))) {
            SealedFile file = held.file();
            if (file == null || store.verify(file, Progress.UNWATCHED) != EvidenceStore.Verdict.WHOLE) {
                damaged.add(held.id());
            }
        }
        return damaged;
    }

    private ExhibitAddition.AddedExhibit record(ExhibitAddition.SealedExhibit file, Set<Id<Exhibit>> damaged)
            throws VaultFailure {
        PendingFile incoming = file.incoming();
        FileMetadata account = file.account();
        Id<Incident> incident = file.incident();
        Optional<ExhibitHistory> held = holding(file).stream()
                .filter(exhibit -> !damaged.contains(exhibit.id()))
                .findFirst();
        if (held.isPresent()) {
            return new ExhibitAddition.AddedExhibit(recordAgain(held.get(), account, incident), true);
        }
        Id<Exhibit> id = newId.get();
        Exhibit plain =
                file.described().apply(Exhibit.of(id, caseFile().exhibits().nextNumber(), account));
        Exhibit exhibit = incident == null ? plain : plain.with(plain.links().withIncident(incident));
        journal.record(new ExhibitAdded(exhibit, incoming.file()), incoming, List.of());
        return new ExhibitAddition.AddedExhibit(caseFile().exhibits().one(id).orElseThrow(), false);
    }

    /** Stores the bytes once, and records the new link and, if new, the name and folder. */
    private ExhibitHistory recordAgain(ExhibitHistory held, FileMetadata account, @Nullable Id<Incident> incident)
            throws VaultFailure {
        List<Entry> entries = new ArrayList<>();
        if (incident != null && !held.isAbout(incident)) {
            Exhibit now = held.current();
            entries.add(new ExhibitAmended(now.with(now.links().withIncident(incident)), ""));
        }
        if (!caseFile().exhibits().isKnownAs(held.id(), account.name(), account.folder())) {
            entries.add(new ExhibitMetAgain(held.id(), account.name(), account.folder()));
        }
        if (!entries.isEmpty()) {
            journal.record(entries, Authorship.OWNER, null);
        }
        return caseFile().exhibits().one(held.id()).orElseThrow();
    }

    /** The metadata in the sealed bytes. They are kept even if it cannot be read. */
    private FileMetadata inspect(PendingFile incoming, FileSystemMetadata named) throws EvidenceFailure {
        try (SeekableByteChannel content = store.open(incoming)) {
            return inspector.inspect(content, named);
        } catch (IOException | RuntimeException e) {
            // A reader's fault must never cost the evidence.
            FileMetadata bare = FileMetadata.named(named.name()).from(named.folder());
            return new FileMetadata(
                    bare.name(),
                    bare.folder(),
                    bare.kind(),
                    bare.times(),
                    bare.origin(),
                    bare.dimensions(),
                    List.of(FileWarning.UNREADABLE));
        }
    }

    private CaseFile caseFile() {
        return journal.caseFile();
    }
}
