package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.merge.MergeFailure;
import org.daybook.progress.Progress;
import org.daybook.session.UnlockSecret;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.SenderNotConfirmed;
import org.daybook.vault.VaultFailure.WrongPassphrase.Doubt;
import org.jspecify.annotations.Nullable;

/** An existing diary file, and long work on it that the user can leave. JavaFX thread. */
final class ExistingFileModel {
    private final GatewayContext context;
    final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file", null);
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    /** Whether the file is known to need a key file besides the passphrase. */
    final ReadOnlyBooleanWrapper keyFileNeeded = new ReadOnlyBooleanWrapper(this, "keyFileNeeded", false);

    final WorkMeter meter;
    private volatile ProgressWatch watch = new ProgressWatch();
    private @Nullable SenderNotConfirmed unknown;
    private Consumer<MergeFailure> mergeRefused = _ -> {};
    private volatile boolean dropped;

    ExistingFileModel(GatewayContext context, @Nullable Path file) {
        this.context = context;
        this.meter = context.meter();
        this.file.set(file);
    }

    /** Why the own key that was tried last does not know the diary; null if it does, or none was tried. */
    @Nullable
    SenderNotConfirmed unknownSender() {
        return unknown;
    }

    void choose(Path chosen) {
        problem.set(null);
        file.set(chosen);
    }

    /**
     * Runs {@code work} off this thread.
     *
     * @param unwanted is given, also off this thread, a result that arrives after the page was left
     */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<T> unwanted) {
        problem.set(null);
        unknown = null;
        busy.set(true);
        watch = meter.one();
        Runnable over = context.unfinished().begin();
        context.tasks()
                .run(work)
                .onSuccess(result -> {
                    if (dropped) {
                        context.finish(() -> unwanted.accept(result));
                    } else {
                        done.accept(result);
                    }
                })
                .onFailure(VaultFailure.class, this::failed)
                .onFailure(MergeFailure.class, this::refused)
                .onFailure(context.errors(), problem::set)
                .andFinally(() -> {
                    busy.set(false);
                    meter.end();
                    over.run();
                })
                .start();
    }

    /** What is done with a secret, off the JavaFX thread. */
    @FunctionalInterface
    interface SecretWork {
        void with(UnlockSecret key) throws VaultFailure, MergeFailure;
    }

    /**
     * Runs {@code work} with what was typed, and hands the secret on to be closed; wipes it if that fails.
     *
     * @param refused is given why a diary cannot be merged
     */
    void run(TypedUnlockSecret typed, SecretWork work, Consumer<UnlockSecret> done, Consumer<MergeFailure> refused) {
        mergeRefused = refused;
        Callable<UnlockSecret> opening = () -> {
            UnlockSecret key = typed.open();
            boolean worked = false;
            try {
                work.with(key);
                worked = true;
                return key;
            } finally {
                if (!worked) {
                    key.close();
                }
            }
        };
        run(opening, done, UnlockSecret::close);
    }

    private void refused(MergeFailure failure) {
        if (failure instanceof MergeFailure.CannotOpen closed) {
            failed(closed.why());
        } else {
            mergeRefused.accept(failure);
        }
    }

    void failed(VaultFailure failure) {
        if (failure instanceof SenderNotConfirmed sender) {
            unknown = sender;
            return;
        }
        if (failure instanceof VaultFailure.KeyFileNeeded) {
            keyFileNeeded.set(true);
        }
        problem.set(
                switch (failure) {
                    // Nothing is ever written to such a file, so it does not count failed attempts.
                    case VaultFailure.WrongPassphrase wrong
                    when wrong.doubt() != Doubt.FILE_CHANGED -> words("mend.wrong-passphrase");
                    case VaultFailure.KeyFileNeeded _ -> words("key-file.needed");
                    case VaultFailure.WrongRecoveryCode _ -> words("mend.wrong-code");
                    default -> context.errors().present(failure);
                });
    }

    /** Shows why the file is refused. */
    void say(String words) {
        problem.set(new Problem(words, Offer.NONE));
    }

    /** Reports progress to the page, and stops the work if requested or once the page is left. */
    Progress watched() {
        return watch;
    }

    /** Stops the work the next time it reports. */
    void stop() {
        watch.stop();
    }

    void drop() {
        dropped = true;
        watch.stop();
        meter.end();
    }

    private Problem words(String key) {
        return new Problem(context.messages().get(key), Offer.NONE);
    }
}
