package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.merge.HeadingConflict;
import org.daybook.merge.MergeChoice;
import org.daybook.merge.MergeFailure;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.merge.MergeFormatter;
import org.daybook.merge.MergeReport;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Merges two diaries of one case into a new one: checks first that each opens and that both can be merged, keeps their
 * secrets until the new diary is created, and reports the outcome. JavaFX thread, except {@link #make}; {@link #drop}
 * wipes the secrets.
 */
final class MergeModel {
    private final GatewayContext context;
    final ExistingFileModel first;
    final ExistingFileModel second;
    /** Whether she says that they are about one case although nothing in them shows it. */
    final BooleanProperty sameCase = new SimpleBooleanProperty(this, "sameCase", false);
    /** Whether they were refused because nothing in them shows that they are about one case. */
    final ReadOnlyBooleanWrapper unrelated = new ReadOnlyBooleanWrapper(this, "unrelated", false);
    /** Whose heading is to stand in the new diary. */
    final ObjectProperty<MergeSide> heading = new SimpleObjectProperty<>(this, "heading", MergeSide.FIRST);

    private volatile Optional<HeadingConflict> question = Optional.empty();
    private volatile @Nullable UnlockSecret firstKey;
    private volatile @Nullable UnlockSecret secondKey;
    private volatile @Nullable MergeReport report;
    private volatile boolean merging;
    private volatile boolean dropped;

    /** Those of the two files that are not null are chosen already. */
    MergeModel(GatewayContext context, @Nullable Path one, @Nullable Path other) {
        this.context = context;
        this.first = new ExistingFileModel(context, one);
        this.second = new ExistingFileModel(context, other);
        // What she said of two files is not said of another.
        first.file.subscribe((_, _) -> forgetCase());
        second.file.subscribe((_, _) -> forgetCase());
    }

    private void forgetCase() {
        sameCase.set(false);
        unrelated.set(false);
    }

    /** Whose heading is to be chosen, once both are known to be mergeable; empty if there is nothing to choose. */
    Optional<HeadingConflict> question() {
        return question;
    }

    /** Checks whether {@code typed} opens the first diary. */
    void lookAtFirst(TypedUnlockSecret typed, Runnable next) {
        Path file = Objects.requireNonNull(first.file.get());
        run(first, typed, key -> context.diaries().derived().requireOpens(file, key), key -> {
            close(firstKey);
            firstKey = key;
            next.run();
        });
    }

    /** Checks whether {@code typed} opens the second diary, and whether both can be merged. */
    void lookAtBoth(TypedUnlockSecret typed, Runnable next) {
        UnlockSecret one = firstKey;
        if (one == null) {
            typed.close();
            return;
        }
        boolean isSameCase = sameCase.get();
        run(
                second,
                typed,
                key -> question = context.diaries()
                        .derived()
                        .requireMergeable(diary(first, one), diary(second, key), new MergeChoice(isSameCase, null)),
                key -> {
                    question.ifPresent(asked -> heading.set(asked.proposed()));
                    close(secondKey);
                    secondKey = key;
                    next.run();
                });
    }

    private void run(
            ExistingFileModel file,
            TypedUnlockSecret typed,
            ExistingFileModel.SecretWork check,
            Consumer<UnlockSecret> next) {
        file.run(typed, check, next, failure -> refuse(file, failure));
    }

    private void refuse(ExistingFileModel file, MergeFailure failure) {
        unrelated.set(failure instanceof MergeFailure.OtherCase);
        file.say(new MergeFormatter(context.messages()).of(failure, ""));
    }

    private static DerivedDiaries.Mergeable diary(ExistingFileModel file, UnlockSecret key) {
        return new DerivedDiaries.Mergeable(Objects.requireNonNull(file.file.get()), key);
    }

    /** Creates the new diary. Blocking, off the JavaFX thread. */
    Session make(Path target, Passphrase passphrase, RecoveryCode code, Progress progress) throws VaultFailure {
        UnlockSecret one = firstKey;
        UnlockSecret other = secondKey;
        if (one == null || other == null) {
            throw new VaultFailure.Stopped();
        }
        merging = true;
        try {
            DerivedDiaries.Merged merged = context.diaries()
                    .derived()
                    .merge(
                            diary(first, one),
                            diary(second, other),
                            new MergeChoice(sameCase.get(), question.isPresent() ? heading.get() : null),
                            target,
                            new DerivedDiaries.NewKeys(passphrase, code),
                            progress);
            report = merged.report();
            return merged.session();
        } catch (MergeFailure.CannotOpen refused) {
            throw refused.why();
        } catch (MergeFailure changed) {
            // Both were found whole before: a file in one of them is not.
            throw new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.FILE_CONTENT);
        } finally {
            merging = false;
            if (dropped || report != null) {
                wipe();
            }
        }
    }

    /** The outcome, once the new diary is created. */
    @Nullable
    MergeReport report() {
        return report;
    }

    /** Wipes the secrets; running work is stopped or its result discarded. */
    void drop() {
        dropped = true;
        first.drop();
        second.drop();
        // Work that is still stopping uses the keys, and wipes them when it ends.
        if (!merging && !second.busy.get()) {
            wipe();
        }
    }

    private void wipe() {
        close(firstKey);
        close(secondKey);
        firstKey = null;
        secondKey = null;
    }

    private static void close(@Nullable UnlockSecret key) {
        if (key != null) {
            key.close();
        }
    }
}
