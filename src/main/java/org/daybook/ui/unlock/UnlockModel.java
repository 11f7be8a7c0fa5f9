package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.FingerprintWords;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.ui.common.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** Unlocks one diary by its passphrase or its recovery code, with a wait after failed attempts. JavaFX thread. */
final class UnlockModel {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Path file;
    private final GatewayContext context;
    private final Consumer<Unlocked> unlocked;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyBooleanWrapper unlockable = new ReadOnlyBooleanWrapper(this, "unlockable", true);
    private final ReadOnlyBooleanWrapper keyFileNeeded = new ReadOnlyBooleanWrapper(this, "keyFileNeeded", false);
    private final ReadOnlyLongWrapper wait = new ReadOnlyLongWrapper(this, "wait", 0);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private @Nullable Problem ofCode;
    private Runnable cancel = () -> {};
    private boolean dropped;

    /**
     * An open diary.
     *
     * @param session closed by the receiver
     * @param way what opened it; a new passphrase should follow the recovery code
     * @param words those of the diary, to be compared, if an own key opened it for the first time; empty otherwise
     */
    record Unlocked(Session session, Way way, String words) {}

    /** What opened a diary. */
    enum Way {
        PASSPHRASE,
        CODE,
        OWN_KEY
    }

    UnlockModel(Path file, GatewayContext context, Consumer<Unlocked> unlocked) {
        this.file = file;
        this.context = context;
        this.unlocked = unlocked;
        lookForFailedTries();
    }

    Path file() {
        return file;
    }

    /** Whether an attempt is running or delayed, so that none can be made. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the file can be unlocked; otherwise no passphrase is requested. */
    ReadOnlyBooleanProperty unlockableProperty() {
        return unlockable.getReadOnlyProperty();
    }

    /** Whether the file needs a key file besides the passphrase. */
    ReadOnlyBooleanProperty keyFileNeededProperty() {
        return keyFileNeeded.getReadOnlyProperty();
    }

    /** The seconds to wait before the next attempt; 0 for none. */
    ReadOnlyLongProperty waitProperty() {
        return wait.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Tries {@code passphrase} and closes it. */
    void unlock(Passphrase passphrase) {
        if (!mayTry()) {
            passphrase.close();
            return;
        }
        attempt(() -> {
            try (passphrase) {
                return new Unlocked(context.diaries().unlock(file, passphrase), Way.PASSPHRASE, "");
            }
        });
    }

    /** Tries the own key in {@code key} with its passphrase, and closes that. */
    void unlockByOwnKey(Path key, Passphrase passphrase) {
        if (busy.get()) {
            passphrase.close();
            return;
        }
        attempt(() -> {
            try (passphrase;
                    UnlockSecret.OfOwnKey own = new UnlockSecret.OfOwnKey(OwnKey.open(key, passphrase))) {
                Session session = context.diaries().unlock(file, own);
                return new Unlocked(
                        session,
                        Way.OWN_KEY,
                        own.key().firstMet().map(FingerprintWords::line).orElse(""));
            }
        });
    }

    /** Tries the code that was typed and zeroes it. */
    void unlockByCode(char[] typed) {
        try {
            RecoveryCode code = RecoveryCode.parse(typed);
            if (!mayTry()) {
                code.close();
                return;
            }
            attempt(() -> {
                try (code) {
                    return new Unlocked(context.diaries().unlock(file, code), Way.CODE, "");
                }
            });
        } catch (RecoveryCodeFailure failure) {
            ofCode = context.errors().present(failure);
            problem.set(ofCode);
        }
    }

    /** Clears the problem with the code, since it was changed. */
    void codeEdited() {
        if (ofCode != null && ofCode.equals(problem.get())) {
            problem.set(null);
        }
    }

    /** Checks again whether the file exists and how many attempts failed. */
    void lookForFailedTries() {
        problem.set(null);
        context.tasks()
                .run(() -> context.diaries().failedTries(file))
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

    private boolean mayTry() {
        return !busy.get() && wait.get() == 0;
    }

    private void attempt(Callable<Unlocked> work) {
        busy.set(true);
        problem.set(null);
        Runnable over = context.unfinished().begin();
        context.tasks()
                .run(work)
                .onSuccess(this::opened)
                .onFailure(VaultFailure.class, this::failed)
                .onFailure(
                        OwnKeyFailure.class,
                        failure -> problem.set(context.errors().present(failure)))
                .andFinally(() -> {
                    busy.set(false);
                    over.run();
                })
                .start();
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
        boolean counted =
                failure instanceof VaultFailure.WrongPassphrase || failure instanceof VaultFailure.WrongRecoveryCode;
        if (counted && !dropped) {
            lookForFailedTries();
        }
        Problem found = context.errors().present(failure);
        ofCode = failure instanceof VaultFailure.WrongRecoveryCode ? found : null;
        problem.set(found);
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
