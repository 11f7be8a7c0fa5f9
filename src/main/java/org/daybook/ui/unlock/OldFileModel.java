package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.evidence.Progress;
import org.daybook.ui.common.Problem;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** A file that is there already, and work on it that takes its time and can be left. JavaFX thread. */
final class OldFileModel {
    private final CreateModel.Tools tools;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file", null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private volatile boolean dropped;

    OldFileModel(CreateModel.Tools tools, @Nullable Path file) {
        this.tools = tools;
        this.file.set(file);
    }

    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void choose(Path chosen) {
        problem.set(null);
        file.set(chosen);
    }

    /**
     * Does {@code work} off this thread.
     *
     * @param unwanted is given, off this thread too, what came of it after the page was left
     */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<T> unwanted) {
        problem.set(null);
        busy.set(true);
        Runnable over = tools.unfinished().begin();
        tools.tasks()
                .run(work)
                .onSuccess(result -> {
                    if (dropped) {
                        Runnable closed = tools.unfinished().begin();
                        tools.tasks()
                                .run(() -> {
                                    unwanted.accept(result);
                                    return true;
                                })
                                .andFinally(closed)
                                .start();
                    } else {
                        done.accept(result);
                    }
                })
                .onFailure(VaultFailure.class, this::failed)
                .andFinally(() -> {
                    busy.set(false);
                    over.run();
                })
                .start();
    }

    void failed(VaultFailure failure) {
        problem.set(
                switch (failure) {
                    // Nothing is written to such a file, so that no try is noted in it.
                    case VaultFailure.WrongPassphrase _ -> words("mend.wrong-passphrase");
                    case VaultFailure.WrongRecoveryCode _ -> words("mend.wrong-code");
                    default -> tools.errors().present(failure);
                });
    }

    void failed(RecoveryCodeFailure failure) {
        problem.set(tools.errors().present(failure));
    }

    /** Stops the work once the page is left. */
    Progress untilDropped() {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean isStopped() {
                return dropped;
            }
        };
    }

    void drop() {
        dropped = true;
    }

    private Problem words(String key) {
        return new Problem(tools.messages().get(key), Offer.NONE);
    }
}
