package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.files.SyncedFolder;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.secret.RecoveryCodeCheck;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Creates a new diary: location and passphrase first, then the recovery code, shown and checked by some of its words.
 * The file is created last, so that no diary exists without a code that was written down. JavaFX thread; {@link #drop}
 * wipes the secrets.
 */
final class CreateDiaryModel {
    private final GatewayContext context;
    private final @Nullable Maker maker;
    private final Consumer<Session> created;
    final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file", null);
    /** A warning that the folder is synced to the internet; empty for none. */
    final ReadOnlyStringWrapper synced = new ReadOnlyStringWrapper(this, "synced", "");

    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private @Nullable Passphrase passphrase;
    private @Nullable RecoveryCode code;
    private @Nullable RecoveryCodeCheck check;
    final WorkMeter meter;
    private boolean dropped;

    /** Creates the diary once everything is chosen. Off the JavaFX thread. */
    @FunctionalInterface
    interface Maker {
        Session make(Path target, Passphrase passphrase, RecoveryCode code, Progress progress) throws VaultFailure;
    }

    /** A model that creates an empty diary. */
    CreateDiaryModel(GatewayContext context, Consumer<Session> created) {
        this(context, null, created);
    }

    /** @param maker creates a diary by long work that can be stopped; null for an empty diary */
    CreateDiaryModel(GatewayContext context, @Nullable Maker maker, Consumer<Session> created) {
        this.context = context;
        this.maker = maker;
        this.created = created;
        this.meter = context.meter();
    }

    /** Whether creating it is long work that can be stopped. */
    boolean isLong() {
        return maker != null;
    }

    /** Stops the work the next time it reports. */
    void stop() {
        meter.stop();
    }

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

    /** Proposes a place, unless one is chosen already. */
    void proposePlace() {
        context.tasks()
                .run(() ->
                        ProposedDiaryPlace.in(context.home(), context.messages().get("unlock.proposed-name")))
                .onSuccess(found -> found.filter(_ -> file.get() == null).ifPresent(this::place))
                .start();
    }

    /** Takes over the passphrase and generates a recovery code. */
    void take(Passphrase accepted) {
        wipe();
        passphrase = accepted;
        code = RecoveryCode.generate(context.random());
    }

    /** The words of the code, for showing. */
    List<String> words() {
        return code == null ? List.of() : code.words();
    }

    /** Asks for words of the code, other ones each time. */
    RecoveryCodeCheck newCheck() {
        check = new RecoveryCodeCheck(words(), context.random());
        return check;
    }

    /** Creates the diary if the words of the check match the code. */
    void typedBack(List<String> typed) {
        problem.set(null);
        RecoveryCode drawn = code;
        RecoveryCodeCheck asked = check;
        if (drawn != null
                && asked != null
                && !busy.get()
                && asked.firstWrong(typed).isEmpty()) {
            make(drawn);
        }
    }

    /** Wipes passphrase and code; a diary being created is closed as soon as it is open. */
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
                .onFailure(context.errors(), problem::set)
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
        check = null;
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
