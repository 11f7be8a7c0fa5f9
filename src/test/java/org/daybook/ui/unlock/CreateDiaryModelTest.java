package org.daybook.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.crypto.RecoveryCode;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.toolkit.secret.NewPassphraseCheck;
import org.daybook.ui.toolkit.secret.NewPassphraseCheck.Accepted;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.PendingWork;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateDiaryModelTest {
    private final BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, bug -> {
        throw new AssertionError(bug);
    });
    private final Messages messages = new Messages(Locale.UK);
    private final PendingWork unfinished = new PendingWork(() -> {});
    private final List<Session> created = new ArrayList<>();

    @TempDir
    Path folder;

    private CreateDiaryModel model;

    @BeforeEach
    void begin() {
        model = model(tasks);
    }

    @AfterEach
    void close() {
        created.forEach(Session::close);
    }

    @Test
    void makesTheFileOnlyWhenTheWordsAskedForWereTypedFromThePaper() throws Exception {
        Path file = folder.resolve("notebook.nbk");
        model.place(file);
        model.take(Diary.passphrase());
        String words = String.join(" ", model.words());
        model.typedBack(List.of());
        List<String> right = right(model);
        model.typedBack(List.of(right.get(0), right.get(1), right.get(2) + "s"));
        model.typedBack(List.of(right.get(1), right.get(0), right.get(2)));
        model.typedBack(right.subList(0, 2));
        assertThat(created).isEmpty();
        assertThat(file).doesNotExist();
        model.typedBack(
                right.stream().map(word -> " " + word.toUpperCase(Locale.ROOT)).toList());
        assertThat(created).hasSize(1);
        created.removeFirst().close();
        try (RecoveryCode code = RecoveryCode.parse(words.toCharArray())) {
            created.add(Diary.diaries().unlock(file, code));
        }
    }

    @Test
    void leavesAFileThatIsThereAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear");
        model.place(file);
        model.take(Diary.passphrase());
        model.typedBack(right(model));
        assertThat(model.problem.get()).extracting(Problem::offer).isEqualTo(Offer.CHOOSE_ANOTHER_PLACE);
        assertThat(file).hasContent("Dear");
    }

    @Test
    void warnsOfAFolderThatIsCopiedToTheInternet() throws Exception {
        model.place(Files.createDirectories(folder.resolve("Dropbox/mine")).resolve("notebook.nbk"));
        assertThat(model.synced.get()).contains("Dropbox");
        model.place(folder.resolve("notebook.nbk"));
        assertThat(model.synced.get()).isEmpty();
    }

    @Test
    void wipesTheCodeWhenItIsDropped() {
        model.place(folder.resolve("notebook.nbk"));
        model.take(Diary.passphrase());
        model.drop();
        assertThat(model.words()).isEmpty();
    }

    @Test
    void shutsADiaryThatIsMadeAfterShePutTheEmptyPageOn() throws Exception {
        List<Runnable> outcomes = new ArrayList<>();
        BackgroundTasks late = new BackgroundTasks(Runnable::run, outcomes::add, bug -> {
            throw new AssertionError(bug);
        });
        CreateDiaryModel hidden = model(late);
        Path file = folder.resolve("notebook.nbk");
        hidden.place(file);
        hidden.take(Diary.passphrase());
        hidden.typedBack(right(hidden));
        hidden.drop();
        List<String> shut = new ArrayList<>();
        unfinished.whenNone(() -> shut.add("shut"));
        assertThat(shut).isEmpty();
        while (!outcomes.isEmpty()) {
            outcomes.removeFirst().run();
        }
        assertThat(shut).containsExactly("shut");
        assertThat(created).isEmpty();
        assertThat(hidden.words()).isEmpty();
        Diary.diaries().unlock(file, Diary.passphrase()).close();
    }

    @Test
    void takesOnlyAPassphraseTypedTwiceTheSame() {
        NewPassphraseCheck passphrase = new NewPassphraseCheck(messages, tasks);
        List<Accepted> accepted = new ArrayList<>();
        List<NewPassphraseCheck.Wrong> wrong = new ArrayList<>();
        NewPassphraseCheck.PassphraseAnswer answer = new NewPassphraseCheck.PassphraseAnswer(accepted::add, wrong::add);
        passphrase.offer("short".toCharArray(), "short".toCharArray(), answer);
        assertThat(passphrase.firstProblemProperty().get()).contains("12");
        passphrase.offer("plum ladder violin".toCharArray(), "plum ladder violim".toCharArray(), answer);
        assertThat(passphrase.secondProblemProperty().get()).isNotEmpty();
        assertThat(accepted).isEmpty();
        assertThat(wrong).containsExactly(NewPassphraseCheck.Wrong.FIRST, NewPassphraseCheck.Wrong.SECOND);
        passphrase.edited();
        assertThat(passphrase.secondProblemProperty().get()).isEmpty();
        passphrase.offer("password1234".toCharArray(), "password1234".toCharArray(), answer);
        assertThat(accepted).extracting(Accepted::weak).containsExactly(true);
        assertThat(passphrase.secondProblemProperty().get()).isEmpty();
    }

    @Test
    void asksForThreeWordsWhichAreOthersEachTime() {
        model.take(Diary.passphrase());
        Set<List<Integer>> asked = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            List<Integer> numbers = model.newCheck().numbers();
            assertThat(numbers).hasSize(3).doesNotHaveDuplicates().isSorted().allMatch(n -> n >= 1 && n <= 12);
            asked.add(numbers);
        }
        assertThat(asked).hasSizeGreaterThan(1);
    }

    @Test
    void proposesAPlaceThatNeedsNoChoiceAndKeepsOneThatWasChosen() throws Exception {
        model.proposePlace();
        assertThat(model.file.get()).isEqualTo(folder.resolve("notebook.nbk"));
        Path documents = Files.createDirectory(folder.resolve("Documents"));
        Files.createFile(documents.resolve("notebook.nbk"));
        model.proposePlace();
        assertThat(model.file.get()).isEqualTo(folder.resolve("notebook.nbk"));
        model = model(tasks);
        model.proposePlace();
        assertThat(model.file.get()).isEqualTo(documents.resolve("notebook-2.nbk"));
        Files.createFile(documents.resolve(".dropbox"));
        assertThat(ProposedDiaryPlace.in(folder, "notebook.nbk")).contains(folder.resolve("notebook.nbk"));
        Files.createFile(folder.resolve("notebook"));
        assertThat(ProposedDiaryPlace.in(folder, "notebook")).contains(folder.resolve("notebook-2"));
        assertThat(ProposedDiaryPlace.in(folder.resolve("none"), "notebook.nbk"))
                .isEmpty();
        assertThat(ProposedDiaryPlace.in(Path.of(""), "notebook.nbk")).isEmpty();
    }

    /** The words that are asked for, as they are on the paper. */
    private static List<String> right(CreateDiaryModel model) {
        return model.newCheck().numbers().stream()
                .map(number -> model.words().get(number - 1))
                .toList();
    }

    private CreateDiaryModel model(BackgroundTasks worked) {
        return new CreateDiaryModel(
                Contexts.gateway(Contexts.window(messages, worked, Contexts.NEVER, Diary.CLOCK), unfinished, folder),
                created::add);
    }
}
