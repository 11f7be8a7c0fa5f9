package org.daybook.ui.common;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * What every form does with its input: keeps a sealed draft of it, records it once, and shows its state. The form
 * itself reads its fields. Use on the JavaFX thread; {@link #stop} it when the screen is dropped.
 */
public final class FormWork {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Formats formats;
    private final Supplier<Optional<Draft>> form;
    private final DraftSealing sealing;
    private final DraftSaver saver;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);

    /** What it works with. */
    public record Tools(
            Session session, BackgroundTasks tasks, ErrorPresenter errors, Messages messages, Timer timer) {}

    /** @param form gives what stands in the fields; empty if there is nothing worth keeping */
    public FormWork(Tools tools, Supplier<Optional<Draft>> form) {
        this.session = tools.session();
        this.tasks = tools.tasks();
        this.errors = tools.errors();
        this.messages = tools.messages();
        this.formats = new Formats(messages);
        this.form = form;
        this.sealing = new DraftSealing(
                session,
                tasks,
                draft -> state.set(messages.get("common.draft-kept", formats.dateTime(draft.savedAt()))),
                () -> state.set(messages.get("common.draft-refused")),
                () -> state.set(""));
        this.saver = new DraftSaver(tools.timer(), form, sealing);
    }

    /** Whether the fields may be typed into. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether what stands in the fields is being recorded. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How the draft or the record stands, in words; empty while there is nothing to keep. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it could not be recorded; null if nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Fetches on the vault thread what the form begins with. */
    public <T> void open(Session.Work<T, VaultFailure> fetch, Consumer<T> begin) {
        tasks.of(() -> session.call(fetch))
                .onSuccess(begin)
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    /**
     * The fields are filled.
     *
     * @param resumed the draft that they go on with
     */
    public void begun(Optional<Draft> resumed) {
        resumed.ifPresent(draft -> {
            state.set(messages.get("common.draft-resumed", formats.dateTime(draft.savedAt())));
            saver.resumed(draft);
        });
        ready.set(true);
    }

    /** Something was typed. */
    public void changed() {
        if (ready.get() && !busy.get()) {
            state.set(messages.get("common.draft-pending"));
            saver.touched();
        }
    }

    /** There is something to keep, though nothing was typed just now. */
    public void touched() {
        saver.touched();
    }

    /** Records on the vault thread; if the diary refuses, what was typed stays and is drafted again. */
    public <T> void record(Session.Work<T, VaultFailure> write, Consumer<T> recorded) {
        busy.set(true);
        failure.set(null);
        // A draft sealed after the record would come back as something still to be written.
        saver.settled();
        tasks.of(() -> session.call(write))
                .onSuccess(recorded)
                .onFailure(VaultFailure.class, problem -> {
                    failed(problem);
                    saver.touched();
                })
                .andFinally(() -> busy.set(false))
                .start();
    }

    /** Throws the draft away. */
    public void discard(Id<Draft> draft, Runnable then) {
        saver.settled();
        tasks.of(() -> session.call(open -> {
                    open.discardDraft(draft);
                    return draft;
                }))
                .onSuccess(_ -> then.run())
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    /** Goes on once what was typed is kept as a draft. */
    public void keep(Runnable then) {
        form.get()
                .ifPresentOrElse(
                        draft -> sealing.seal(
                                draft,
                                then,
                                problem -> failure.set(
                                        problem instanceof VaultFailure refused
                                                ? errors.present(refused)
                                                : errors.unforeseen())),
                        then);
    }

    /** What is typed and not sealed yet. */
    public Optional<Draft> unsaved() {
        return saver.dirtyProperty().get() ? form.get() : Optional.empty();
    }

    /** There is nothing left to seal. */
    public void settled() {
        saver.settled();
    }

    /** No more sealing; what is not sealed yet is taken by whoever drops the screen. */
    public void stop() {
        saver.stop();
    }

    /** Says how it stands. */
    public void say(String words) {
        state.set(words);
    }

    /** Says what is in the way; null for nothing. */
    public void sayProblem(@Nullable Problem problem) {
        failure.set(problem);
    }

    private void failed(VaultFailure problem) {
        failure.set(errors.present(problem));
    }
}
