package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.ui.common.Problem;
import org.daybook.ui.control.ProgressWatch;
import org.daybook.ui.control.WorkMeter;
import org.daybook.ui.control.WorkStatus;
import org.daybook.ui.files.SyncedFolder;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new diary: place and passphrase first, then the recovery code, shown and typed back. The file is made last,
 * so that a diary without a code that works never exists. JavaFX thread; {@link #drop} wipes what it holds.
 */
final class CreateModel {
    private final GatewayContext context;
    private final @Nullable Maker maker;
    private final Consumer<Session> created;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file", null);
    private final ReadOnlyStringWrapper synced = new ReadOnlyStringWrapper(this, "synced", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private @Nullable Problem ofWords;
    private @Nullable Passphrase passphrase;
    private @Nullable RecoveryCode code;
    private final WorkMeter meter;
    private boolean dropped;

    /** Makes the diary once all is chosen. Off the JavaFX thread. */
    @FunctionalInterface
    interface Maker {
        Session make(Path target, Passphrase passphrase, RecoveryCode code, Progress progress) throws VaultFailure;
    }

    /** For one that is empty. */
    CreateModel(GatewayContext context, Consumer<Session> created) {
        this(context, null, created);
    }

    /** @param maker for one that takes its time and can be stopped; null for one that is empty */
    CreateModel(GatewayContext context, @Nullable Maker maker, Consumer<Session> created) {
        this.context = context;
        this.maker = maker;
        this.created = created;
        this.meter = context.meter();
    }

    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** A warning that the place is copied to the internet by itself; empty for none. */
    ReadOnlyStringProperty syncedProperty() {
        return synced.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether making it takes its time and can be stopped. */
    boolean isLong() {
        return maker != null;
    }

    /** How far it has come; null while nothing is made. */
    ReadOnlyObjectProperty<@Nullable WorkStatus> statusProperty() {
        return meter.statusProperty();
    }

    /** Ends the making at its next look. */
    void stop() {
        meter.stop();
    }

    /** The diary is to be written here. */
    void place(Path chosen) {
        problem.set(null);
        file.set(chosen);
        Path folder = chosen.toAbsolutePath().getParent();
        synced.set("");
        if (folder != null) {
            context.tasks()
                    .run(() -> SyncedFolder.serviceOf(folder))
                    .onSuccess(service ->
                            synced.set(service.map(name -> context.messages().get("unlock.synced", name))
                                    .orElse("")))
                    .start();
        }
    }

    /** Takes the passphrase over and draws a recovery code. */
    void take(Passphrase accepted) {
        wipe();
        passphrase = accepted;
        code = RecoveryCode.generate(context.random());
    }

    /** The words of the code, for showing. */
    List<String> words() {
        return code == null ? List.of() : code.words();
    }

    /** Makes the diary if the words typed back are those of the code; zeroes {@code typed}. */
    void typedBack(char[] typed) {
        problem.set(null);
        RecoveryCode drawn = code;
        if (drawn == null || busy.get()) {
            Arrays.fill(typed, '\0');
            return;
        }
        try (RecoveryCode read = RecoveryCode.parse(typed)) {
            if (read.sameAs(drawn)) {
                make(drawn);
            } else {
                say(new Problem(context.messages().get("unlock.code-differs"), Problem.Offer.NONE));
            }
        } catch (RecoveryCodeFailure failure) {
            say(context.errors().present(failure));
        }
    }

    /** The words were changed, so what was said of them holds no more. */
    void wordsEdited() {
        if (ofWords != null && ofWords.equals(problem.get())) {
            problem.set(null);
        }
    }

    private void say(Problem wrongWords) {
        ofWords = wrongWords;
        problem.set(wrongWords);
    }

    /** Wipes passphrase and code; a diary that is being made is closed at once. */
    void drop() {
        dropped = true;
        meter.stop();
        meter.end();
        if (!busy.get()) {
            wipe();
        }
    }

    private void make(RecoveryCode drawn) {
        Path target = file.get();
        Passphrase secret = passphrase;
        if (target == null || secret == null) {
            return;
        }
        busy.set(true);
        ProgressWatch now = meter.one();
        Runnable over = context.unfinished().begin();
        context.tasks()
                .run(() -> maker == null
                        ? context.diaries().create(target, secret, drawn)
                        : maker.make(target, secret, drawn, now))
                .onSuccess(this::made)
                .onFailure(
                        VaultFailure.class,
                        failure -> problem.set(context.errors().present(failure)))
                .andFinally(() -> {
                    finish();
                    over.run();
                })
                .start();
    }

    private void made(Session session) {
        if (dropped) {
            context.finish(session::close);
        } else {
            created.accept(session);
        }
    }

    private void finish() {
        busy.set(false);
        meter.end();
        if (dropped) {
            wipe();
        }
    }

    private void wipe() {
        if (passphrase != null) {
            passphrase.close();
            passphrase = null;
        }
        if (code != null) {
            code.close();
            code = null;
        }
    }
}
