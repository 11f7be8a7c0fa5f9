package org.daybook.ui.settings;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.casefile.AccessKeys;
import org.daybook.casefile.entry.Entry;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.session.DiaryKeys;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.WrongPassphrase.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * Changes what opens the diary: the passphrase, the recovery code, or both in one step. The present secret is
 * verified first, and a new code counts only once it was typed back. JavaFX thread; {@link #drop} stops the work,
 * which leaves everything as it was, and wipes what is held.
 */
public final class DiaryKeysModel {
    /** The diary whose keys are changed. */
    final Session session;

    private final SecureRandom random;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    final WorkMeter meter;
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    final ReadOnlyObjectWrapper<KeysStep> step = new ReadOnlyObjectWrapper<>(this, "step", KeysStep.ASKED);
    /** The problem with the present passphrase or code, shown at its field; empty if there is none. */
    final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");
    /** The problem with the words typed back, shown at their field; empty if there is none. */
    final ReadOnlyStringWrapper typedWrong = new ReadOnlyStringWrapper(this, "typedWrong", "");
    /** Any other problem; null if there is none. */
    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);

    private @Nullable UnlockSecret now;
    private @Nullable Passphrase next;
    private @Nullable RecoveryCode code;
    private Collection<ByteSequence> kept = List.of();
    private boolean dropped;

    /** How far she has come. */
    enum KeysStep {
        /** What opens the diary is asked for. */
        ASKED,
        /** A new code is shown, to be written down and typed back. */
        CODE,
        /** The diary opens as she wished. */
        DONE
    }

    public DiaryKeysModel(Session session, SecureRandom random, WindowContext context) {
        this.session = session;
        this.random = random;
        this.tasks = context.tasks();
        this.errors = context.errors();
        this.messages = context.messages();
        this.meter = context.meter();
    }

    /** Why what opens the diary cannot be changed by whoever opened it; empty if it can. */
    Optional<String> refusal() {
        if (session.openedBy()
                .filter(by -> !by.permits(new Entry.PassphraseChanged()))
                .isPresent()) {
            return Optional.of(messages.get("kept.not-yours"));
        }
        return session.opening().refusal().map(errors::present).map(Problem::text);
    }

    /** Whether the recovery code is from an older version, which does not prove that nobody rebuilt the diary. */
    boolean isOldCode() {
        return !waysIn().codeProves();
    }

    /** What opens the diary now. */
    AccessKeys waysIn() {
        return session.waysIn();
    }

    /** The words of the new code. */
    List<String> words() {
        return code == null ? List.of() : code.words();
    }

    /** Reports that the present secret was not typed, or cannot be read. */
    void say(String what) {
        wrong.set("");
        wrong.set(what);
    }

    /** The same for words that are not a recovery code. */
    void say(RecoveryCodeFailure failure) {
        say(errors.present(failure).text());
    }

    /**
     * Begins the change, and closes both secrets at the end.
     *
     * @param opens what opens the diary now
     * @param passphrase the new one; null to keep the present one, in which case {@code opens} is that passphrase
     * @param newCode whether a new recovery code replaces the old one
     * @param keptKeys the public keys of the colleagues who keep access
     */
    void begin(
            UnlockSecret opens, @Nullable Passphrase passphrase, boolean newCode, Collection<ByteSequence> keptKeys) {
        if (busy.get() || step.get() != KeysStep.ASKED) {
            opens.close();
            close(passphrase);
            return;
        }
        wipe();
        now = opens;
        next = passphrase;
        kept = List.copyOf(keptKeys);
        wrong.set("");
        if (!newCode) {
            seal();
            return;
        }
        work(
                (keys, _) -> {
                    if (!keys.opens(opens)) {
                        throw opens instanceof UnlockSecret.OfCode
                                ? new VaultFailure.WrongRecoveryCode()
                                : new VaultFailure.WrongPassphrase(Doubt.NONE);
                    }
                },
                () -> {
                    code = RecoveryCode.generate(random);
                    step.set(KeysStep.CODE);
                });
    }

    /** Sets the first passphrase of a diary that was handed over, and closes it at the end. */
    void beginFirst(Passphrase passphrase, Collection<ByteSequence> keptKeys) {
        if (busy.get() || waysIn().hasPassphrase()) {
            passphrase.close();
            return;
        }
        wipe();
        next = passphrase;
        work((keys, looked) -> keys.setPassphrase(passphrase, keptKeys, looked), () -> {
            wipe();
            step.set(KeysStep.DONE);
        });
    }

    /** Seals everything anew if the words typed back match the code; zeroes {@code typed}. */
    void typedBack(char[] typed) {
        typedWrong.set("");
        RecoveryCode drawn = code;
        if (drawn == null || busy.get()) {
            Arrays.fill(typed, '\0');
            return;
        }
        try (RecoveryCode read = RecoveryCode.parse(typed)) {
            if (read.sameAs(drawn)) {
                seal();
            } else {
                typedWrong.set(messages.get("unlock.code-differs"));
            }
        } catch (RecoveryCodeFailure failure) {
            typedWrong.set(errors.present(failure).text());
        }
    }

    /** The words typed back were changed, so an earlier problem no longer applies. */
    void wordsEdited() {
        typedWrong.set("");
    }

    /** Cancels the work, which leaves everything as it was. */
    void stop() {
        meter.stop();
    }

    /** Goes back to the start and forgets what was typed. */
    void leave() {
        if (!busy.get()) {
            wipe();
            step.set(KeysStep.ASKED);
        }
    }

    /** Stops the work and wipes what is held. */
    void drop() {
        dropped = true;
        meter.stop();
        meter.end();
        if (!busy.get()) {
            wipe();
        }
    }

    private void seal() {
        UnlockSecret opens = now;
        Passphrase passphrase = next;
        RecoveryCode drawn = code;
        Collection<ByteSequence> keeping = kept;
        if (opens == null) {
            return;
        }
        work(
                (keys, looked) -> {
                    if (passphrase != null) {
                        keys.changePassphrase(opens, passphrase, drawn, keeping, looked);
                    } else if (opens instanceof UnlockSecret.OfPassphrase typed && drawn != null) {
                        keys.replaceCode(typed.passphrase(), drawn, keeping, looked);
                    }
                },
                () -> {
                    wipe();
                    step.set(KeysStep.DONE);
                });
    }

    /** Work that changes what opens the diary. */
    @FunctionalInterface
    private interface KeysWork {
        void on(DiaryKeys keys, ProgressWatch looked) throws VaultFailure;
    }

    private void work(KeysWork work, Runnable done) {
        busy.set(true);
        problem.set(null);
        ProgressWatch looked = meter.one();
        tasks.of(() -> session.call(open -> {
                    work.on(open.keys(), looked);
                    return true;
                }))
                .onSuccess(_ -> done.run())
                .onFailure(VaultFailure.class, this::failed)
                .andFinally(() -> {
                    busy.set(false);
                    meter.end();
                    if (dropped) {
                        wipe();
                    }
                })
                .start();
    }

    private void failed(VaultFailure failure) {
        switch (failure) {
            case VaultFailure.WrongPassphrase _ ->
                wrongKey(waysIn().needsKeyFile() ? "passphrase.wrong-or-key-file" : "passphrase.wrong");
            case VaultFailure.KeyFileNeeded _ -> wrongKey("key-file.needed");
            case VaultFailure.WrongRecoveryCode _ -> wrongKey("passphrase.wrong-code");
            case VaultFailure.Stopped _ ->
                problem.set(new Problem(messages.get("passphrase.stopped"), Problem.Offer.NONE));
            default -> problem.set(errors.present(failure));
        }
    }

    private void wrongKey(String key) {
        wipe();
        step.set(KeysStep.ASKED);
        say(messages.get(key));
    }

    private void wipe() {
        UnlockSecret held = now;
        if (held != null) {
            held.close();
        }
        close(next);
        if (code != null) {
            code.close();
        }
        now = null;
        next = null;
        code = null;
    }

    private static void close(@Nullable Passphrase passphrase) {
        if (passphrase != null) {
            passphrase.close();
        }
    }
}
