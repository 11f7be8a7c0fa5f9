package org.daybook.ui.toolkit.files;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/** Navigates folders and determines what is chosen. JavaFX thread; folders are read in the background. */
final class FilePickerModel {
    final Mode mode;
    private final PickerPlaceFinder finder;
    private final PickerMemory memory;
    private final Path home;
    private final Messages messages;
    final FolderReader folders;
    final FileListModel list;
    /** The selected rows, in the order of the list; set by the view. */
    final ObservableList<ListingRow> selected = FXCollections.observableArrayList();

    final PickerPlacesModel places;
    /** The folder as text; {@link #openTypedPath} goes to what was typed over it. */
    final StringProperty place = new SimpleStringProperty(this, "place", "");

    final StringProperty name = new SimpleStringProperty(this, "name", "");

    final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    /** The file that was typed, to be selected in the list; null if none was. */
    final ReadOnlyObjectWrapper<@Nullable ListingRow> marked = new ReadOnlyObjectWrapper<>(null);

    private String proposed = "";
    private String offered = "";
    private Path folder;
    private @Nullable Path underway;

    enum Mode {
        OPEN_FILE,
        OPEN_FILES,
        OPEN_NOTEBOOK,
        SAVE_FILE,
        CHOOSE_FOLDER;

        /** Whether photos may be wanted, so that files are shown as pictures, the newest first. */
        boolean isForPhotos() {
            return this == OPEN_FILES;
        }
    }

    /** @param memory where she chose last; told when she chooses */
    FilePickerModel(
            Mode mode, PickerPlaceFinder finder, PickerMemory memory, Messages messages, BackgroundTasks tasks) {
        this.mode = mode;
        this.finder = finder;
        this.memory = memory;
        this.home = finder.home;
        this.messages = messages;
        this.folders = new FolderReader(tasks);
        this.folder = home;
        places = new PickerPlacesModel(finder, () -> memory.last(mode), tasks);
        list = new FileListModel(mode, memory);
    }

    /** Begins where she chose last, or where photos or documents usually are, or at home. */
    void begin() {
        places.find();
        folders.read(stop -> FolderListing.of(start(), stop), this::arrived, _ -> goHome());
    }

    private Path start() {
        return memory.last(mode).orElseGet(() -> switch (mode) {
            case OPEN_FILES -> finder.forPhotos();
            // What was saved, such as a key, is looked for where it went.
            case OPEN_FILE -> memory.last(Mode.SAVE_FILE).orElseGet(finder::forDocuments);
            case OPEN_NOTEBOOK, SAVE_FILE -> finder.forDocuments();
            case CHOOSE_FOLDER -> home;
        });
    }

    /** Stops reading and releases all that was read. */
    void drop() {
        folders.stop();
        places.drop();
        list.show(List.of());
        selected.clear();
        place.set("");
    }

    /** Whether an existing file is to be opened. */
    boolean isOpening() {
        return switch (mode) {
            case OPEN_FILE, OPEN_FILES, OPEN_NOTEBOOK -> true;
            case SAVE_FILE, CHOOSE_FOLDER -> false;
        };
    }

    /** Fills in a name for the file to be written, numbered where a file has it already, until another is typed. */
    void propose(String wanted) {
        proposed = wanted;
        offered = wanted;
        name.set(wanted);
    }

    boolean isNameProposed() {
        return name.get().equals(offered);
    }

    /** Whether something is to be written, so that a folder may have to be made for it. */
    boolean isWriting() {
        return !isOpening();
    }

    void goHome() {
        openFolder(home);
    }

    void goUp() {
        Path parent = folder.getParent();
        if (parent != null) {
            openFolder(parent);
        }
    }

    /**
     * Goes to the folder that was typed. If a file is to be opened and one was typed, goes to its folder and selects
     * it there.
     */
    void openTypedPath() {
        try {
            Path typed = home.resolve(place.get().strip());
            Path parent = typed.toAbsolutePath().normalize().getParent();
            if (isOpening() && parent != null) {
                goToFile(typed, parent);
            } else {
                openFolder(typed);
            }
        } catch (InvalidPathException _) {
            problem.set(messages.get("picker.no-such-folder"));
        }
    }

