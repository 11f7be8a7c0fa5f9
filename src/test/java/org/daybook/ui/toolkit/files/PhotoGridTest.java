package org.daybook.ui.toolkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.daybook.Notebook;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.files.FilePickerModel.Mode;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos side by side, three in a row, reached and selected by the keyboard alone. */
@ToolkitTest
class PhotoGridTest {
    private static final int MANY = 400;

    /** Positions are rounded to it. */
    private static final double PIXEL = 1;

    @TempDir
    Path folder;

    private final List<ListingRow> looked = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();
    private FilePickerModel model;
    private PhotoGrid grid;
    private Stage stage;

    @BeforeEach
    void show() throws Exception {
        for (int i = 1; i <= MANY; i++) {
            Files.writeString(folder.resolve(i + ".jpg"), "x");
        }
        Messages messages = new Messages(Locale.UK);
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        model = new FilePickerModel(
                Mode.OPEN_FILES, new PickerPlaceFinder(folder, List.of(), null), new PickerMemory(), messages, tasks);
        ThumbnailLoader<ListingRow> pictures = new ThumbnailLoader<>(tasks, row -> row, (row, _) -> {
            looked.add(row);
            return Optional.empty();
        });
        grid = Fx.on(() -> new PhotoGrid(model, messages, pictures, () -> entered.addAll(selected())));
        stage = Fx.on(() -> {
            Scene scene = new Scene(grid, 560, 400);
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Notebook.class.getResource("theme/notebook.css"))
                            .toExternalForm());
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            return made;
        });
        Fx.run(() -> {
            model.list.order.set(FolderListing.Order.NAME);
            model.begin();
            grid.requestFocus();
        });
        lay();
    }

    /** Without waiting for the toolkit to do so. */
    private void lay() throws Exception {
        Fx.settle();
        Fx.run(() -> {
            grid.applyCss();
            grid.layout();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            grid.drop();
            stage.close();
        });
    }

    private List<String> selected() {
        return model.selected.stream().map(ListingRow::name).toList();
    }

    private void press(KeyCode code, boolean shift, boolean control) throws Exception {
        Fx.run(() ->
                Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
        lay();
    }

    @Test
    void arrowsReachEveryPhotoAndOnlyThoseInSightAreLookedAt() throws Exception {
        press(KeyCode.HOME, false, false);
        press(KeyCode.RIGHT, false, false);
        assertThat(selected()).containsExactly("2.jpg");
        press(KeyCode.DOWN, false, false);
        assertThat(selected()).containsExactly("5.jpg");
        press(KeyCode.LEFT, true, false);
        press(KeyCode.LEFT, true, false);
        assertThat(selected()).containsExactly("3.jpg", "4.jpg", "5.jpg");
        press(KeyCode.UP, false, true);
        press(KeyCode.UP, false, true);
        press(KeyCode.SPACE, false, false);
        assertThat(selected()).containsExactly("1.jpg", "3.jpg", "4.jpg", "5.jpg");
        press(KeyCode.ENTER, false, false);
        assertThat(entered).hasSize(4);

        assertThat(looked).hasSizeLessThan(60);
        press(KeyCode.END, false, false);
        assertThat(selected()).containsExactly(MANY + ".jpg");
        assertThat(looked).extracting(ListingRow::name).contains(MANY + ".jpg");
        assertThat(looked).hasSizeLessThan(120);
        Object focused = Fx.on(() -> grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
        assertThat(((PhotoTile) focused).getAccessibleText()).contains(MANY + ".jpg");
        press(KeyCode.LEFT, true, false);
        Bounds seen = Fx.on(() -> {
            Node last = ((PhotoTile) focused).getParent();
            return last.localToScene(last.getLayoutBounds());
        });
        assertThat(seen.getMaxY()).as("the last row is at the lower end").isBetween(380.0, 400.0 + PIXEL);
        press(KeyCode.A, false, true);
        assertThat(selected()).hasSize(MANY);
    }

    @Test
    void aClickReplacesWhatWasSelectedAndATickAddsToIt() throws Exception {
        click("2.jpg", false, 1);
        click("3.jpg", false, 1);
        assertThat(selected()).containsExactly("3.jpg");
        click("5.jpg", true, 1);
        assertThat(selected()).containsExactly("3.jpg", "5.jpg");
        click("3.jpg", true, 1);
        assertThat(selected()).containsExactly("5.jpg");
        click("6.jpg", false, 2);
        assertThat(entered).containsExactly("6.jpg");
    }

    private void click(String name, boolean onTick, int count) throws Exception {
        Fx.run(() -> {
            PhotoTile tile = grid.lookupAll(".photo-tile").stream()
                    .map(PhotoTile.class::cast)
                    .filter(one -> one.isVisible() && one.getAccessibleText().contains("File " + name))
                    .findFirst()
                    .orElseThrow();
            Node spot = onTick ? tile.lookup(".photo-tick") : tile.lookup(".label");
            Bounds at = spot.localToScene(spot.getLayoutBounds());
            Event.fireEvent(
                    tile,
                    new MouseEvent(
                            MouseEvent.MOUSE_CLICKED,
                            at.getCenterX(),
                            at.getCenterY(),
                            0,
                            0,
                            MouseButton.PRIMARY,
                            count,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        });
        lay();
    }

    @Test
    void aHiddenGridLooksAtNothing() throws Exception {
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("new.jpg"), "x");
        looked.clear();
        Fx.run(() -> {
            grid.setVisible(false);
            model.openFolder(more);
        });
        lay();
        assertThat(looked).isEmpty();
        Fx.run(() -> {
            grid.setVisible(true);
            grid.showRows();
        });
        lay();
        assertThat(looked).extracting(ListingRow::name).containsExactly("new.jpg");
    }

    @Test
    void leftIsOnwardsWhereItIsReadFromTheRight() throws Exception {
        Fx.run(() -> grid.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        press(KeyCode.HOME, false, false);
        press(KeyCode.LEFT, false, false);
        assertThat(selected()).containsExactly("2.jpg");
        press(KeyCode.RIGHT, false, false);
        assertThat(selected()).containsExactly("1.jpg");
    }
}
