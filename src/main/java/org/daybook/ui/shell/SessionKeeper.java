package org.daybook.ui.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.daybook.casefile.Draft;
import org.daybook.session.DiaryRelocation.ClosedDiary;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.PendingWork;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.seal.SealedDraft;

/**
 * Closes sessions in the background after sealing the last draft, and keeps drafts that could not be written, as
 * ciphertext, until the same diary is opened again. JavaFX thread.
 */
public final class SessionKeeper {
    private final BackgroundTasks tasks;
    private final Map<Path, List<SealedDraft>> refused = new HashMap<>();
    private final PendingWork unfinished;
    private Optional<ClosedDiary> left = Optional.empty();

    /** @param unfinished shared with the pages on which diaries are made and opened */
    public SessionKeeper(BackgroundTasks tasks, PendingWork unfinished) {
        this.tasks = tasks;
        this.unfinished = unfinished;
    }

    /** Seals {@code unsaved} while the session stays open; a refused draft is kept by the session and tried again. */
    void seal(Session session, Draft unsaved) {
        tasks.of(() -> session.call(open -> {
                    open.drafts().save(unsaved);
                    return unsaved;
                }))
                .onFailure(VaultFailure.class, _ -> {})
                .start();
    }

    /**
     * Called when a session is about to be closed: no passphrase is requested until it is.
     *
     * @return to be run once when {@link #close} was called
     */
    Runnable begin() {
        return unfinished.begin();
    }

    /** Seals {@code unsaved}, then closes the session and releases everything. */
    void close(Session session, Optional<Draft> unsaved) {
        session.hurry();
        Path file = session.file();
        Runnable closed = unfinished.begin();
        tasks.run(() -> sealAndClose(session, unsaved))
                .onSuccess(kept -> {
                    if (!kept.isEmpty()) {
                        refused.put(file, kept);
                    }
                    left = session.left().or(() -> left);
                })
                .andFinally(closed)
                .start();
    }

    /** What became of a diary whose file had been changed when it was closed; empty if none was since the last call. */
    Optional<ClosedDiary> takeLeft() {
        Optional<ClosedDiary> taken = left;
        left = Optional.empty();
        return taken;
    }

    /** Runs {@code next} when no diary is being made, opened or closed any more, which may be at once. */
    void whenClosed(Runnable next) {
        unfinished.whenNone(next);
    }

    /** Returns refused drafts to their diary, then runs {@code restored}; does nothing if there are none. */
    void restore(Session session, Runnable restored) {
        List<SealedDraft> kept = refused.getOrDefault(session.file(), List.of());
        if (kept.isEmpty()) {
            return;
        }
        tasks.of(() -> session.call(open -> {
                    open.drafts().restore(kept);
                    return kept;
                }))
                .onSuccess(_ -> {
                    refused.remove(session.file());
                    restored.run();
                })
                .onFailure(VaultFailure.class, _ -> {})
                .start();
    }

    private static List<SealedDraft> sealAndClose(Session session, Optional<Draft> unsaved)
            throws InterruptedException {
        try {
            if (unsaved.isPresent()) {
                session.call(open -> {
                            open.drafts().save(unsaved.get());
                            return true;
                        })
                        .get();
            }
        } catch (ExecutionException _) {
            // The disk refused: the session keeps the ciphertext and hands it out when it closes.
        }
        return session.close();
    }
}
