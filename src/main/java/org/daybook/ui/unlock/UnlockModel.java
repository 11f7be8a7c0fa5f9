package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.SenderNotConfirmed;
import org.jspecify.annotations.Nullable;

/**
 * Unlocks one diary by its passphrase, its recovery code or the user's own key, with a wait after failed attempts.
 * JavaFX thread.
 */
final class UnlockModel {
    private static final Duration SECOND = Duration.ofSeconds(1);

    final Path file;
    private final GatewayContext context;
    private final Consumer<Unlocked> unlocked;
    /** Whether an attempt is running or delayed, so that none can be made. */
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    /** Whether the file can be unlocked; otherwise no passphrase is requested. */
    final ReadOnlyBooleanWrapper unlockable = new ReadOnlyBooleanWrapper(this, "unlockable", true);
    /** Whether the file needs a key file besides the passphrase. */
    final ReadOnlyBooleanWrapper keyFileNeeded = new ReadOnlyBooleanWrapper(this, "keyFileNeeded", false);
    /** The seconds to wait before the next attempt; 0 for none. */
    final ReadOnlyLongWrapper wait = new ReadOnlyLongWrapper(this, "wait", 0);

    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);

    /** Held while the file is looked into or unlocked: the program would find it in use by itself otherwise. */
    private final ReentrantLock inFile = new ReentrantLock();

    private @Nullable SenderNotConfirmed unknown;
    private Runnable cancel = () -> {};
    private boolean dropped;

    /**
     * An open diary.
     *
     * @param session closed by the receiver
     * @param way what opened it; a new passphrase should follow the recovery code
     */
    record Unlocked(Session session, UnlockWay way) {}

    UnlockModel(Path file, GatewayContext context, Consumer<Unlocked> unlocked) {
        this.file = file;
        this.context = context;
        this.unlocked = unlocked;
        lookForFailedTries();
    }

    /** Why the own key that was tried last does not know the diary; null if it does, or none was tried. */
    @Nullable
    SenderNotConfirmed unknownSender() {
        return unknown;
    }

    /** Tries what was typed and closes it. */
    void unlock(TypedUnlockSecret typed) {
        if (busy.get() || wait.get() > 0) {
            typed.close();
            return;
        }
        attempt(() -> {
            try (UnlockSecret key = typed.open()) {
                return new Unlocked(context.diaries().unlockAnyhow(file, key), key.way());
            }
        });
    }

    /** Checks again whether the file exists and how many attempts failed. */
    void lookForFailedTries() {
        problem.set(null);
        context.tasks()
                .run(() -> alone(() -> context.diaries().failedTries(file)))
                .onSuccess(tries -> {
                    unlockable.set(true);
                    keyFileNeeded.set(tries.needsKeyFile());
                    count(UnlockDelay.left(tries, context.window().clock().instant()));
                })
                .onFailure(VaultFailure.class, this::notLookedAt)
                .start();
    }

    /** Stops the countdown; a session that opens later is closed at once. */
    void drop() {
        dropped = true;
        cancel.run();
    }

    private void attempt(Callable<Unlocked> work) {
        busy.set(true);
        problem.set(null);
        unknown = null;
        Runnable over = context.unfinished().begin();
        context.tasks()
                .run(() -> alone(work))
                .onSuccess(this::opened)
                .onFailure(VaultFailure.class, this::failed)
                .onFailure(context.errors(), problem::set)
                .andFinally(() -> {
                    busy.set(false);
                    over.run();
                })
                .start();
    }

    private <T> T alone(Callable<T> work) throws Exception {
        inFile.lock();
        try {
            return work.call();
        } finally {
            inFile.unlock();
        }
    }

    private void opened(Unlocked opened) {
        if (dropped) {
            context.finish(opened.session()::close);
        } else {
            unlocked.accept(opened);
        }
    }

    private void notLookedAt(VaultFailure failure) {
        Problem found = context.errors().present(failure);
        unlockable.set(found.offer() != Problem.Offer.CHOOSE_ANOTHER_FILE && found.offer() != Problem.Offer.SALVAGE);
        problem.set(found);
    }

    private void failed(VaultFailure failure) {
        if (failure instanceof SenderNotConfirmed sender) {
            unknown = sender;
            return;
        }
        boolean counted =
                failure instanceof VaultFailure.WrongPassphrase || failure instanceof VaultFailure.WrongRecoveryCode;
        if (counted && !dropped) {
            lookForFailedTries();
        }
        problem.set(context.errors().present(failure));
    }

    private void count(Duration left) {
        cancel.run();
        if (dropped) {
            return;
        }
        wait.set((left.toMillis() + SECOND.toMillis() - 1) / SECOND.toMillis());
        if (!left.isZero() && !left.isNegative()) {
            cancel = context.window().timer().after(SECOND, () -> count(left.minus(SECOND)));
        }
    }
}
