package org.daybook.ui.toolkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.files.FilePickerModel.Mode;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ToolkitTest
class FilePickerViewTest {
    @TempDir
    Path home;

    private final List<String> looked = new ArrayList<>();

    @Test
    void picturesAreFetchedOnceTheyAreShownAndThePlaceThatIsShownIsMarked() throws Exception {
        Path photos = Files.createDirectory(home.resolve("Pictures"));
        Files.writeString(photos.resolve("gate.jpg"), "x");
        Messages messages = new Messages(Locale.UK);
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        FilePickerModel model = new FilePickerModel(
                Mode.OPEN_FILES, new PickerPlaceFinder(home, List.of(), null), new PickerMemory(), messages, tasks);
        ThumbnailLoader<ListingRow> pictures = new ThumbnailLoader<>(tasks, row -> row, (row, _) -> {
            looked.add(row.name());
            return Optional.empty();
        });
        Fx.run(() -> {
            FilePickerView view = new FilePickerView(model, messages, pictures, _ -> {});
            new Scene(view, 900, 600);
            model.list.pictures.set(false);
            model.begin();
            lay(view);
            assertThat(looked).isEmpty();
            assertThat(marked(view)).containsExactly(messages.get("picker.place-pictures"));
            model.list.pictures.set(true);
            lay(view);
            assertThat(looked).containsExactly("gate.jpg");
            model.goHome();
            assertThat(marked(view)).containsExactly(messages.get("picker.home"));
            ScrollPane low = new ScrollPane(view);
            new Scene(low, 900, 120);
            low.applyCss();
            low.layout();
            view.begin();
            assertThat(low.getVvalue()).as("the focused files are in view").isPositive();
            view.drop();
        });
    }

    private static void lay(FilePickerView view) {
        view.applyCss();
        view.layout();
    }

    private static List<String> marked(FilePickerView view) {
        return view.lookupAll(".picker-place").stream()
                .filter(place -> place.getPseudoClassStates().contains(PseudoClass.getPseudoClass("here")))
                .map(place -> ((Button) place).getText())
                .toList();
    }
}
