package org.daybook.ui.toolkit.form;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.daybook.casefile.Draft;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.task.Timer;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Seals a draft of what is being typed, at most three seconds after the first unsaved change.
 *
 * <p>The form calls {@link #touched} at every change. The saver asks the form for its draft and passes it on to be
 * sealed. After a failure it retries by itself. A form emptied by hand leaves no draft: an older one is discarded at
 * once. JavaFX thread; call {@link #stop} when the screen is dropped.
 */
public final class DraftSaver {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Timer timer;
    private final Supplier<Optional<Draft>> form;
    private final BackgroundSealing sealing;
    /** Whether anything typed is not sealed yet. */
    final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty", false);

    private @Nullable Runnable cancel;
    private @Nullable Id<Draft> older;
    private long changes;
    private boolean stopped;

    /** Seals a draft in the background and reports the outcome on the JavaFX thread. */
    public interface BackgroundSealing {
        /** Seals {@code draft}; exactly one of the two callbacks is called later. */
        void seal(Draft draft, Runnable sealed, Consumer<VaultFailure> refused);

        /** Removes the draft {@code older}, since the form was emptied; empty if none was sealed. */
        void emptied(Optional<Id<Draft>> older);
    }

    /**
     * @param timer counts the three seconds
     * @param form gives the draft of the form; empty if there is nothing worth keeping
     */
    public DraftSaver(Timer timer, Supplier<Optional<Draft>> form, BackgroundSealing sealing) {
        this.timer = timer;
        this.form = form;
        this.sealing = sealing;
    }

    /** Notes that something was typed. */
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

    /** Continues a draft that was sealed before. */
    public void resumed(Draft draft) {
        older = draft.id();
    }

    /** Notes that what was typed has been recorded or discarded, so that there is nothing to seal. */
    public void settled() {
        disarm();
        changes++;
        dirty.set(false);
    }

    /** Stops sealing; the caller that drops the screen takes an unsealed draft beforehand. */
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
