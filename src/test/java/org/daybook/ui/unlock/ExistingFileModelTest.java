package org.daybook.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.merge.MergeFailure;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.UnlockSecret;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.PendingWork;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.SenderNotConfirmed;
import org.daybook.vault.VaultFailure.WrongPassphrase.Doubt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work on a diary's file says what became of it, keeps no secret it does not need, and can be left at any time. */
class ExistingFileModelTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    @TempDir
    Path folder;

    private final PendingWork unfinished = new PendingWork(() -> {});
    private final List<Runnable> outcomes = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    private static void bug(Throwable bug) {
        throw new AssertionError(bug);
    }

    private GatewayContext context(BackgroundTasks tasks) {
        return Contexts.gateway(Contexts.window(MESSAGES, tasks, Contexts.NEVER, Diary.CLOCK), unfinished, folder);
    }

    /** All at once. */
    private GatewayContext context() {
        return context(new BackgroundTasks(Runnable::run, Runnable::run, ExistingFileModelTest::bug));
    }

    /** What came of the work is told when {@link #tell} is called. */
    private GatewayContext later() {
        return context(new BackgroundTasks(Runnable::run, outcomes::add, ExistingFileModelTest::bug));
    }

    private void tell() {
        while (!outcomes.isEmpty()) {
            outcomes.removeFirst().run();
        }
    }

    private ExistingFileModel model(GatewayContext context) {
        return new ExistingFileModel(context, folder.resolve("notes.nbk"));
    }

    private static @Nullable Problem afterFailing(ExistingFileModel model, Exception failure) {
        model.run(
                () -> {
                    throw failure;
                },
                _ -> bug(new AssertionError("done")),
                _ -> bug(new AssertionError("unwanted")));
        return model.problem.get();
    }

    private static Problem words(String key) {
        return new Problem(MESSAGES.get(key), Offer.NONE);
    }

    private static void requireWiped(UnlockSecret key) {
        Passphrase passphrase = ((UnlockSecret.OfPassphrase) key).passphrase();
        assertThatThrownBy(passphrase::toCharacters).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasDoneIsGivenOnAndNothingIsLeftRunning() {
        ExistingFileModel model = model(context());
        model.run(() -> "read", done::add, _ -> done.add("unwanted"));
        assertThat(done).containsExactly("read");
        assertThat(model.busy.get()).isFalse();
        assertThat(model.meter.statusProperty().get()).isNull();
        assertThat(model.problem.get()).isNull();
    }

    @Test
    void itIsBusyUntilTheOutcomeIsTold() {
        ExistingFileModel model = model(later());
        model.run(() -> "read", done::add, _ -> done.add("unwanted"));
        assertThat(model.busy.get()).isTrue();
        assertThat(model.meter.statusProperty().get()).isNotNull();
        unfinished.whenNone(() -> done.add("settled"));
        assertThat(done).isEmpty();
        tell();
        assertThat(done).containsExactly("read", "settled");
        assertThat(model.busy.get()).isFalse();
    }

    @Test
    void aResultThatComesAfterThePageWasLeftIsPutAwayAndNothingWaitsForEver() {
        ExistingFileModel model = model(later());
        model.run(() -> "read", done::add, result -> done.add(result + " unwanted"));
        model.drop();
        unfinished.whenNone(() -> done.add("settled"));
        tell();
        assertThat(done).containsExactly("read unwanted", "settled");
    }

    @Test
    void leavingThePageAndStoppingAreToldToTheWork() {
        ExistingFileModel model = model(later());
        model.run(() -> "read", done::add, done::add);
        Progress watched = model.watched();
        assertThat(watched.isCancelled()).isFalse();
        model.stop();
        assertThat(watched.isCancelled()).isTrue();
        tell();
        model.run(() -> "again", done::add, done::add);
        assertThat(model.watched().isCancelled()).isFalse();
        model.drop();
        assertThat(model.watched().isCancelled()).isTrue();
    }

    @Test
    void anotherFileOrAnotherTryForgetsWhatWasWrong() {
        ExistingFileModel model = model(context());
        model.say("Not this one.");
        assertThat(model.problem.get()).isEqualTo(new Problem("Not this one.", Offer.NONE));
        model.choose(folder.resolve("other.nbk"));
        assertThat(model.problem.get()).isNull();
        assertThat(model.file.get()).isEqualTo(folder.resolve("other.nbk"));
        model.say("Not this one.");
        model.run(() -> "read", done::add, done::add);
        assertThat(model.problem.get()).isNull();
    }

    @Nested
    class OfAFailure {
        private ExistingFileModel model;

        @BeforeEach
        void open() {
            model = model(context());
        }

        @Test
        void aWrongPassphraseIsSaidWithoutARecoveryCodeThatThisPageOffersAnyway() {
            assertThat(afterFailing(model, new VaultFailure.WrongPassphrase(Doubt.NONE)))
                    .isEqualTo(words("mend.wrong-passphrase"));
            assertThat(afterFailing(model, new VaultFailure.WrongPassphrase(Doubt.KEY_FILE)))
                    .isEqualTo(words("mend.wrong-passphrase"));
        }

        @Test
        void aFileThatMayHaveBeenChangedIsNotCalledAWrongPassphrase() {
            VaultFailure changed = new VaultFailure.WrongPassphrase(Doubt.FILE_CHANGED);
            assertThat(afterFailing(model, changed))
                    .isEqualTo(context().errors().present(changed))
                    .isNotEqualTo(words("mend.wrong-passphrase"));
        }

        @Test
        void aKeyFileThatIsNeededIsAskedForFromThenOn() {
            assertThat(model.keyFileNeeded.get()).isFalse();
            assertThat(afterFailing(model, new VaultFailure.KeyFileNeeded())).isEqualTo(words("key-file.needed"));
            assertThat(model.keyFileNeeded.get()).isTrue();
        }

        @Test
        void aWrongCodeIsSaidInThisPagesWords() {
            assertThat(afterFailing(model, new VaultFailure.WrongRecoveryCode()))
                    .isEqualTo(words("mend.wrong-code"));
            assertThat(model.keyFileNeeded.get()).isFalse();
        }

        @Test
        void anyOtherIsSaidAsEverywhere() {
            for (VaultFailure failure :
                    List.of(new VaultFailure.Missing(), new VaultFailure.InUse(), new VaultFailure.NewerFormat(9, 4))) {
                assertThat(afterFailing(model, failure))
                        .isEqualTo(context().errors().present(failure));
            }
            assertThat(afterFailing(model, new OwnKeyFailure.WrongPassphrase()))
                    .isEqualTo(context().errors().present(new OwnKeyFailure.WrongPassphrase()));
        }

        @Test
        void aDiaryWhoseWordsWereNotComparedIsNoProblemButAQuestion() {
            SenderNotConfirmed unknown =
                    new SenderNotConfirmed("one two three four", SenderNotConfirmed.UnconfirmedReason.FIRST);
            assertThat(afterFailing(model, unknown)).isNull();
            assertThat(model.unknownSender()).isSameAs(unknown);
            model.run(() -> "read", done::add, done::add);
            assertThat(model.unknownSender()).as("at the next try").isNull();
        }

        @Test
        void nothingIsLeftRunningAfterIt() {
            afterFailing(model, new VaultFailure.Missing());
            assertThat(model.busy.get()).isFalse();
            assertThat(model.meter.statusProperty().get()).isNull();
            unfinished.whenNone(() -> done.add("settled"));
            assertThat(done).containsExactly("settled");
        }
    }

    @Nested
    class WithASecret {
        private final List<MergeFailure> refused = new ArrayList<>();

        private TypedUnlockSecret typed() {
            return new TypedUnlockSecret.Secret(new UnlockSecret.OfPassphrase(Passphrase.of("typed".toCharArray())));
        }

        private void run(ExistingFileModel model, ExistingFileModel.SecretWork work) {
            model.run(typed(), work, key -> done.add("key"), refused::add);
        }

        @Test
        void theSecretIsHandedOnOnceTheWorkIsDone() {
            run(model(context()), key -> done.add("worked"));
            assertThat(done).containsExactly("worked", "key");
            assertThat(refused).isEmpty();
        }

        @Test
        void aRefusalToMergeIsGivenToWhoAskedAndNotShownHere() {
            ExistingFileModel model = model(context());
            MergeFailure same = new MergeFailure.Same();
            run(model, _ -> {
                throw same;
            });
            assertThat(refused).containsExactly(same);
            assertThat(done).isEmpty();
            assertThat(model.problem.get()).isNull();
        }

        @Test
        void aDiaryThatCannotBeOpenedIsSaidAsIfItHadBeenOpenedAlone() {
            ExistingFileModel model = model(context());
            run(model, _ -> {
                throw new MergeFailure.CannotOpen(MergeSide.FIRST, new VaultFailure.KeyFileNeeded());
            });
            assertThat(refused).isEmpty();
            assertThat(model.problem.get()).isEqualTo(words("key-file.needed"));
            assertThat(model.keyFileNeeded.get()).isTrue();
        }

        @Test
        void theSecretOfWorkThatFailsIsWiped() {
            List<UnlockSecret> keys = new ArrayList<>();
            run(model(context()), key -> {
                keys.add(key);
                throw new VaultFailure.Missing();
            });
            assertThat(done).isEmpty();
            assertThat(keys).hasSize(1).allSatisfy(ExistingFileModelTest::requireWiped);
        }

        @Test
        void theSecretThatComesAfterThePageWasLeftIsWiped() {
            List<UnlockSecret> keys = new ArrayList<>();
            ExistingFileModel model = model(later());
            run(model, keys::add);
            model.drop();
            tell();
            assertThat(done).isEmpty();
            assertThat(keys).hasSize(1).allSatisfy(ExistingFileModelTest::requireWiped);
        }
    }
}
