package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.casefile.Draft;
import org.daybook.crypto.Passphrase;
import org.daybook.session.Diary;
import org.daybook.session.FileHappening;
import org.daybook.session.OnThread;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file below the open window is exchanged, removed, overwritten or cut short: one page says so, and nothing is lost. */
@Tag("once")
@ToolkitTest
class FileChangedWindowTest {
    private static final String TYPED = "canary by the gate";

    @TempDir
    Path folder;

    private Diary diary;
    private Path older;
    private TrialWindow window;

    @BeforeEach
    void open() throws Exception {
        diary = new Diary(folder);
        OnThread first = new OnThread(diary.create());
        first.record(Diary.incident("monday"), null);
        first.close();
        older = Files.copy(diary.file(), folder.resolve("older"));
        OnThread second = new OnThread(diary.unlock());
        second.record(Diary.incident("tuesday"), null);
        second.close();
        window = new TrialWindow(folder);
        window.open(diary.unlock());
        TrialWindow.until(() -> !areas().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        if (window.isOpen()) {
            window.hide();
        }
        window.close();
    }

    private List<TextArea> areas() {
        return window.all(TextArea.class);
    }

    private void type() throws Exception {
        Fx.run(() -> areas().getFirst().setText(TYPED));
        window.pulses();
    }

    private boolean says(String words) {
        return window.all(Labeled.class).stream()
                .anyMatch(
                        label -> Objects.requireNonNullElse(label.getText(), "").contains(words));
    }

    private static String title(FileHappening happening) {
        return switch (happening) {
            case REPLACED -> "Another file took this diary’s place";
            case REMOVED -> "This diary’s file is not where it was";
            case OLDER_COPY_IN_PLACE -> "This diary’s file was written over";
            case CUT_SHORT -> "This diary’s file was cut short";
        };
    }

    private static List<String> in(Path file) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            OnThread again = new OnThread(Diary.diaries().unlock(file, passphrase));
            assertThat(again.opening().report().sound()).isTrue();
            List<String> found = Stream.concat(
                            again.incidents().stream()
                                    .map(history -> history.current().what().happened()),
                            again.drafts().stream().map(Draft::fields).map(Object::toString))
                    .toList();
            again.close();
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsSavedAsANewFileWithoutLeavingThePage(FileHappening happening) throws Exception {
        type();
        happening.to(diary.file(), older);
        window.press("today.save");
        TrialWindow.until(() -> says(title(happening)));
        assertThat(Fx.on(() -> areas().getFirst().getText())).isEqualTo(TYPED);
        assertThat(Fx.on(() -> says("Saved"))).isFalse();

        Path target = folder.resolve("new.nbk");
        window.choose(target);
        window.press("shell.file-save");
        TrialWindow.until(() -> says("Everything is in " + target));
        window.press("shell.file-go-on");
        assertThat(Fx.on(() -> areas().getFirst().getText())).isEqualTo(TYPED);
        assertThat(Fx.on(() -> says("Not saved."))).isFalse();
        window.press("today.save");
        TrialWindow.until(() -> areas().getFirst().getText().isEmpty());
        window.hide();
        assertThat(in(target)).hasSize(3).last().isEqualTo(TYPED);
    }

    @ParameterizedTest
    @EnumSource
    void hidingKeepsEverythingBesideTheFileAndSaysSoAfterwards(FileHappening happening) throws Exception {
        type();
        happening.to(diary.file(), older);
        window.hide();
        assertThat(Hiding.shown(window.all(Node.class))).isEmpty();
        Path beside = folder.resolve("notebook-2026-11-24.nbk");
        assertThat(in(beside)).hasSize(3).last().asString().contains(TYPED);
        window.comeBack();
        TrialWindow.until(() -> says("Everything was saved when the diary was locked"));
        assertThat(Fx.on(() -> says(beside.toString()))).isTrue();
    }

    /** The page over the page, what is said once all is saved, and what is said after locking, as every screen is tried. */
    @ParameterizedTest
    @EnumSource
    void whatIsSaidIsReadReachedAndSpokenInEveryLook(Stand.Look look) throws Exception {
        Path other = Files.createDirectory(folder.resolve("Dropbox"));
        Diary its = new Diary(other);
        its.create().close();
        Files.copy(its.file(), other.resolve("notebook (conflicted copy 2026-12-02).nbk"));
        TrialWindow small = look.window(other);
        small.open(its.unlock());
        TrialWindow.until(() -> !small.all(TextArea.class).isEmpty());
        small.rest();
        assertThat(Fx.on(() -> look.faults(small.scene()))).isEmpty();
        FileHappening.OLDER_COPY_IN_PLACE.to(its.file(), older);
        small.inFront();
        TrialWindow.until(() -> small.button("shell.file-save") != null);
        assertThat(Fx.on(() -> look.faults(small.scene()))).isEmpty();
        small.choose(other.resolve("new.nbk"));
        small.press("shell.file-save");
        TrialWindow.until(() -> small.button("shell.file-go-on") != null);
        small.rest();
        assertThat(Fx.on(() -> look.faults(small.scene()))).isEmpty();
        small.press("shell.file-go-on");
        FileHappening.REMOVED.to(other.resolve("new.nbk"), older);
        small.hide();
        small.comeBack();
        TrialWindow.until(() -> small.button("shell.file-go-on") != null);
        assertThat(Fx.on(() -> look.faults(small.scene()))).isEmpty();
        small.close();
    }

    /** It is looked at whenever the window comes to the front, and asked of nothing else. */
    @ParameterizedTest
    @EnumSource
    void comingToTheFrontIsEnough(FileHappening happening) throws Exception {
        type();
        window.inFront();
        assertThat(Fx.on(() -> says("Nothing can be saved"))).isFalse();
        happening.to(diary.file(), older);
        window.inFront();
        TrialWindow.until(() -> says(title(happening)));
        window.press("shell.file-later");
        assertThat(Fx.on(() -> says("Nothing can be saved in this diary’s file at the moment.")))
                .isTrue();
    }

    /** The draft is saved of itself while she types, and the page comes then: the space after the next word presses nothing. */
    @Test
    void typingOnWhenThePageComesPressesNoButton() throws Exception {
        type();
        FileHappening.REPLACED.to(diary.file(), older);
        window.press("today.save");
        TrialWindow.until(() -> says(title(FileHappening.REPLACED)));
        assertThat(Fx.on(() -> window.scene().getFocusOwner())).isNotInstanceOf(ButtonBase.class);
        window.press("shell.file-later");
        assertThat(Fx.on(() -> areas().getFirst().getText())).isEqualTo(TYPED);
    }

    /** The link leads to the new file once that is there, and keeps it from being opened, as a virus scanner does. */
    @Test
    void aNewFileThatCannotBeOpenedYetIsNamedAndWhatIsTypedAfterwardsIsSavedToo() throws Exception {
        type();
        FileHappening.REPLACED.to(diary.file(), older);
        window.inFront();
        Path target = folder.resolve("new.nbk");
        Path inTheWay = Files.createSymbolicLink(folder.resolve("new.nbk-wal"), target);
        window.choose(target);
        window.press("shell.file-save");
        TrialWindow.until(() -> says("Everything is in " + target + ", but Daybook cannot open that file yet."));
        Files.delete(inTheWay);
        window.press("shell.file-go-on");
        assertThat(Fx.on(() -> says("Nothing can be saved"))).isTrue();
        assertThat(in(target)).hasSize(2);
        window.hide();
        assertThat(in(folder.resolve("notebook-2026-11-24.nbk")))
                .hasSize(3)
                .last()
                .asString()
                .contains(TYPED);
    }

    /** Enter goes on in the new file once everything is saved. */
    @Test
    void enterGoesOnOnceEverythingIsSaved() throws Exception {
        type();
        FileHappening.REPLACED.to(diary.file(), older);
        window.inFront();
        window.choose(folder.resolve("new.nbk"));
        window.press("shell.file-save");
        TrialWindow.until(() -> says("Everything is in "));
        assertThat(Fx.on(() -> window.scene().getFocusOwner()))
                .isSameAs(Fx.on(() -> window.button("shell.file-go-on")));
    }

    @Test
    void whatIsThereNowIsLookedAtOnceEverythingIsSaved() throws Exception {
        type();
        FileHappening.REPLACED.to(diary.file(), older);
        window.inFront();
        window.press("shell.file-look");
        TrialWindow.until(() -> says("Everything was saved when the diary was locked"));
        window.press("shell.file-go-on");
        TrialWindow.until(() -> window.button("mend.look-open") != null);
        assertThat(Fx.on(() -> says(diary.file().toString()))).isTrue();
        assertThat(in(folder.resolve("notebook-2026-11-24.nbk"))).hasSize(3);
    }

    @Test
    void bothAreBroughtTogetherFromThere() throws Exception {
        FileHappening.OLDER_COPY_IN_PLACE.to(diary.file(), older);
        window.inFront();
        window.press("shell.file-merge");
        TrialWindow.until(() -> says("Everything was saved when the diary was locked"));
        window.press("shell.file-go-on");
        TrialWindow.until(() -> says(folder.resolve("notebook-2026-11-24.nbk").toString()));
    }

    /** A stick that was pulled out, and nowhere to save: held until she says where. */
    @Test
    void whatCouldNotBeSavedWhenItWasHiddenIsHeldUntilThereIsAPlace() throws Exception {
        Path target = pullStickOut().resolve("new.nbk");
        window.choose(target);
        window.hide();
        window.comeBack();
        TrialWindow.until(() -> says("Your diary has no file at the moment"));
        assertThat(Fx.on(() -> {
                    Objects.requireNonNull(window.button("shell.file-save")).fire();
                    return Stream.of("shell.file-later", "shell.file-forget")
                            .map(window::button)
                            .allMatch(button -> Objects.requireNonNull(button).isDisabled());
                }))
                .as("nothing else can be pressed while it is written")
                .isTrue();
        TrialWindow.until(() -> says("Open this file from now on"));
        assertThat(in(target)).hasSize(1).last().asString().contains(TYPED);
        assertThat(Fx.on(() -> window.all(TextField.class))).isNotEmpty();
    }

    /** Leaving the page stops the writing, unless the writing was quicker: then it counts. */
    @Test
    void leavingWhileItIsWrittenLosesNothing() throws Exception {
        Path target = pullStickOut().resolve("new.nbk");
        window.choose(target);
        Fx.run(() -> {
            Button save = Objects.requireNonNull(window.button("shell.file-save"));
            save.fire();
            save.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        });
        window.rest();
        if (!Files.exists(target)) {
            window.hide();
            window.comeBack();
            TrialWindow.until(() -> says("Your diary has no file at the moment"));
            window.press("shell.file-save");
        }
        TrialWindow.until(() -> says("Open this file from now on"));
        assertThat(in(target)).hasSize(1).last().asString().contains(TYPED);
    }

    /** @return where the stick lies that was pulled out while its diary was open */
    private Path pullStickOut() throws Exception {
        type();
        Path pulled = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-pulled"));
        Path place = Files.createDirectory(folder.resolve("stick"));
        window.hide();
        window.comeBack();
        window.open(new Diary(place).create());
        TrialWindow.until(() -> !areas().isEmpty());
        type();
        Files.move(place, pulled.resolve("stick"));
        window.hide();
        window.comeBack();
        TrialWindow.until(() -> says("Your diary has no file at the moment"));
        return pulled;
    }

    /** The stick is pulled out twice, and she chooses a place only after that. */
    @Test
    void whatIsHeldStaysHeldWhenAnotherDiaryLosesItsPlaceToo() throws Exception {
        Path pulled = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-both"));
        window.hide();
        window.comeBack();
        for (String name : List.of("first", "second")) {
            Path place = Files.createDirectory(folder.resolve(name));
            window.open(new Diary(place).create());
            TrialWindow.until(() -> !areas().isEmpty());
            Fx.run(() -> areas().getFirst().setText(name + " words"));
            window.pulses();
            Files.move(place, pulled.resolve(name));
            window.hide();
            window.comeBack();
            TrialWindow.until(() -> says("Your diary has no file at the moment"));
            if (name.equals("first")) {
                window.press("shell.file-later");
            }
        }
        for (String name : List.of("second", "first")) {
            Path target = pulled.resolve(name + ".nbk");
            window.choose(target);
            window.press("shell.file-save");
            TrialWindow.until(() -> says("Open this file from now on: " + target));
            assertThat(in(target)).hasSize(1).last().asString().contains(name + " words");
            window.press("shell.file-go-on");
        }
    }
}
