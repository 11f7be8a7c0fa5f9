package org.daybook.ui.record;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The steps that erasing for good takes, of whatever it is: what would go is shown, a reason is given, and its number
 * is typed, so that nothing is erased by a slip. JavaFX thread; {@link #drop} it with the screen.
 *
 * @param <P> what is shown of what would go
 */
public final class ErasureSteps<P> {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final ToIntFunction<P> numberOf;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable P> preview = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    /**
     * Erases on the vault thread.
     *
     * @param <P> what was shown of what is to go
     * @param <R> what is told of it afterwards
     */
    public interface Work<P, R> {
        /** Erases what was shown, for this reason. */
        R erase(OpenCase open, P shown, String why) throws VaultFailure;
    }

    /** @param number of what is to go, which has to be typed */
    public ErasureSteps(Session session, BackgroundTasks tasks, ErrorPresenter errors, ToIntFunction<P> number) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
        this.numberOf = number;
    }

    /**
     * Fetches what would go.
     *
     * @param find looks for it on the vault thread
     * @param gone where to go if it is not there
     */
    public void open(Session.Work<Optional<P>, VaultFailure> find, Runnable gone) {
        tasks.of(() -> session.call(find))
                .onSuccess(found -> {
                    preview.set(found.orElse(null));
                    if (found.isEmpty()) {
                        gone.run();
                    }
                })
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    /** What would go; null until it is fetched, and once it is gone. */
    public ReadOnlyObjectProperty<@Nullable P> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why it is to go. */
    public StringProperty reason() {
        return reason;
    }

    /** The number as typed. */
    public StringProperty number() {
        return number;
    }

    /** Whether a reason and the right number stand there. */
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(this::isReady, reason, number, preview, busy);
    }

    /** Why it could not be erased; null if nothing went wrong. */
    public ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether it is being erased. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Erases it; nothing happens without a reason and the right number. */
    public <R> void erase(Work<P, R> work, Consumer<R> done) {
        P shown = preview.get();
        if (shown == null || !isReady()) {
            return;
        }
        String why = reason.get().strip();
        busy.set(true);
        failure.set(null);
        tasks.of(() -> session.call(open -> work.erase(open, shown, why)))
                .onSuccess(gone -> {
                    done.accept(gone);
                    drop();
                })
                .onFailure(VaultFailure.class, this::failed)
                .andFinally(() -> busy.set(false))
                .start();
    }

    /** Lets what was shown and the reason go. */
    public void drop() {
        preview.set(null);
        reason.set("");
        number.set("");
    }

    private boolean isReady() {
        P shown = preview.get();
        return shown != null
                && !busy.get()
                && !reason.get().isBlank()
                && number.get().strip().equals(String.valueOf(numberOf.applyAsInt(shown)));
    }

    private void failed(VaultFailure problem) {
        failure.set(errors.present(problem));
    }
}
