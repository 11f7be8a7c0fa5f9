package org.daybook.ui.common;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is being typed at most three seconds after it was typed.
 *
 * <p>The form calls {@link #touched} at every change. The saver asks the form for its draft and passes it on to be
 * sealed. After a refusal it tries again by itself. A form that was emptied by hand leaves no draft: an older one is
 * discarded at once. Use on the JavaFX thread; {@link #stop} it when the screen is dropped.
 */
public final class DraftSaver {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Timer timer;
    private final Supplier<Optional<Draft>> form;
    private final Sealing sealing;
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty", false);
    private @Nullable Runnable cancel;
    private @Nullable Id<Draft> older;
    private long changes;
    private boolean stopped;

    /** Seals a draft in the background and tells on the JavaFX thread how it went. */
    public interface Sealing {
        /** Exactly one of the two is called, later. */
        void seal(Draft draft, Runnable sealed, Consumer<VaultFailure> refused);

        /** There is nothing left to keep; {@code older} was sealed before and is to be removed, empty if none was. */
        void emptied(Optional<Id<Draft>> older);
    }

    /**
     * @param timer counts the three seconds
     * @param form gives what stands in the fields; empty if there is nothing worth keeping
     * @param sealing seals it
     */
    public DraftSaver(Timer timer, Supplier<Optional<Draft>> form, Sealing sealing) {
        this.timer = timer;
        this.form = form;
        this.sealing = sealing;
    }

    /** Something was typed. */
    public void touched() {
        if (stopped) {
            return;
        }
        changes++;
        if (form.get().isEmpty()) {
            emptied();
            return;
        }
        dirty.set(true);
        arm();
    }

    /** The form goes on with a draft that was sealed before. */
    public void resumed(Draft draft) {
        older = draft.id();
    }

    /** Whether there is something typed that is not sealed yet. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** What was typed has been recorded, or thrown away: there is nothing left to seal. */
    public void settled() {
        disarm();
        changes++;
        dirty.set(false);
    }

    /** No more sealing; the last draft, if dirty, is taken by whoever drops the screen. */
    public void stop() {
        stopped = true;
        disarm();
    }

    private void arm() {
        if (cancel == null) {
            cancel = timer.after(PAUSE, this::save);
        }
    }

    private void disarm() {
        if (cancel != null) {
            cancel.run();
            cancel = null;
        }
    }

    private void save() {
        cancel = null;
        Optional<Draft> draft = stopped || !dirty.get() ? Optional.empty() : form.get();
        if (draft.isEmpty()) {
            return;
        }
        long seen = changes;
        older = draft.get().id();
        sealing.seal(draft.get(), () -> sealed(seen), _ -> refused());
    }

    private void emptied() {
        disarm();
        dirty.set(false);
        sealing.emptied(Optional.ofNullable(older));
        older = null;
    }

    private void sealed(long seen) {
        if (seen == changes) {
            dirty.set(false);
        }
    }

    private void refused() {
        if (!stopped && dirty.get()) {
            arm();
        }
    }
}
