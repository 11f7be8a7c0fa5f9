package org.daybook.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.files.FilePickerModel.Mode;
import org.daybook.ui.files.FolderListing.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePickerModelTest {
    @TempDir
    Path home;

    @BeforeEach
    void things() throws IOException {
        Files.createDirectory(home.resolve("beta"));
        Files.createDirectory(home.resolve("Alpha"));
        Files.writeString(home.resolve("a.nbk"), "");
        Files.writeString(home.resolve(".hidden"), "");
    }

    @Test
    void listsFoldersFirstAndNothingHidden() {
        FilePickerModel model = model(Mode.OPEN_FILE);
        assertThat(model.rowsProperty()).extracting(Row::name).containsExactly("Alpha", "beta", "a.nbk");
        assertThat(model.placeProperty().get()).isEqualTo(home.toString());
    }

    @Test
    void listsNotebooksFirstAndNoOtherFilesUntilAskedTo() throws IOException {
        Files.writeString(home.resolve("a letter.pdf"), "");
        FilePickerModel model = model(Mode.OPEN_NOTEBOOK);
        assertThat(model.rowsProperty()).extracting(Row::name).containsExactly("a.nbk", "Alpha", "beta");
        model.allProperty().set(true);
        assertThat(model.rowsProperty())
                .extracting(Row::name)
                .containsExactly("a.nbk", "Alpha", "beta", "a letter.pdf");
        assertThat(model.choose(new Row(home.resolve("a.nbk"), false))).contains(home.resolve("a.nbk"));
    }

    @Test
    void goesUpAndBackHome() {
        FilePickerModel model = model(Mode.OPEN_FILE);
        model.goUp();
        assertThat(model.placeProperty().get()).isEqualTo(String.valueOf(home.getParent()));
        model.goHome();
        assertThat(model.placeProperty().get()).isEqualTo(home.toString());
    }

    @Test
    void staysWhereItIsWhenAFolderCannotBeRead() {
        FilePickerModel model = model(Mode.OPEN_FILE);
        model.placeProperty().set("nowhere");
        model.goToTyped();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.placeProperty().get()).isEqualTo(home.toString());
        assertThat(model.rowsProperty()).hasSize(3);
    }

    @Test
    void marksAFileThatWasTypedAndListsItEvenIfItIsNoNotebook() throws IOException {
        Path letter = Files.writeString(home.resolve("beta").resolve("a letter.pdf"), "");
        FilePickerModel model = model(Mode.OPEN_NOTEBOOK);
        model.placeProperty().set(letter.toString());
        model.goToTyped();
        assertThat(model.placeProperty().get()).isEqualTo(home.resolve("beta").toString());
        assertThat(model.markedProperty().get()).isEqualTo(new Row(letter, false));
        assertThat(model.rowsProperty()).contains(new Row(letter, false));
        model.placeProperty().set(home.toString());
        model.goToTyped();
        assertThat(model.markedProperty().get()).isNull();
        assertThat(model.placeProperty().get()).isEqualTo(home.toString());
    }

    @Test
    void choosesAFileButNoFolderForOpening() {
        FilePickerModel model = model(Mode.OPEN_FILE);
        assertThat(model.choose(new Row(home.resolve("beta"), true))).isEmpty();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.choose(new Row(home.resolve("a.nbk"), false))).contains(home.resolve("a.nbk"));
    }

    @Test
    void choosesSeveralFilesAndLeavesFoldersAmongThem() {
        FilePickerModel model = model(Mode.OPEN_FILES);
        Row folder = new Row(home.resolve("beta"), true);
        Row file = new Row(home.resolve("a.nbk"), false);
        assertThat(model.chooseAll(List.of(folder, file))).containsExactly(home.resolve("a.nbk"));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.chooseAll(List.of(folder))).isEmpty();
        assertThat(model.problemProperty().get()).isNotEmpty();
    }

    @Test
    void choosesTheMarkedFolderOrTheOneItIsIn() {
        FilePickerModel model = model(Mode.CHOOSE_FOLDER);
        assertThat(model.choose(null)).contains(home);
        assertThat(model.choose(new Row(home.resolve("beta"), true))).contains(home.resolve("beta"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a/b", "/a", "..", ".hidden", "a\u0000b"})
    void refusesWhatIsNoNameForAFile(String name) {
        FilePickerModel model = model(Mode.SAVE_FILE);
        model.nameProperty().set(name);
        assertThat(model.choose(null)).isEmpty();
        assertThat(model.problemProperty().get()).isNotEmpty();
    }

    @Test
    void namesAFileInTheFolder() {
        FilePickerModel model = model(Mode.SAVE_FILE);
        model.nameProperty().set(" my notes.nbk ");
        assertThat(model.choose(null)).contains(home.resolve("my notes.nbk"));
    }

    @Test
    void savesWhereSheSaidToGoThoughThatFolderIsStillBeingRead() {
        List<Runnable> outcomes = new ArrayList<>();
        FilePickerModel model = model(Mode.SAVE_FILE, outcomes::add);
        while (!outcomes.isEmpty()) {
            outcomes.removeFirst().run();
        }
        model.placeProperty().set(home.resolve("beta").toString());
        model.goToTyped();
        model.nameProperty().set("notes.nbk");
        assertThat(model.choose(null)).contains(home.resolve("beta").resolve("notes.nbk"));
    }

    @Test
    void savesIntoTheMarkedFolderAndSaysSo() {
        FilePickerModel model = model(Mode.SAVE_FILE);
        Row marked = new Row(home.resolve("beta"), true);
        model.nameProperty().set("notes.nbk");
        assertThat(model.target(marked)).isEqualTo(home.resolve("beta"));
        assertThat(model.choose(marked)).contains(home.resolve("beta").resolve("notes.nbk"));
        assertThat(model.choose(new Row(home.resolve("a.nbk"), false))).contains(home.resolve("notes.nbk"));
    }

    @Test
    void aFolderThatIsStillMarkedIsNotWhereSheHasSaidToGoSince() {
        List<Runnable> outcomes = new ArrayList<>();
        FilePickerModel model = model(Mode.SAVE_FILE, outcomes::add);
        while (!outcomes.isEmpty()) {
            outcomes.removeFirst().run();
        }
        model.go(home.resolve("Alpha"));
        model.nameProperty().set("notes.nbk");
        assertThat(model.choose(new Row(home.resolve("beta"), true)))
                .contains(home.resolve("Alpha").resolve("notes.nbk"));
    }

    @Test
    void makesAFolderAndGoesThere() {
        FilePickerModel model = model(Mode.SAVE_FILE);
        model.makeFolder(" Kept ");
        assertThat(home.resolve("Kept")).isDirectory();
        assertThat(model.placeProperty().get()).isEqualTo(home.resolve("Kept").toString());
        model.nameProperty().set("notes.nbk");
        assertThat(model.choose(null)).contains(home.resolve("Kept").resolve("notes.nbk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beta", "", "..", "a/b", "a.nbk", ".hidden"})
    void saysWhyAFolderCannotBeMadeAndStays(String name) {
        FilePickerModel model = model(Mode.CHOOSE_FOLDER);
        model.makeFolder(name);
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.placeProperty().get()).isEqualTo(home.toString());
    }

    private FilePickerModel model(Mode mode) {
        return model(mode, Runnable::run);
    }

    private FilePickerModel model(Mode mode, Executor fx) {
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, fx, bug -> {
            throw new AssertionError(bug);
        });
        FilePickerModel model = new FilePickerModel(mode, home, new Messages(Locale.UK), tasks);
        model.goHome();
        return model;
    }
}
