package org.daybook.ui.toolkit.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FilePickerModel.Mode;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.Timer;

/** Chooses files in a dialog inside the window. Remembers the last folder until {@link #forget}, in memory only. */
public final class InWindowFilePicker implements FilePicker {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final Dialogs dialogs;
    private final Messages messages;
    private final BackgroundTasks tasks;
    private final Timer timer;
    private final Path home;
    private final PickerMemory memory = new PickerMemory();

    /** @param home where choices begin at first, except for photos, which have a folder of their own */
    public InWindowFilePicker(Dialogs dialogs, Messages messages, BackgroundTasks tasks, Timer timer, Path home) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.tasks = tasks;
        this.timer = timer;
        this.home = home;
    }

    @Override
    public void openFile(String title, String verb, Consumer<Path> chosen) {
        show(Mode.OPEN_FILE, title, verb, "", chosen);
    }

    @Override
    public void openFiles(
            String title, String verb, ThumbnailLoader.ThumbnailSource<Path> pictures, Consumer<List<Path>> chosen) {
        showAll(new FilePickerModel(Mode.OPEN_FILES, finder(), memory, messages, tasks), title, verb, pictures, chosen);
    }

    @Override
    public void openNotebook(String title, String verb, Consumer<Path> chosen) {
        show(Mode.OPEN_NOTEBOOK, title, verb, "", chosen);
    }

    @Override
    public void saveFile(String title, String verb, String proposedName, Consumer<Path> chosen) {
        show(Mode.SAVE_FILE, title, verb, proposedName, chosen);
    }

    @Override
    public void chooseFolder(String title, String verb, Consumer<Path> chosen) {
        show(Mode.CHOOSE_FOLDER, title, verb, "", chosen);
    }

    @Override
    public void forget() {
        memory.forget();
    }

    private PickerPlaceFinder finder() {
        return PickerPlaceFinder.ofSystem(home);
    }

    private void show(Mode mode, String title, String verb, String proposedName, Consumer<Path> chosen) {
        FilePickerModel model = new FilePickerModel(mode, finder(), memory, messages, tasks);
        model.propose(proposedName);
        showAll(model, title, verb, (_, _) -> Optional.empty(), paths -> chosen.accept(paths.getFirst()));
    }

    private void showAll(
            FilePickerModel model,
            String title,
            String verb,
            ThumbnailLoader.ThumbnailSource<Path> pictures,
            Consumer<List<Path>> chosen) {
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        ThumbnailLoader<ListingRow> loader =
                new ThumbnailLoader<>(tasks, row -> row, (row, unwanted) -> pictures.load(row.path(), unwanted));
        FilePickerView view = new FilePickerView(model, messages, loader, paths -> {
            close.get().run();
            chosen.accept(paths);
        });
        Button cancel =
                Buttons.plain(messages.get("common.cancel"), () -> close.get().run());
        Button choose = Buttons.primary(verb, view::choose);
        choose.disableProperty().bind(view.notChoosable());
        AtomicReference<Runnable> looking = new AtomicReference<>(() -> {});
        close.set(dialogs.showLarge(
                title,
                view,
                () -> {
                    looking.get().run();
                    view.drop();
                },
                cancel,
                choose));
        lookAgain(model, looking);
        view.begin();
        model.begin();
    }

    private void lookAgain(FilePickerModel model, AtomicReference<Runnable> looking) {
        looking.set(timer.after(LOOK_AGAIN, () -> {
            model.places.find();
            lookAgain(model, looking);
        }));
    }
}
