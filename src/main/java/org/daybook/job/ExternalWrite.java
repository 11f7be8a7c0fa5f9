package org.daybook.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/**
 * Something that is written outside the diary, which says so before it can stand there. A diary that cannot record it
 * does not keep it from being written. Blocking; neither for the vault thread nor the interface thread.
 *
 * @param begun what the diary recorded; empty if it could not
 */
public record ExternalWrite(Session session, Optional<WorkBegun> begun) {
    /** Gives the entries that say what was written. */
    @FunctionalInterface
    public interface EntryNote {
        List<Entry> of(OpenCase open);
    }

    /**
     * Records that a file or folder is about to be written; to be followed by {@link #end} or {@link #giveUp}.
     *
     * @param recipient for whom, in her words; may be empty
     */
    public static ExternalWrite begin(Session session, String recipient, Path target) {
        String name = String.valueOf(target.getFileName());
        try {
            return new ExternalWrite(
                    session,
                    Optional.of(session.await(
                            open -> open.works().beginWriting(recipient, name, ""), VaultFailure.Stopped::new)));
        } catch (VaultFailure e) {
            return new ExternalWrite(session, Optional.empty());
        }
    }

    /** Records what was written, and in the same transaction that it has come to its end; says why if it cannot. */
    public Optional<VaultFailure> end(EntryNote note) {
        try {
            session.await(
                    open -> {
                        open.works().end(begun, note.of(open));
                        return this;
                    },
                    VaultFailure.Stopped::new);
            return Optional.empty();
        } catch (VaultFailure e) {
            return Optional.of(e);
        }
    }

    /** Records that nothing was written. */
    public void giveUp() {
        end(_ -> List.of());
    }
}
