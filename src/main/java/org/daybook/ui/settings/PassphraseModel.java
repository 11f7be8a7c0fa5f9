package org.daybook.ui.settings;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.crypto.Passphrase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** Seals the diary anew under a new passphrase. JavaFX thread; the work is done on the vault thread. */
public final class PassphraseModel {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Consumer<Destination> go;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);

    public PassphraseModel(
            Session session,
            BackgroundTasks tasks,
            ErrorPresenter errors,
            Messages messages,
            Consumer<Destination> go) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
        this.go = go;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the diary opens with the new passphrase. */
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The present passphrase was not typed. */
    void missing() {
        problem.set(new Problem(messages.get("passphrase.missing"), Problem.Offer.NONE));
    }

    /** Seals everything anew under {@code next}, and closes both. */
    void change(Passphrase now, Passphrase next) {
        if (busy.get()) {
            now.close();
            next.close();
            return;
        }
        busy.set(true);
        done.set(false);
        problem.set(null);
        tasks.of(() -> session.submit(() -> {
                    try (now;
                            next) {
                        session.changePassphrase(now, next);
                    }
                    return true;
                }))
                .onSuccess(done::set)
                .onFailure(
                        VaultFailure.WrongPassphrase.class,
                        _ -> problem.set(new Problem(messages.get("passphrase.wrong"), Problem.Offer.NONE)))
                .onFailure(VaultFailure.class, failure -> problem.set(errors.present(failure)))
                .andFinally(() -> busy.set(false))
                .start();
    }

    void goToCopy() {
        go.accept(new Destination.CopyDiary());
    }

    void goToTimeline() {
        go.accept(new Destination.Timeline());
    }
}
