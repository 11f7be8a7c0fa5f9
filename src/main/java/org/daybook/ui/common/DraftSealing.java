package org.daybook.ui.common;

import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/** Seals a form's draft in the open diary, and tells the form how it stands. Use on the JavaFX thread. */
public final class DraftSealing implements DraftSaver.Sealing {
    private final Session session;
    private final BackgroundTasks tasks;
    private final Consumer<Draft> kept;
    private final Runnable notKept;
    private final Runnable nothing;

    /**
     * @param kept told of each draft that was sealed
     * @param notKept told when the disk refused; the draft is then tried again
     * @param nothing told when the form was emptied, so that there is no draft any more
     */
    public DraftSealing(
            Session session, BackgroundTasks tasks, Consumer<Draft> kept, Runnable notKept, Runnable nothing) {
        this.session = session;
        this.tasks = tasks;
        this.kept = kept;
        this.notKept = notKept;
        this.nothing = nothing;
    }

    @Override
    public void emptied(Optional<Id<Draft>> older) {
        nothing.run();
        older.ifPresent(id -> tasks.of(() -> session.call(open -> {
                    open.discardDraft(id);
                    return id;
                }))
                // What was being sealed meanwhile has been told of, and is gone.
                .onSuccess(_ -> nothing.run())
                // It stays and is offered again: too much rather than too little.
                .onFailure(VaultFailure.class, _ -> {})
                .start());
    }

    @Override
    public void seal(Draft draft, Runnable sealed, Consumer<Throwable> refused) {
        tasks.of(() -> session.call(open -> {
                    open.saveDraft(draft);
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
