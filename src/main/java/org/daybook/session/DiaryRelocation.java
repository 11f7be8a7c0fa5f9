package org.daybook.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.EvidenceStore.Verdict;
import org.daybook.evidence.VaultThread;
import org.daybook.progress.Progress;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultRelocation.HeldVault;
import org.daybook.vault.beneath.UnderlyingFileChange;
import org.jspecify.annotations.Nullable;

/** Saves everything that is open to another file, after the file below was changed from outside. Vault thread. */
public final class DiaryRelocation {
    private final CaseJournal journal;
    private final Environment environment;
    private volatile CompletableFuture<Boolean> rightAgain = new CompletableFuture<>();

    /**
     * A diary that goes on in another file.
     *
     * @param file the new one
     * @param exhibits the labels of exhibits whose files could not be brought over whole
     * @param others how many other sealed files could not, such as the messages of an import
     */
    public record Moved(Path file, List<String> exhibits, int others) {}

    /**
     * What became of a diary that was closed after its file had been changed.
     *
     * @param from the file that was changed
     * @param moved where everything was saved beside it; empty if that was not possible
     * @param held everything, sealed and in memory, if it was not; to be closed by the receiver. Null if it was, or
     *     if there was nothing to hold
     */
    public record ClosedDiary(
            Path from,
            UnderlyingFileChange change,
            Optional<Moved> moved,
            @Nullable HeldVault held) {}

    DiaryRelocation(CaseJournal journal, Environment environment) {
        this.journal = journal;
        this.environment = environment;
    }

    /** How the file was changed since it was last written; empty if it was not. */
    Optional<UnderlyingFileChange> change() {
        Optional<UnderlyingFileChange> change = journal.vault().relocation().change();
        if (change.isEmpty()) {
            rightAgain.complete(true);
            rightAgain = new CompletableFuture<>();
        }
        return change;
    }

    /** As {@link Session#rightAgain}; from any thread. */
    CompletableFuture<Boolean> rightAgain() {
        return rightAgain;
    }

    /**
     * Saves everything to a file that does not exist yet, goes on in it, and reads the files of exhibits there. From
     * then on only {@code hurried} ends the reading, since nothing is undone any more. If the new file cannot be opened
     * yet, the vault's file is still the old one.
     */
    Moved moveTo(Path target, Progress progress, BooleanSupplier hurried) throws VaultFailure {
        OpenVault vault = journal.vault();
        int lost =
                vault.relocation().moveTo(target, files(), journal.drafts().refused(), progress.cancelledToo(hurried));
        if (!vault.file().equals(target)) {
            return new Moved(target, List.of(), lost);
        }
        journal.drafts().written();
        change();
        return found(vault, Progress.UNWATCHED.cancelledToo(hurried));
    }

    private List<byte[]> files() throws VaultFailure {
        return journal.ledger().keptFiles().stream().map(file -> file.bytes()).toList();
    }

    private Moved found(OpenVault vault, Progress progress) {
        EvidenceStore store =
                new EvidenceStore(vault.blobs(), vault.vaultId(), VaultThread::here, environment.random());
        List<String> exhibits = new ArrayList<>();
        for (ExhibitHistory exhibit : journal.caseFile().exhibits().all()) {
            if (isLost(store, exhibit.file(), progress)) {
                exhibits.add(exhibit.label() + exhibit.current().number());
            }
        }
        int others = 0;
        for (ImportHistory one : journal.caseFile().conversations().all()) {
            others += isLost(store, one.rows(), progress) ? 1 : 0;
        }
        return new Moved(vault.file(), exhibits, others);
    }

    private static boolean isLost(EvidenceStore store, @Nullable SealedFile file, Progress progress) {
        try {
            return file != null && store.verify(file, progress) != Verdict.WHOLE;
        } catch (EvidenceFailure.Stopped e) {
            return false;
        } catch (EvidenceFailure | VaultFailure e) {
            return true;
        }
    }

    /**
     * Called when the diary is about to be closed: saves everything beside a file that was changed, under a name with
     * the day in it, so that nothing gets onto another disk unasked. If that is not possible, holds it in memory. The
     * keys are wiped before, so that nothing can say whether what is left of a sealed file is whole.
     *
     * @return empty if the file is as it was written; otherwise the vault may be closed already
     */
    Optional<ClosedDiary> leave() {
        OpenVault vault = journal.vault();
        Optional<UnderlyingFileChange> change = vault.relocation().change();
        if (change.isEmpty()) {
            return Optional.empty();
        }
        Path from = vault.file();
        HeldVault held;
        try {
            // First, since it wipes the keys, and writing may take minutes.
            held = vault.relocation().closeHolding(files(), journal.drafts().refused());
            journal.drafts().written();
        } catch (VaultFailure e) {
            // Only where something in it was not as it was written, and so nothing was recorded in it.
            return Optional.of(new ClosedDiary(from, change.get(), Optional.empty(), null));
        }
        try {
            Path beside = vault.relocation().beside(LocalDate.now(environment.clock()));
            Moved moved = new Moved(beside, List.of(), held.writeTo(beside, Progress.UNWATCHED));
            held.close();
            return Optional.of(new ClosedDiary(from, change.get(), Optional.of(moved), null));
        } catch (VaultFailure refused) {
            return Optional.of(new ClosedDiary(from, change.get(), Optional.empty(), held));
        }
    }
}
