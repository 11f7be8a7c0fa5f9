package org.daybook.session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.PendingFile;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read and sealed, and is being written while the next is read. It becomes an exhibit when {@link
 * #finish} returns.
 *
 * <p>If several are begun, finish each before beginning the next but one, since a short file stays in memory until it
 * is written. A file that is never finished may or may not become an exhibit.
 */
public final class ExhibitAddition {
    private final ExhibitIntake intake;
    private final SealedExhibit file;
    private final CompletableFuture<Optional<AddedExhibit>> written;

    /**
     * The outcome of adding a file.
     *
     * @param exhibit the exhibit that holds it now
     * @param heldAlready whether the diary already held the same bytes, which are stored once
     */
    public record AddedExhibit(ExhibitHistory exhibit, boolean heldAlready) {}

    /**
     * A file that is sealed but not yet recorded.
     *
     * @param incident the incident it is to belong to; null for the inbox
     * @param described adds what else is known of it, if it is new
     * @param derived whether it was made here of another exhibit, and so is new whatever its bytes are
     */
    record SealedExhibit(
            PendingFile incoming,
            FileMetadata account,
            @Nullable Id<Incident> incident,
            UnaryOperator<Exhibit> described,
            boolean derived) {}

    /** @param written empty if the diary may hold the same bytes, which must then be checked */
    ExhibitAddition(ExhibitIntake intake, SealedExhibit file, CompletableFuture<Optional<AddedExhibit>> written) {
        this.intake = intake;
        this.file = file;
        this.written = written;
    }

    /**
     * Waits until it is durable. Blocking, for any thread but the vault thread and the interface thread; called once.
     */
    public AddedExhibit finish() throws EvidenceFailure, VaultFailure {
        return intake.finish(file, written);
    }
}
