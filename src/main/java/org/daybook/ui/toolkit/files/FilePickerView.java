package org.daybook.ui.toolkit.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChoiceGroup;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.files.FilePickerModel.Mode;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.files.FolderListing.Order;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The places, and the folders and files of the one that is shown, as pictures or as a list. JavaFX thread. */
final class FilePickerView extends VBox {
    private static final double EMS_WITH_SIDE = 46;

    private final FilePickerModel model;
    private final Messages messages;
    private final Consumer<List<Path>> chosen;
    private final FileListPane list;
    private final PhotoGrid grid;
    private final ThumbnailLoader<ListingRow> pictures;
    private final PickerPlacesPane places;
    private final HBox folder = Panes.row("picker-folder");
    private final TextField typed;
    private final List<Node> withoutSide;
    private final List<Node> ways;
    private final BorderPane middle = new BorderPane();
    private final Label count = TextLabels.quiet("");
    private final TextField name;
    private final NewFolderPane newFolder;

    /** @param pictures fetches small pictures of files; dropped with this view */
    FilePickerView(
            FilePickerModel model,
            Messages messages,
            ThumbnailLoader<ListingRow> pictures,
            Consumer<List<Path>> chosen) {
        this.model = model;
        this.messages = messages;
        this.pictures = pictures;
        this.chosen = chosen;
        this.list = new FileListPane(model, messages, this::enter);
        this.grid = new PhotoGrid(model, messages, pictures, this::enter);
        this.name = name();
        this.newFolder = new NewFolderPane(messages, model::makeFolder);
        this.places = new PickerPlacesPane(model, messages, newFolder::open);
        this.typed = place();
        this.withoutSide = withoutSide();
        model.place.subscribe((_, _) -> foldNewFolder());
        model.marked.subscribe(row -> {
            if (row != null) {
                model.list.pictures.set(false);
            }
        });
        getStyleClass().add("file-picker");
        StackPane files = new StackPane(list.list, grid, nothing());
        middle.setCenter(files);
        VBox.setVgrow(middle, Priority.ALWAYS);
        this.ways = model.mode.isForPhotos() ? List.of(ways()) : List.of();
        getChildren().addAll(folder, newFolder, middle, below());
        widthProperty().subscribe(this::arrange);
        model.list.pictures.subscribe(this::show);
        model.selected.addListener((ListChangeListener<ListingRow>) _ -> selectionChanged());
        model.list.rows.addListener((ListChangeListener<ListingRow>) _ -> nameMayBeNumbered());
        selectionChanged();
    }

    /**
     * Focuses the name of the file to be written, with all but its extension selected; otherwise shows and focuses the
     * files.
     */
    void begin() {
        if (model.mode == Mode.SAVE_FILE) {
            name.requestFocus();
            selectStem();
        } else {
            Node files = model.list.pictures.get() ? grid : list.list;
            files.requestFocus();
            Focus.reveal(files);
        }
    }

    private void nameMayBeNumbered() {
        if (name.isFocused() && model.isNameProposed()) {
            selectStem();
        }
    }

    private void selectStem() {
        int dot = name.getText().lastIndexOf('.');
        name.selectRange(0, dot > 0 ? dot : name.getLength());
    }

    /** Releases all pictures and names. */
    void drop() {
        pictures.drop();
        grid.drop();
        model.drop();
    }

    /** Chooses what is selected or named. */
    void choose() {
        List<ListingRow> selected = List.copyOf(model.selected);
        if (model.isOpening() && selected.size() == 1 && selected.getFirst().isFolder()) {
            model.openFolder(selected.getFirst().path());
            return;
        }
        List<Path> paths = model.mode == Mode.OPEN_FILES
                ? model.chooseAll(selected)
                : model.choose(first()).stream().toList();
        if (!paths.isEmpty()) {
            model.chose(paths);
            chosen.accept(paths);
        }
    }

    /** Whether nothing can be chosen yet. */
    BooleanBinding notChoosable() {
        return switch (model.mode) {
            case OPEN_FILE, OPEN_FILES, OPEN_NOTEBOOK -> Bindings.isEmpty(model.selected);
            case SAVE_FILE -> Bindings.isEmpty(model.name);
            case CHOOSE_FOLDER -> Bindings.createBooleanBinding(() -> false);
        };
    }

    private @Nullable ListingRow first() {
        return model.selected.isEmpty() ? null : model.selected.getFirst();
    }

    private void enter() {
        ListingRow first = first();
        if (model.selected.size() == 1 && first != null && first.isFolder()) {
            model.openFolder(first.path());
        } else if (first != null && model.isOpening()) {
            choose();
        }
    }

    private void show(boolean asPictures) {
        boolean focused = list.list.isFocused() || grid.isFocused();
        grid.setVisible(asPictures);
        list.list.setVisible(!asPictures);
        grid.showRows();
        if (!asPictures) {
            list.showSelected();
        }
        if (focused) {
            begin();
        }
    }

