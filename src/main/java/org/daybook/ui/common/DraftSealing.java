package org.daybook.ui.common;

import java.util.function.Consumer;
import org.daybook.casefile.Draft;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/** Seals a form's draft in the open diary, and tells the form how it stands. Use on the JavaFX thread. */
public final class DraftSealing implements DraftSaver.Sealing {
    private final Session session;
    private final BackgroundTasks tasks;
    private final Consumer<Draft> kept;
    private final Runnable notKept;

    /**
     * @param kept told of each draft that was sealed
     * @param notKept told when the disk refused; the draft is then tried again
     */
    public DraftSealing(Session session, BackgroundTasks tasks, Consumer<Draft> kept, Runnable notKept) {
        this.session = session;
        this.tasks = tasks;
        this.kept = kept;
        this.notKept = notKept;
    }

    @Override
    public void seal(Draft draft, Runnable sealed, Consumer<Throwable> refused) {
        tasks.of(() -> session.submit(() -> {
                    session.saveDraft(draft);
                    return draft;
                }))
                .onSuccess(_ -> {
                    kept.accept(draft);
                    sealed.run();
                })
                .onFailure(VaultFailure.class, problem -> {
                    notKept.run();
                    refused.accept(problem);
                })
                .start();
    }
}
