package org.daybook.ui.shell;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.ledger.HeadMemory.MemoryOutcome;
import org.daybook.session.Session;
import org.daybook.settings.RememberedHeads;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.vault.VaultFailure;

/**
 * Warns when the file that was opened is older than the one that was opened here before, if she lets this computer
 * keep the last heads. JavaFX thread.
 */
final class RollbackNotice {
    private final WindowContext context;
    private final RememberedSettings remembered;
    private final Runnable lock;

    /** Whether the present head is kept for next time: not if she was warned and did not confirm. */
    private boolean goesOn;

    /** @param lock closes the diary and asks for the passphrase */
    RollbackNotice(WindowContext context, RememberedSettings remembered, Runnable lock) {
        this.context = context;
        this.remembered = remembered;
        this.lock = lock;
    }

    /**
     * Called when a diary was opened.
     *
     * @param next run when there is nothing to say, or when she has read it
     */
    void opened(Session session, Runnable next) {
        goesOn = !session.opening().lookOnly();
        RememberedHeads kept = remembered.settings().lastHeads();
        if (!goesOn || !kept.kept()) {
            next.run();
            return;
        }
        goesOn = false;
        context.tasks()
                .of(() -> session.call(open -> open.headMemory().compare(kept.sealed())))
                .onSuccess(outcome -> compared(session, outcome, next))
                .onFailure(VaultFailure.class, _ -> next.run())
                .start();
    }

    /**
     * Called when a diary is about to be closed, before the closing is queued on its thread.
     *
     * @param over run once the head for next time was handed to the settings
     */
    void closing(Session session, Runnable over) {
        if (goesOn && remembered.settings().lastHeads().kept()) {
            keep(session, over);
        } else {
            over.run();
        }
    }

    private void compared(Session session, MemoryOutcome outcome, Runnable next) {
        switch (outcome) {
            case NOT_KEPT, FOLLOWS -> {
                continueWith(session);
                next.run();
            }
            case OLDER -> ask(session, "older", next);
            case APART -> ask(session, "apart", next);
        }
    }

    private void continueWith(Session session) {
        goesOn = true;
        keep(session, () -> {});
    }

    private void keep(Session session, Runnable over) {
        RememberedHeads before = remembered.settings().lastHeads();
        context.tasks()
                .of(() -> session.call(open -> open.headMemory().keep(before.sealed())))
                .onSuccess(lines -> remembered.choose(
                        now -> now.withLastHeads(now.lastHeads().with(lines))))
                .andFinally(over)
                .start();
    }

    private void ask(Session session, String name, Runnable next) {
        Messages messages = context.messages();
        VBox words = Panes.column(
                "section-parts",
                TextLabels.paragraph(messages.get("shell.head-" + name)),
                TextLabels.paragraph(session.opening()
                        .lastOpened()
                        .map(last -> messages.get(
                                "shell.head-last", context.formats().dateTime(last)))
                        .orElseGet(() -> messages.get("shell.head-never"))),
                TextLabels.paragraph(messages.get("shell.head-what")));
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        Button meant = Buttons.plain(messages.get("shell.head-meant"));
        Button shut = Buttons.primary(messages.get("shell.head-lock"));
        shut.setDefaultButton(true);
        AtomicReference<Runnable> after = new AtomicReference<>(next);
        meant.setOnAction(_ -> {
            continueWith(session);
            close.get().run();
        });
        shut.setOnAction(_ -> {
            after.set(lock);
            close.get().run();
        });
        close.set(context.dialogs()
                .show(
                        messages.get("shell.head-" + name + "-title"),
                        words,
                        () -> after.get().run(),
                        meant,
                        shut));
    }
}
