package org.daybook.ui.toolkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FilePickerModel.Mode;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.files.FolderListing.Order;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePickerModelTest {
    @TempDir
    Path home;

    private final PickerMemory memory = new PickerMemory();

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
        assertThat(model.list.rows).extracting(ListingRow::name).containsExactly("Alpha", "beta", "a.nbk");
        assertThat(model.place.get()).isEqualTo(home.toString());
    }

    @Test
    void listsNotebooksFirstAndNoOtherFilesUntilAskedTo() throws IOException {
        Files.writeString(home.resolve("a letter.pdf"), "");
        FilePickerModel model = model(Mode.OPEN_NOTEBOOK);
        assertThat(model.list.rows).extracting(ListingRow::name).containsExactly("a.nbk", "Alpha", "beta");
        model.list.all.set(true);
        assertThat(model.list.rows)
                .extracting(ListingRow::name)
                .containsExactly("a.nbk", "Alpha", "beta", "a letter.pdf");
        assertThat(model.choose(ListingRow.of(home.resolve("a.nbk")))).contains(home.resolve("a.nbk"));
    }

    @Test
    void listsTheNewestPhotoFirstAndByNumberIfAskedTo() throws IOException {
        photo("IMG_20262.jpg", "2026-11-03T10:00:00Z");
        photo("IMG_202610.jpg", "2026-11-01T10:00:00Z");
        photo("new.jpg", "2026-11-20T10:00:00Z");
        Files.delete(home.resolve("a.nbk"));
        FilePickerModel model = model(Mode.OPEN_FILES);
        assertThat(model.list.rows)
                .extracting(ListingRow::name)
                .containsExactly("Alpha", "beta", "new.jpg", "IMG_20262.jpg", "IMG_202610.jpg");
        model.list.order.set(Order.NAME);
        assertThat(model.list.rows)
                .extracting(ListingRow::name)
                .containsExactly("Alpha", "beta", "IMG_20262.jpg", "IMG_202610.jpg", "new.jpg");
        assertThat(model(Mode.OPEN_FILES).list.order.get())
                .as("until she locks")
                .isEqualTo(Order.NAME);
        memory.forget();
        assertThat(model(Mode.OPEN_FILES).list.order.get()).isEqualTo(Order.NEWEST);
    }

    @Test
    void beginsAmongHerPicturesAndThenWhereSheChoseLastUntilSheLocks() throws IOException {
        Path pictures = Files.createDirectory(home.resolve("Pictures"));
        Path photo = Files.writeString(home.resolve("beta").resolve("photo.jpg"), "");
        FilePickerModel first = model(Mode.OPEN_FILES);
        assertThat(first.place.get()).isEqualTo(pictures.toString());
        first.chose(List.of(photo));
        FilePickerModel second = model(Mode.OPEN_FILES);
        assertThat(second.place.get()).isEqualTo(home.resolve("beta").toString());
        assertThat(second.places.places.getFirst())
                .isEqualTo(new PickerPlace(PickerPlace.PickerPlaceKind.LAST, home.resolve("beta"), ""));
        assertThat(model(Mode.SAVE_FILE).place.get())
                .as("where photos are is not where portfolios go")
                .isEqualTo(home.toString());
        memory.forget();
        assertThat(model(Mode.OPEN_FILES).place.get()).isEqualTo(pictures.toString());
    }

    @Test
    void aDiaryIsLookedForAndMadeWhereANewOneIsProposed() throws IOException {
        Path documents = Files.createDirectory(home.resolve("Documents"));
        assertThat(model(Mode.OPEN_NOTEBOOK).place.get()).isEqualTo(documents.toString());
        assertThat(model(Mode.SAVE_FILE).place.get()).isEqualTo(documents.toString());
        Files.createFile(documents.resolve(".dropbox"));
        assertThat(model(Mode.OPEN_NOTEBOOK).place.get())
                .as("not where files go to the internet")
                .isEqualTo(home.toString());
    }

    @Test
    void whatWasSavedIsLookedForWhereItWent() throws IOException {
        Path documents = Files.createDirectory(home.resolve("Documents"));
        assertThat(model(Mode.OPEN_FILE).place.get()).isEqualTo(documents.toString());
        model(Mode.SAVE_FILE).chose(List.of(home.resolve("beta").resolve("notes.key")));
        assertThat(model(Mode.OPEN_FILE).place.get())
                .isEqualTo(home.resolve("beta").toString());
    }

    @Test
    void theNameThatIsProposedIsNumberedWhereItIsTakenUntilAnotherIsTyped() throws IOException {
        Files.writeString(home.resolve("A-2.nbk"), "");
        FilePickerModel model = model(Mode.SAVE_FILE);
        model.propose("a.nbk");
        model.openFolder(home);
        assertThat(model.name.get()).isEqualTo("a-3.nbk");
        model.openFolder(home.resolve("beta"));
        assertThat(model.name.get()).isEqualTo("a.nbk");
        model.name.set("A-2.nbk");
        model.openFolder(home);
        assertThat(model.name.get()).isEqualTo("A-2.nbk");
    }

    @Test
    void beginsAtHomeIfTheStickWasTakenOff() throws IOException {
        Path stick = Files.createDirectory(home.resolve("stick"));
        model(Mode.OPEN_FILES).chose(List.of(stick.resolve("photo.jpg")));
        Files.delete(stick);
        FilePickerModel model = model(Mode.OPEN_FILES);
        assertThat(model.place.get()).isEqualTo(home.toString());
        assertThat(model.problem.get()).isEmpty();
    }

    @Test
    void aFolderThatSheHasLeftIsNotReadToItsEnd() {
        List<Runnable> reading = new ArrayList<>();
        BackgroundTasks tasks = new BackgroundTasks(reading::add, Runnable::run, _ -> {});
        FilePickerModel model = new FilePickerModel(
                Mode.OPEN_FILES, new PickerPlaceFinder(home, List.of(), null), memory, new Messages(Locale.UK), tasks);
        model.begin();
        assertThat(model.folders.reading.get()).isTrue();
        model.drop();
        reading.forEach(Runnable::run);
        assertThat(model.list.rows).isEmpty();
        assertThat(model.places.places).isEmpty();
        assertThat(model.folders.reading.get()).isFalse();
    }

    @Test
    void onlyWhatMayBeAPictureIsLookedAt() throws IOException {
        Files.createDirectory(home.resolve("folder.jpg"));
        for (String name : List.of("photo.JPG", "letter.pdf", "20261101-WA0001", "song.mp3")) {
            Files.writeString(home.resolve(name), "x");
        }
        Files.createFile(home.resolve("empty.png"));
        assertThat(model(Mode.OPEN_FILES).list.rows)
                .filteredOn(ListingRow::mayBePicture)
                .extracting(ListingRow::name)
                .containsExactlyInAnyOrder("photo.JPG", "20261101-WA0001");
    }

    private void photo(String name, String changed) throws IOException {
        Files.setLastModifiedTime(Files.writeString(home.resolve(name), "x"), FileTime.from(Instant.parse(changed)));
    }

    @Test
    void goesUpAndBackHome() {
        FilePickerModel model = model(Mode.OPEN_FILE);
        model.goUp();
        assertThat(model.place.get()).isEqualTo(String.valueOf(home.getParent()));
        model.goHome();
        assertThat(model.place.get()).isEqualTo(home.toString());
    }

    @Test
    void staysWhereItIsWhenAFolderCannotBeRead() {
        FilePickerModel model = model(Mode.OPEN_FILE);
        model.place.set("nowhere");
        model.openTypedPath();
        assertThat(model.problem.get()).isNotEmpty();
        assertThat(model.place.get()).isEqualTo(home.toString());
        assertThat(model.list.rows).hasSize(3);
    }

    @Test
    void marksAFileThatWasTypedAndListsItEvenIfItIsNoNotebook() throws IOException {
        Path letter = Files.writeString(home.resolve("beta").resolve("a letter.pdf"), "");
        FilePickerModel model = model(Mode.OPEN_NOTEBOOK);
        model.place.set(letter.toString());
        model.openTypedPath();
        assertThat(model.place.get()).isEqualTo(home.resolve("beta").toString());
        assertThat(model.marked.get()).isEqualTo(ListingRow.of(letter));
        assertThat(model.list.rows).contains(ListingRow.of(letter));
        model.place.set(home.toString());
        model.openTypedPath();
        assertThat(model.marked.get()).isNull();
        assertThat(model.place.get()).isEqualTo(home.toString());
    }

    @Test
    void choosesAFileButNoFolderForOpening() {
        FilePickerModel model = model(Mode.OPEN_FILE);
        assertThat(model.choose(ListingRow.of(home.resolve("beta")))).isEmpty();
        assertThat(model.problem.get()).isNotEmpty();
        assertThat(model.choose(ListingRow.of(home.resolve("a.nbk")))).contains(home.resolve("a.nbk"));
    }

    @Test
    void choosesSeveralFilesAndLeavesFoldersAmongThem() {
        FilePickerModel model = model(Mode.OPEN_FILES);
        ListingRow folder = ListingRow.of(home.resolve("beta"));
        ListingRow file = ListingRow.of(home.resolve("a.nbk"));
        assertThat(model.chooseAll(List.of(folder, file))).containsExactly(home.resolve("a.nbk"));
        assertThat(model.problem.get()).isEmpty();
        assertThat(model.chooseAll(List.of(folder))).isEmpty();
        assertThat(model.problem.get()).isNotEmpty();
    }

    @Test
    void choosesTheMarkedFolderOrTheOneItIsIn() {
        FilePickerModel model = model(Mode.CHOOSE_FOLDER);
        assertThat(model.choose(null)).contains(home);
        assertThat(model.choose(ListingRow.of(home.resolve("beta")))).contains(home.resolve("beta"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a/b", "/a", "..", ".hidden", "a\u0000b"})
    void refusesWhatIsNoNameForAFile(String name) {
        FilePickerModel model = model(Mode.SAVE_FILE);
        model.name.set(name);
        assertThat(model.choose(null)).isEmpty();
        assertThat(model.problem.get()).isNotEmpty();
    }

    @Test
    void namesAFileInTheFolder() {
        FilePickerModel model = model(Mode.SAVE_FILE);
        model.name.set(" my notes.nbk ");
        assertThat(model.choose(null)).contains(home.resolve("my notes.nbk"));
    }

    @Test
    void savesWhereSheSaidToGoThoughThatFolderIsStillBeingRead() {
        List<Runnable> outcomes = new ArrayList<>();
        FilePickerModel model = model(Mode.SAVE_FILE, outcomes::add);
        while (!outcomes.isEmpty()) {
            outcomes.removeFirst().run();
        }
        model.place.set(home.resolve("beta").toString());
        model.openTypedPath();
        model.name.set("notes.nbk");
        assertThat(model.choose(null)).contains(home.resolve("beta").resolve("notes.nbk"));
    }

    @Test
    void savesIntoTheMarkedFolderAndSaysSo() {
        FilePickerModel model = model(Mode.SAVE_FILE);
        ListingRow marked = ListingRow.of(home.resolve("beta"));
        model.name.set("notes.nbk");
        assertThat(model.target(marked)).isEqualTo(home.resolve("beta"));
        assertThat(model.choose(marked)).contains(home.resolve("beta").resolve("notes.nbk"));
        assertThat(model.choose(ListingRow.of(home.resolve("a.nbk")))).contains(home.resolve("notes.nbk"));
    }

    @Test
    void aFolderThatIsStillMarkedIsNotWhereSheHasSaidToGoSince() {
        List<Runnable> outcomes = new ArrayList<>();
        FilePickerModel model = model(Mode.SAVE_FILE, outcomes::add);
        while (!outcomes.isEmpty()) {
            outcomes.removeFirst().run();
        }
        model.openFolder(home.resolve("Alpha"));
        model.name.set("notes.nbk");
        assertThat(model.choose(ListingRow.of(home.resolve("beta"))))
                .contains(home.resolve("Alpha").resolve("notes.nbk"));
    }

    @Test
    void makesAFolderAndGoesThere() {
        FilePickerModel model = model(Mode.SAVE_FILE);
        model.makeFolder(" Kept ");
        assertThat(home.resolve("Kept")).isDirectory();
        assertThat(model.place.get()).isEqualTo(home.resolve("Kept").toString());
        model.name.set("notes.nbk");
        assertThat(model.choose(null)).contains(home.resolve("Kept").resolve("notes.nbk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beta", "", "..", "a/b", "a.nbk", ".hidden"})
    void saysWhyAFolderCannotBeMadeAndStays(String name) {
        FilePickerModel model = model(Mode.CHOOSE_FOLDER);
        model.makeFolder(name);
        assertThat(model.problem.get()).isNotEmpty();
        assertThat(model.place.get()).isEqualTo(home.toString());
    }

    private FilePickerModel model(Mode mode) {
        return model(mode, Runnable::run);
    }

    private FilePickerModel model(Mode mode, Executor fx) {
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, fx, bug -> {
            throw new AssertionError(bug);
        });
        FilePickerModel model = new FilePickerModel(
                mode, new PickerPlaceFinder(home, List.of(), null), memory, new Messages(Locale.UK), tasks);
        model.begin();
        return model;
    }
}
