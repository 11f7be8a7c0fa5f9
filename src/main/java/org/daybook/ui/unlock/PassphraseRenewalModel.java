package org.daybook.ui.unlock;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.ledger.HeadCode;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.secret.KeptAccessPane;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/** Sets a new passphrase after an unlock by recovery code. JavaFX thread; closes the session if it is dropped first. */
final class PassphraseRenewalModel {
    private final GatewayContext context;
    private final Consumer<Session> done;
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private ProgressWatch watch = new ProgressWatch();
    private @Nullable Session session;

    PassphraseRenewalModel(Session session, GatewayContext context, Consumer<Session> done) {
        this.session = session;
        this.context = context;
        this.done = done;
    }

    /** Whether the recovery code does not prove that nobody rebuilt the diary. */
    boolean isUnproven() {
        return session != null && session.opening().unproven();
    }

    /** Works out the code of the last entry of such a diary, for the user to compare. */
    void unprovenHead(Consumer<String> shown) {
        LedgerHead head = Objects.requireNonNull(session).opening().report().head();
        context.tasks().run(() -> HeadCode.of(head).toString()).onSuccess(shown).start();
    }

    boolean needsKeyFile() {
        return session != null && session.waysIn().needsKeyFile();
    }

    /** The ticks for who keeps access. */
    KeptAccessPane keptAccess() {
        return new KeptAccessPane(Objects.requireNonNull(session), context.window(), true, new SimpleBooleanProperty());
    }

    /**
     * Sets {@code next} as the passphrase and closes it.
     *
     * @param kept the public keys of the colleagues who keep access
     */
    void set(Passphrase next, Collection<ByteSequence> kept) {
        Session renewed = session;
        if (renewed == null || busy.get()) {
            next.close();
            return;
        }
        busy.set(true);
        problem.set(null);
        ProgressWatch now = new ProgressWatch();
        watch = now;
        context.tasks()
                .of(() -> renewed.call(open -> {
                    open.keys().setPassphrase(next, kept, now);
                    return renewed;
                }))
                .onSuccess(_ -> leave())
                .onFailure(context.errors(), problem::set)
                .andFinally(() -> {
                    // Also if the diary was closed before the passphrase was set.
                    next.close();
                    busy.set(false);
                })
                .start();
    }

    /** Continues with the old passphrase. */
    void leave() {
        Session open = session;
        session = null;
        if (open != null) {
            done.accept(open);
        }
    }

    void drop() {
        watch.stop();
        Session open = session;
        session = null;
        if (open != null) {
            context.finish(open::close);
        }
    }
}
