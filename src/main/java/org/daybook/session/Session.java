package org.daybook.session;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.casefile.AccessKeys;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Entry.OrganisationSet;
import org.daybook.crypto.Argon2Cost;
import org.daybook.decoder.Decoder;
import org.daybook.decoder.DecoderLimits;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.OrphanSweeper;
import org.daybook.ledger.Ledger;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.OrganisationFile;
import org.daybook.portfolio.PortfolioCollector;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.session.DiaryRelocation.ClosedDiary;
import org.daybook.session.DiaryRelocation.Moved;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.beneath.UnderlyingFileChange;
import org.daybook.vault.seal.SealedDraft;
import org.jspecify.annotations.Nullable;

/**
 * An open diary: everything that lives while it is open, on its own thread. Work on the case goes through {@link
 * #call} or {@link #await}; everything else here may be called from any thread. Closing wipes the keys and makes
 * everything unreachable.
 */
public final class Session {
    private final OpenVault vault;
    private final UnlockReport opening;
    private final CaseJournal journal;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("vault").factory());
    private final IndexBackfill catchingUp;
    private final Decoder decoder = new Decoder(DecoderLimits.USUAL);
    private final DraftStore drafts;
    private final Ledger ledger;
    private final ExhibitIntake intake;
    private final ExhibitFileAccess files;
    private final ImportedMessages messages;
    private final ImportedMedia media;
    private final CompletableFuture<Void> searchingMessages;
    private final DiaryRelocation relocation;
    private volatile Consumer<UnderlyingFileChange> fileChanged = _ -> {};
    private volatile Optional<ClosedDiary> left = Optional.empty();
    private volatile boolean hurried;
    private volatile Organisation organisation;

    /** Accessible only on the session's thread. */
    final OpenCase open;

    /**
     * Work on the case.
     *
     * @param <T> the result, which is immutable
     * @param <X> what may end it besides a {@link VaultFailure}
     */
    @FunctionalInterface
    public interface CaseWork<T, X extends Exception> {
        /** Does the work; {@code open} must not be kept. */
        T on(OpenCase open) throws VaultFailure, X;
    }

    /** @param vault closed by the session */
    Session(
            OpenVault vault,
            Environment environment,
            Supplier<Argon2Cost> cost,
            CaseJournal journal,
            UnlockReport opening) {
        this.vault = vault;
        this.opening = opening;
        this.journal = journal;
        this.drafts = journal.drafts();
        this.ledger = journal.ledger();
        this.catchingUp = new IndexBackfill(journal.index()::catchUp, thread);
        this.relocation = new DiaryRelocation(journal, environment);
        this.organisation = journal.caseFile().organisation();
        EvidenceStore store = new EvidenceStore(vault.blobs(), vault.vaultId(), this::submit, environment.random());
        this.intake = new ExhibitIntake(
                journal, store, this::submit, environment.clock(), () -> Id.random(environment.random()));
        this.files = new ExhibitFileAccess(journal, store, decoder, this::submit);
        this.messages = new ImportedMessages(journal, store, this::submit);
        this.media = new ImportedMedia(journal, files, intake, decoder, this::submit);
        this.searchingMessages =
                catchingUp.done().thenRun(() -> messages.searching().begin());
        this.open = new OpenCase(
                journal,
                environment,
                opening,
                new PortfolioCollector.Sources(files::plateSource, messages::printed, media::pictures),
                new DiaryKeys(journal, cost),
                this::submit,
                () -> hurried);
    }

    /** Begins what goes on beside her work: files that nothing uses are removed, and the search is filled. */
    void start(boolean isIndexed) throws VaultFailure {
        if (!vault.isLookOnly()) {
            OrphanSweeper.start(vault.blobs(), this::submit, vault.blobs().pending());
        }
        if (isIndexed) {
            catchingUp.step();
        } else {
            catchingUp.stop();
        }
    }

    /** Whose law may be relevant, as recorded last. Any thread. */
    public Jurisdiction law() {
        return journal.caseFile().heading().jurisdiction();
    }

    /** Runs {@code work} on the diary's thread, after all earlier work. */
    public <T> CompletableFuture<T> call(CaseWork<T, ? extends Exception> work) {
        return submit(() -> work.on(open));
    }

    private <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                try {
                    result.complete(work.call());
                } catch (Throwable e) {
                    try {
                        if (e instanceof VaultFailure.FileChanged refused) {
                            fileChanged.accept(refused.change());
                        }
                    } finally {
                        // A toolkit that has ended takes no more: nobody may wait for ever for that.
                        result.completeExceptionally(e);
                    }
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    /**
     * Runs work as {@link #call} does, and waits for it; not for the vault thread or the interface thread.
     *
     * @param stopped what to throw if the waiting is interrupted
     * @throws RejectedExecutionException if the session was closed
     */
    @SuppressWarnings("unchecked") // the work throws nothing else
    public <T, X extends Exception> T await(CaseWork<T, X> work, Supplier<X> stopped) throws VaultFailure, X {
        try {
            return submit(() -> work.on(open)).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case VaultFailure failure -> throw failure;
                case RejectedExecutionException closed -> throw closed;
                case RuntimeException bug -> throw new IllegalStateException(bug);
                case Error bug -> throw new IllegalStateException(bug);
                case null -> throw new IllegalStateException(e);
                default -> throw (X) e.getCause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped.get();
        }
    }

    /** The diary's file. */
    public Path file() {
        return vault.file();
    }

    /**
     * Looks whether the file was changed from outside since it was last written, as every writing does before it
     * begins; empty if it was not. From any thread.
     */
    public CompletableFuture<Optional<UnderlyingFileChange>> fileChange() {
        return submit(relocation::change);
    }

    /** Done once the file is found to be right again, or another one is written to, after work was refused. */
    public CompletableFuture<Boolean> rightAgain() {
        return relocation.rightAgain();
    }

    /** Calls {@code said} on the diary's thread whenever something is refused because the file was changed. */
    public void onFileChange(Consumer<UnderlyingFileChange> said) {
        fileChanged = said;
    }

    /**
     * Saves everything that is open, with drafts that were refused, to a file that does not exist yet, and goes on in
     * that one: {@link #file} is the new one then. For a diary whose file was changed. From any thread.
     */
    public CompletableFuture<Moved> moveTo(Path target, Progress progress) {
        return submit(() -> relocation.moveTo(target, progress, () -> hurried));
    }

    /** What became of it if its file had been changed when it was closed; empty if not, and before. */
    public Optional<ClosedDiary> left() {
        return left;
    }

    /** What was seen when it was unlocked. */
    public UnlockReport opening() {
        return opening;
    }

    /**
     * Lets nothing be written to a diary that is open to be looked at alone. From any thread.
     *
     * @throws VaultFailure what {@link UnlockReport#refusal} is, if it is
     */
    public void requireWritable() throws VaultFailure {
        Optional<VaultFailure> refusal = opening.refusal();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** The colleague whose own key opened it, and what is allowed; empty for the owner. From any thread. */
    public Optional<AccessGrant> openedBy() {
        return opening.access();
    }

    /** What an organisation sets in this diary, in which it is sealed. From any thread. */
    public Organisation organisation() {
        return organisation;
    }

    /**
     * Seals in the diary what an organisation sets from now on; done when it is durable.
     *
     * @param chosen {@link Organisation#NONE} to remove it
     */
    public CompletableFuture<Organisation> setOrganisation(Organisation chosen) {
        return call(_ -> {
            journal.record(new OrganisationSet(chosen.isSet() ? OrganisationFile.text(chosen) : ""));
            organisation = chosen;
            return chosen;
        });
    }

    /** Adds files, and documents its own threads. */
    public ExhibitIntake intake() {
        return intake;
    }

    /** The files of exhibits, which document their own threads. */
    public ExhibitFileAccess files() {
        return files;
    }

    public ImportedMedia media() {
        return media;
    }

    /** The rows of imported messages, which document their own threads. */
    public ImportedMessages messages() {
        return messages;
    }

    /**
     * Done when every text can be searched, which may be seconds after unlocking; cancelled by closing before, and if
     * the diary was opened only to read from it.
     */
    public CompletableFuture<@Nullable Void> searchable() {
        return catchingUp.done();
    }

    /**
     * Done when every row of imported messages recorded so far can be searched, which is after everything else;
     * cancelled as {@link #searchable} is.
     */
    public CompletableFuture<@Nullable Void> messagesSearchable() {
        return searchingMessages.thenCompose(_ -> messages.searching().done());
    }

    /** What opens the diary now. */
    public AccessKeys waysIn() {
        return open.keys().waysIn();
    }

    /** The diary's random id, 32 hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(vault.vaultId());
    }

    /** Abandons long work that can be abandoned, since the session is about to be closed. Returns at once. */
    public void hurry() {
        hurried = true;
        ledger.hurry();
        // Closing the decoders frees the pictures that they hold.
        decoder.close();
    }

    /**
     * Ends the session: waits for what was submitted, wipes the keys, releases the file. If the file was changed from
     * outside, everything is saved beside it first; {@link #left} says where.
     *
     * @return drafts that the disk refused, as ciphertext; none from a second call
     */
    public synchronized List<SealedDraft> close() {
        if (thread.isShutdown()) {
            return List.of();
        }
        hurry();
        CompletableFuture<List<SealedDraft>> closed = submit(() -> {
            catchingUp.stop();
            messages.searching().stop();
            try {
                left = relocation.leave();
            } finally {
                if (left.filter(change -> change.held() != null).isEmpty()) {
                    vault.close();
                }
            }
            return drafts.refused();
        });
        thread.shutdown();
        return closed.join();
    }
}
