package org.daybook.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.Passphrase;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.UnlockSecret;
import org.daybook.session.disk.SmallDisk;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.PendingWork;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.daybook.ui.toolkit.task.Timer;
import org.daybook.ui.unlock.UnlockModel.Unlocked;
import org.daybook.vault.KeyFile;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;
import org.daybook.vault.VaultFile.FailedTries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockModelTest {
    private static final Instant NOW = Instant.parse("2026-11-24T21:15:00Z");

    @TempDir
    Path folder;

    private final List<Unlocked> opened = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(unlocked -> unlocked.session().close());
    }

    @Test
    void opensWithThePassphrase() throws Exception {
        UnlockModel model = model(made());
        model.unlock(typed(Diary.passphrase()));
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().way()).isEqualTo(UnlockWay.PASSPHRASE);
        assertThat(model.busy.get()).isFalse();
    }

    @Test
    void opensADiaryOnAWriteProtectedDiskToViewIt() throws Exception {
        try (SmallDisk disk = SmallDisk.at(Files.createDirectory(folder.resolve("stick")), 4)) {
            Path file = Files.copy(made(), disk.place().resolve("notebook.nbk"));
            disk.lockAgainstWriting();
            UnlockModel model = model(file);
            model.lookForFailedTries();
            assertThat(model.unlockable.get()).isTrue();
            assertThat(model.problem.get()).isNull();
            model.unlock(typed(Diary.passphrase()));
            assertThat(opened).hasSize(1);
            assertThat(opened.getFirst().session().opening().looked()).contains(LookOnlyReason.PLACE);
            opened.removeFirst().session().close();
        }
    }

    @Test
    void asksForTheKeyFileWhereTheDiaryNeedsOneAndOnlyThere() throws Exception {
        Path file = made();
        assertThat(model(file).keyFileNeeded.get()).isFalse();
        Path key = Files.write(folder.resolve("notes.dat"), new byte[64]);
        try (Passphrase present = Diary.passphrase();
                Passphrase next = present.with(KeyFile.read(key))) {
            OnThread diary = new OnThread(Diary.diaries().unlock(file, present));
            diary.run(() -> {
                Opened.of(diary.session())
                        .keys()
                        .changePassphrase(
                                new UnlockSecret.OfPassphrase(present), next, null, List.of(), Progress.UNWATCHED);
                return true;
            });
            diary.close();
        }
        UnlockModel model = model(file);
        assertThat(model.keyFileNeeded.get()).isTrue();
        model.unlock(typed(Diary.passphrase()));
        assertThat(opened).isEmpty();
        assertThat(model.problem.get()).extracting(Problem::offer).isEqualTo(Offer.USE_RECOVERY_CODE);
        try (Passphrase present = Diary.passphrase()) {
            model.unlock(typed(present.with(KeyFile.read(key))));
        }
        assertThat(opened).hasSize(1);
        assertThat(Opened.of(opened.getFirst().session()).keys().waysIn().needsKeyFile())
                .isTrue();
    }

    @Test
    void anOwnKeyOpensWhatItWasGivenAccessTo() throws Exception {
        Path file = made();
        Path key = folder.resolve("notes.key");
        PublicKeyCard card;
        try (Passphrase passphrase = Diary.passphrase()) {
            card = OwnKeyFile.create(key, passphrase, Diary.CHEAP, "Dana", "DA", new SecureRandom());
            UnlockModel refused = model(file);
            refused.unlock(new TypedUnlockSecret.InOwnKeyFile(key, Diary.passphrase(), ""));
            assertThat(Objects.requireNonNull(refused.problem.get()).text())
                    .isEqualTo(new Messages(Locale.UK).get("problem.no-access"));
            OnThread owner = new OnThread(Diary.diaries().unlock(file, passphrase));
            owner.giveAccess(new AccessGrant("Dana", "DA", card.publicKey(), AccessGrant.Allows.ADD, null));
            owner.close();
        }
        UnlockModel model = model(file);
        model.unlock(new TypedUnlockSecret.InOwnKeyFile(key, wrong(), ""));
        assertThat(Objects.requireNonNull(model.problem.get()).text())
                .isEqualTo(new Messages(Locale.UK).get("problem.own-key-wrong-passphrase"));
        assertThat(model.wait.get()).isZero();
        model.unlock(new TypedUnlockSecret.InOwnKeyFile(key, Diary.passphrase(), ""));
        assertThat(opened).as("not before the words were compared").isEmpty();
        assertThat(model.problem.get()).isNull();
        String words = Objects.requireNonNull(model.unknownSender()).words();
        assertThat(words.split(" ")).hasSize(4);
        model.unlock(new TypedUnlockSecret.InOwnKeyFile(key, Diary.passphrase(), words));
        assertThat(opened).hasSize(1);
        opened.removeFirst().session().close();
        model.unlock(new TypedUnlockSecret.InOwnKeyFile(key, Diary.passphrase(), ""));
        assertThat(opened).as("known by then").hasSize(1);
        assertThat(model.unknownSender()).isNull();
    }

    @Test
    void saysWhatIsWrongAndOffersTheCode() throws Exception {
        UnlockModel model = model(made());
        model.unlock(typed(wrong()));
        assertThat(opened).isEmpty();
        assertThat(model.problem.get()).extracting(Problem::offer).isEqualTo(Offer.USE_RECOVERY_CODE);
        assertThat(model.wait.get()).isZero();
    }

    @Test
    void waitsAfterThreeFailedTriesAndCountsDown() throws Exception {
        UnlockModel model = model(made());
        for (int i = 0; i < 3; i++) {
            model.unlock(typed(wrong()));
        }
        assertThat(model.wait.get()).isEqualTo(5);
        model.unlock(typed(Diary.passphrase()));
        assertThat(opened).isEmpty();
        for (int i = 0; i < 5; i++) {
            List.copyOf(later).forEach(Runnable::run);
        }
        assertThat(model.wait.get()).isZero();
        model.unlock(typed(Diary.passphrase()));
        assertThat(opened).hasSize(1);
    }

    @Test
    void saysThatTheFileIsGone() {
        UnlockModel model = model(folder.resolve("gone.nbk"));
        assertThat(model.problem.get()).extracting(Problem::offer).isEqualTo(Offer.CHOOSE_ANOTHER_FILE);
    }

    @Test
    void saysThatTheFileIsNoDiary() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam, ".repeat(300));
        UnlockModel model = model(file);
        assertThat(model.unlockable.get()).isFalse();
        assertThat(model.problem.get()).extracting(Problem::offer).isEqualTo(Offer.SALVAGE);
    }

    @Test
    void closesADiaryThatOpensAfterShePutTheEmptyPageOn() throws Exception {
        Path file = made();
        List<Runnable> outcomes = new ArrayList<>();
        UnlockModel model = model(file, new BackgroundTasks(Runnable::run, outcomes::add, UnlockModelTest::bug));
        model.unlock(typed(Diary.passphrase()));
        model.drop();
        List<String> shut = new ArrayList<>();
        unfinished.whenNone(() -> shut.add("shut"));
        while (!outcomes.isEmpty()) {
            assertThat(shut).isEmpty();
            outcomes.removeFirst().run();
        }
        assertThat(shut).containsExactly("shut");
        assertThat(opened).isEmpty();
        Diary.diaries().unlock(file, Diary.passphrase()).close();
    }

    @Property
    void theWaitGrowsAndEnds(
            @ForAll @IntRange(min = 3, max = 1_000_000) int count, @ForAll @IntRange(max = 300) int ago) {
        Optional<OffsetDateTime> last = Optional.of(NOW.minusSeconds(ago).atOffset(ZoneOffset.UTC));
        Duration left = UnlockDelay.left(new FailedTries(count, last, false), NOW);
        assertThat(left).isBetween(Duration.ZERO, Duration.ofSeconds(300 - ago));
        assertThat(UnlockDelay.left(new FailedTries(count + 1, last, false), NOW))
                .isGreaterThanOrEqualTo(left);
    }

    private final PendingWork unfinished = new PendingWork(() -> {});

    private UnlockModel model(Path file) {
        return model(file, new BackgroundTasks(Runnable::run, Runnable::run, UnlockModelTest::bug));
    }

    private UnlockModel model(Path file, BackgroundTasks tasks) {
        Timer timer = (_, task) -> {
            later.clear();
            later.add(task);
            return () -> later.remove(task);
        };
        GatewayContext context = Contexts.gateway(
                Contexts.window(new Messages(Locale.UK), tasks, timer, Clock.fixed(NOW, ZoneOffset.UTC)),
                unfinished,
                folder);
        return new UnlockModel(file, context, opened::add);
    }

    private Path made() throws Exception {
        Diary diary = new Diary(folder);
        diary.create().close();
        return diary.file();
    }

    private static TypedUnlockSecret typed(Passphrase passphrase) {
        return new TypedUnlockSecret.Secret(new UnlockSecret.OfPassphrase(passphrase));
    }

    private static Passphrase wrong() {
        return Passphrase.of("not this one at all".toCharArray());
    }

    private static void bug(Throwable bug) {
        throw new AssertionError(bug);
    }
}
