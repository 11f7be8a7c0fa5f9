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

/** Salvage begins with nothing, refuses what is no diary and leaves it as it is, and keeps no secret. */
class SalvageModelTest {
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
    void withoutAFileNothingIsSalvagedAndWhatWasTypedIsWiped() {
        SalvageModel model = new SalvageModel(context(), null);
        Passphrase passphrase = Diary.passphrase();
        model.look(typed(passphrase), () -> done.add("next"));
        requireWiped(passphrase);
        assertThat(done).isEmpty();
        assertThat(model.report()).isNull();
        assertThat(model.saved.get()).isNull();
        assertThat(model.saving.problem.get()).isNull();
    }

    @Test
    void whatIsNoDiaryIsNotSalvagedAndStaysAsItIs() throws Exception {
        Path letter = letter();
        byte[] before = Files.readAllBytes(letter);
        SalvageModel model = new SalvageModel(context(), letter);
        Passphrase passphrase = Diary.passphrase();
        model.look(typed(passphrase), () -> done.add("next"));
        requireWiped(passphrase);
        assertThat(done).isEmpty();
        assertThat(model.old.problem.get()).isNotNull();
        assertThat(Files.readAllBytes(letter)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void aFileThatIsGoneIsSaidToBe() {
        SalvageModel model = new SalvageModel(context(), folder.resolve("gone.nbk"));
        model.look(typed(Diary.passphrase()), () -> done.add("next"));
        assertThat(done).isEmpty();
        assertThat(words(model.old.problem.get())).isEqualTo(MESSAGES.get("problem.missing"));
    }

    @Test
    void noNewDiaryIsMadeBeforeTheOldOneWasUnlocked() throws Exception {
        SalvageModel model = new SalvageModel(context(), letter());
        Path target = folder.resolve("new.nbk");
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(new SecureRandom())) {
            assertThatThrownBy(() -> model.make(target, passphrase, code, Progress.UNWATCHED))
                    .isInstanceOf(VaultFailure.Stopped.class);
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void itCanBeLeftBeforeAnythingBegan() {
        SalvageModel model = new SalvageModel(context(), null);
        model.drop();
        model.wipe();
        assertThat(model.old.watched().isCancelled()).isTrue();
    }
}
