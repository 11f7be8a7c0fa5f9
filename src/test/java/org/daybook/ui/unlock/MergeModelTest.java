package org.daybook.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.UnlockSecret;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.PendingWork;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two diaries are merged only once both were opened, and what was said of two files is never said of others. */
class MergeModelTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();

    private GatewayContext context() {
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        return Contexts.gateway(
                Contexts.window(MESSAGES, tasks, Contexts.NEVER, Diary.CLOCK), new PendingWork(() -> {}), folder);
    }

    private Path letter() throws Exception {
        return Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam, ".repeat(300));
    }

    private static TypedUnlockSecret typed(Passphrase passphrase) {
        return new TypedUnlockSecret.Secret(new UnlockSecret.OfPassphrase(passphrase));
    }

    private static void requireWiped(Passphrase passphrase) {
        assertThatThrownBy(passphrase::toCharacters).isInstanceOf(IllegalStateException.class);
    }

    private static String words(@Nullable Problem problem) {
        return problem == null ? "" : problem.text();
    }

    @Test
    void aDiaryThatCannotBeMergedIsSaidAtItsOwnFileAndNotAtTheOther() throws Exception {
        MergeModel model = new MergeModel(context(), null, null);
        model.first.choose(letter());
        Passphrase passphrase = Diary.passphrase();
        model.lookAtFirst(typed(passphrase), () -> done.add("next"));
        requireWiped(passphrase);
        assertThat(done).isEmpty();
        assertThat(words(model.first.problem.get())).isEqualTo(MESSAGES.get("problem.not-a-diary"));
        assertThat(model.second.problem.get()).isNull();
        assertThat(model.unrelated.get()).isFalse();
    }

    @Test
    void theSecondDiaryIsNotLookedAtBeforeTheFirstWasOpened() throws Exception {
        MergeModel model = new MergeModel(context(), null, null);
        model.second.choose(letter());
        Passphrase passphrase = Diary.passphrase();
        model.lookAtBoth(typed(passphrase), () -> done.add("next"));
        requireWiped(passphrase);
        assertThat(done).isEmpty();
        assertThat(model.second.problem.get()).isNull();
        assertThat(model.question()).isEmpty();
    }

    @Test
    void whatSheSaidOfTwoFilesIsNotSaidOfAnother() throws Exception {
        MergeModel model = new MergeModel(context(), null, null);
        for (ExistingFileModel changed : List.of(model.first, model.second)) {
            model.sameCase.set(true);
            changed.choose(folder.resolve("one.nbk"));
            assertThat(model.sameCase.get()).isFalse();
            model.sameCase.set(true);
            changed.choose(folder.resolve("one.nbk"));
            assertThat(model.sameCase.get()).as("the same file again").isTrue();
            changed.choose(letter());
            assertThat(model.sameCase.get()).isFalse();
        }
    }

    @Test
    void nothingIsMergedBeforeBothWereOpened() {
        MergeModel model = new MergeModel(context(), null, null);
        Path target = folder.resolve("new.nbk");
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
            assertThatThrownBy(() -> model.make(target, passphrase, code, Progress.UNWATCHED))
                    .isInstanceOf(VaultFailure.Stopped.class);
        }
        assertThat(target).doesNotExist();
        assertThat(model.report()).isNull();
        model.drop();
        assertThat(model.first.watched().isCancelled()).isTrue();
        assertThat(model.second.watched().isCancelled()).isTrue();
    }
}