    private void arrange() {
        boolean side = getWidth() >= EMS_WITH_SIDE * count.getFont().getSize();
        middle.setLeft(side ? places : null);
        folder.getChildren().setAll(side ? List.of(typed) : withoutSide);
        // In a small window the files come first, which is what she came for.
        getChildren().removeAll(ways);
        getChildren().addAll(getChildren().indexOf(middle) + (side ? 0 : 1), ways);
    }

    /** What is beside the folder while there is no column of places. */
    private List<Node> withoutSide() {
        PickerPlaceMenu choice = new PickerPlaceMenu(model, messages, places::words);
        List<Node> row = new ArrayList<>(
                List.of(choice, typed, Buttons.icon(messages.get("picker.up"), Feather.ARROW_UP, model::goUp)));
        if (model.isWriting()) {
            row.add(Buttons.icon(messages.get("picker.new-folder"), Feather.FOLDER_PLUS, newFolder::open));
        }
        return List.copyOf(row);
    }

    private void foldNewFolder() {
        boolean made = newFolder.isFocusWithin();
        newFolder.close();
        if (made) {
            begin();
        }
    }

    private TextField place() {
        TextField field = TextFieldFactory.line(model.place);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> model.openTypedPath());
        field.setAccessibleText(messages.get("picker.folder"));
        return field;
    }

    /** The choices of the order of files and of how they are shown. */
    private Node ways() {
        ChoiceGroup<Boolean> look = new ChoiceGroup<>(new HBox(), messages.get("picker.look"), model.list.pictures::set)
                .add(true, messages.get("picker.look-pictures"))
                .add(false, messages.get("picker.look-names"));
        ChoiceGroup<Order> order = new ChoiceGroup<>(new HBox(), messages.get("picker.order"), model.list.order::set)
                .add(Order.NEWEST, messages.get("picker.order-newest"))
                .add(Order.NAME, messages.get("picker.order-name"));
        FlowPane row = Panes.flow("picker-ways", order.pane(), look.pane());
        model.list.pictures.subscribe(look::mark);
        model.list.order.subscribe(order::mark);
        return row;
    }

    /** The message in place of the files while there are none. */
    private Label nothing() {
        Label words = TextLabels.quiet("");
        String none = messages.get(model.mode == Mode.OPEN_NOTEBOOK ? "picker.no-notebook" : "picker.empty");
        String reading = messages.get("picker.reading");
        words.textProperty().bind(model.folders.reading.map(now -> now ? reading : none));
        words.visibleProperty().bind(Bindings.isEmpty(model.list.rows));
        words.setMouseTransparent(true);
        return words;
    }

    private Node below() {
        VBox lines = Panes.column("picker-below");
        if (model.mode.isForPhotos()) {
            lines.getChildren().add(count);
        }
        if (model.mode == Mode.SAVE_FILE) {
            lines.getChildren().add(new FieldRow(messages.get("picker.name"), name));
        }
        if (model.mode == Mode.OPEN_NOTEBOOK) {
            lines.getChildren().add(everything());
        }
        if (model.isWriting()) {
            lines.getChildren().add(goesInto());
        }
        lines.getChildren().add(TextLabels.problem(model.problem));
        return lines;
    }

    private void selectionChanged() {
        int files = (int) model.selected.stream().filter(row -> !row.isFolder()).count();
        count.setText(files == 0 ? messages.get("picker.several") : messages.count("picker.chosen", files));
        ListingRow first = first();
        if (first != null && !first.isFolder() && model.mode == Mode.SAVE_FILE) {
            model.name.set(first.name());
        }
    }

    private TextField name() {
        TextField field = TextFieldFactory.line(model.name);
        field.setOnAction(_ -> choose());
        return field;
    }

    private Node everything() {
        CheckBox box = new CheckBox(messages.get("picker.all"));
        box.setAccessibleText(messages.get("picker.all").replace("_", ""));
        box.selectedProperty().bindBidirectional(model.list.all);
        return box;
    }

    private Label goesInto() {
        // A folder may be chosen to read from.
        String key = model.mode == Mode.SAVE_FILE ? "picker.goes-into" : "picker.chosen-folder";
        Label label = TextLabels.quiet("");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(key, model.target(first()).toString()),
                        model.selected,
                        model.place,
                        model.list.rows));
        return label;
    }

    /** Asks for the name of a new folder; folded away until it is wanted. JavaFX thread. */
    private static final class NewFolderPane extends VBox {
        private final TextField name = new TextField();

        /** @param make is given the name as typed */
        NewFolderPane(Messages messages, Consumer<String> make) {
            Button button = Buttons.plain(messages.get("picker.make-folder"), () -> make.accept(name.getText()));
            Button cancel = Buttons.quiet(messages.get("common.cancel"), this::close);
            name.setOnAction(_ -> make.accept(name.getText()));
            HBox row = Panes.row("input-and-button", name, button, cancel);
            getChildren().add(new FieldRow(messages.get("picker.new-folder-name"), row));
            name.setAccessibleText(messages.get("picker.new-folder-name"));
            close();
        }

        void open() {
            OptionalNodes.show(this, true);
            name.requestFocus();
        }

        void close() {
            name.clear();
            OptionalNodes.show(this, false);
        }
    }
}