    /** Reads {@code next} and goes there; stays if it cannot be read. */
    void openFolder(Path next) {
        Path wanted = next.toAbsolutePath().normalize();
        underway = wanted;
        folders.read(stop -> FolderListing.of(wanted, stop), this::arrived, _ -> refused());
    }

    private void goToFile(Path typed, Path parent) {
        Path file = typed.toAbsolutePath().normalize();
        folders.read(
                stop -> FolderListing.of(Files.isRegularFile(file) ? parent : file, stop),
                listing -> {
                    arrived(listing);
                    list.reveal(file).ifPresent(marked::set);
                },
                _ -> refused());
    }

    /**
     * What pressing the button chooses while {@code selected} is selected; if nothing can be chosen, empty, and the
     * problem is set.
     */
    Optional<Path> choose(@Nullable ListingRow selected) {
        return switch (mode) {
            case CHOOSE_FOLDER -> Optional.of(target(selected));
            case OPEN_FILE, OPEN_FILES, OPEN_NOTEBOOK -> file(selected);
            case SAVE_FILE -> named(name.get()).map(target(selected)::resolve);
        };
    }

    /**
     * What pressing the button chooses where several rows may be selected; if nothing can be chosen, empty, and the
     * problem is set.
     */
    List<Path> chooseAll(List<ListingRow> selected) {
        List<Path> files = selected.stream()
                .filter(row -> !row.isFolder())
                .map(ListingRow::path)
                .toList();
        if (files.isEmpty()) {
            problem.set(messages.get("picker.choose-files"));
        }
        return files;
    }

    private Optional<Path> file(@Nullable ListingRow selected) {
        if (selected == null || selected.isFolder()) {
            problem.set(messages.get("picker.choose-a-file"));
            return Optional.empty();
        }
        return Optional.of(selected.path());
    }

    /** The folder that is written to: the selected one, or the one that is shown. */
    Path target(@Nullable ListingRow selected) {
        return selected != null && selected.isFolder() && underway == null ? selected.path() : there();
    }

    /** Creates a folder in the one that is shown and goes there; if that fails, sets the problem. */
    void makeFolder(String typed) {
        named(typed)
                .map(there()::resolve)
                .ifPresent(made -> folders.read(
                        stop -> FolderListing.of(Files.createDirectory(made), stop),
                        this::arrived,
                        failure -> problem.set(messages.get(
                                failure instanceof FileAlreadyExistsException
                                        ? "picker.folder-there"
                                        : "picker.folder-refused"))));
    }

    /** A valid name for something in a folder; if {@code text} is not one, empty, and the problem is set. */
    private Optional<Path> named(String text) {
        String typed = text.strip();
        try {
            Path only = Path.of(typed);
            if (!typed.isEmpty() && only.getNameCount() == 1 && !only.isAbsolute() && !typed.startsWith(".")) {
                return Optional.of(only);
            }
        } catch (InvalidPathException _) {
            // Handled below, with the same message.
        }
        problem.set(messages.get("picker.not-a-name"));
        return Optional.empty();
    }

    /**
     * The present folder, or the one that is still being read because she has just gone there: never the one she has
     * left.
     */
    private Path there() {
        Path wanted = underway;
        return wanted == null ? folder : wanted;
    }

    private void arrived(FolderListing listing) {
        underway = null;
        selected.clear();
        folder = listing.folder();
        place.set(folder.toString());
        problem.set(listing.whole() ? "" : messages.get("picker.too-many"));
        marked.set(null);
        if (mode == Mode.SAVE_FILE && isNameProposed()) {
            offered = listing.freeName(proposed);
            name.set(offered);
        }
        list.show(listing.rows());
    }

    /** Remembers what she chose: the next choice of this kind begins in that folder. */
    void chose(List<Path> paths) {
        Path first = paths.getFirst();
        Path in = mode == Mode.CHOOSE_FOLDER ? first : first.getParent();
        if (in != null) {
            memory.choseIn(mode, in);
        }
    }

    private void refused() {
        underway = null;
        place.set(folder.toString());
        problem.set(messages.get("picker.unreadable"));
    }
}
