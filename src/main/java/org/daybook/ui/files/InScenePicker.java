package org.daybook.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Dialogs;
import org.daybook.ui.files.FilePickerModel.Mode;

/** Chooses files on a sheet inside the window; begins in the home folder each time and remembers nothing. */
public final class InScenePicker implements FilePicker {
    private final Dialogs dialogs;
    private final Messages messages;
    private final BackgroundTasks tasks;
    private final Path home;

    /** @param home where each choice begins */
    public InScenePicker(Dialogs dialogs, Messages messages, BackgroundTasks tasks, Path home) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.tasks = tasks;
        this.home = home;
    }

    @Override
    public void openFile(String title, String verb, Consumer<Path> chosen) {
        show(Mode.OPEN_FILE, title, verb, "", chosen);
    }

    @Override
    public void openFiles(String title, String verb, Consumer<List<Path>> chosen) {
        showAll(Mode.OPEN_FILES, title, verb, "", chosen);
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

    private void show(Mode mode, String title, String verb, String proposedName, Consumer<Path> chosen) {
        showAll(mode, title, verb, proposedName, paths -> chosen.accept(paths.getFirst()));
    }

    private void showAll(Mode mode, String title, String verb, String proposedName, Consumer<List<Path>> chosen) {
        FilePickerModel model = new FilePickerModel(mode, home, messages, tasks);
        model.nameProperty().set(proposedName);
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        FilePickerView view = new FilePickerView(model, messages, paths -> {
            close.get().run();
            chosen.accept(paths);
        });
        Button cancel =
                Buttons.plain(messages.get("common.cancel"), () -> close.get().run());
        Button choose = Buttons.primary(verb);
        choose.setOnAction(_ -> view.choose());
        choose.disableProperty().bind(view.notChoosable());
        close.set(dialogs.show(title, view, () -> {}, cancel, choose));
        view.begin();
        model.goHome();
    }
}
