package org.daybook.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.IconShape;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.files.FilePickerModel.Mode;
import org.daybook.ui.files.FolderListing.Row;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The folders and files on the sheet. */
final class FilePickerView extends VBox {
    private final FilePickerModel model;
    private final Messages messages;
    private final Consumer<List<Path>> chosen;
    private final ListView<Row> list = new ListView<>();
    private final TextField name;
    private final NewFolderPane newFolder;

    FilePickerView(FilePickerModel model, Messages messages, Consumer<List<Path>> chosen) {
        this.model = model;
        this.messages = messages;
        this.chosen = chosen;
        this.name = name();
        this.newFolder = new NewFolderPane(messages, model::makeFolder);
        model.placeProperty().subscribe((_, _) -> foldNewFolder());
        getStyleClass().add("file-picker");
        // Without a row to start from, the arrow keys do nothing; what is written would go into it.
        list.focusedProperty().subscribe(focused -> {
            if (focused && list.getSelectionModel().isEmpty() && model.isOpening()) {
                list.getSelectionModel().selectFirst();
            }
        });
        getChildren().addAll(place(), shortcuts(), newFolder, folders());
        if (model.mode() == Mode.OPEN_FILES) {
            list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
            getChildren().add(TextLabels.quiet(messages.get("picker.several")));
        }
        if (model.mode() == Mode.SAVE_FILE) {
            getChildren().add(new FieldRow(messages.get("picker.name"), name));
        }
        if (model.mode() == Mode.OPEN_NOTEBOOK) {
            getChildren().add(everything());
        }
        if (model.isWriting()) {
            getChildren().add(goesInto());
        }
        getChildren().add(problem());
    }

    /** Begins with the name for a file to be written, its ending apart; with the list otherwise. */
    void begin() {
        if (model.mode() == Mode.SAVE_FILE) {
            name.requestFocus();
            int dot = name.getText().lastIndexOf('.');
            name.selectRange(0, dot > 0 ? dot : name.getLength());
        } else {
            list.requestFocus();
        }
    }

    /** Chooses what is marked or named. */
    void choose() {
        Row selected = list.getSelectionModel().getSelectedItem();
        List<Row> marked = List.copyOf(list.getSelectionModel().getSelectedItems());
        if (model.isOpening() && selected != null && selected.isFolder() && marked.size() == 1) {
            model.go(selected.path());
            return;
        }
        List<Path> paths = model.mode() == Mode.OPEN_FILES
                ? model.chooseAll(marked)
                : model.choose(selected).stream().toList();
        if (!paths.isEmpty()) {
            chosen.accept(paths);
        }
    }

    /** Whether there is nothing yet that could be chosen. */
    BooleanBinding notChoosable() {
        return switch (model.mode()) {
            case OPEN_FILE, OPEN_FILES, OPEN_NOTEBOOK ->
                Bindings.isNull(list.getSelectionModel().selectedItemProperty());
            case SAVE_FILE -> Bindings.isEmpty(model.nameProperty());
            case CHOOSE_FOLDER -> Bindings.createBooleanBinding(() -> false);
        };
    }

    private void foldNewFolder() {
        boolean made = newFolder.isFocusWithin();
        newFolder.close();
        if (made) {
            begin();
        }
    }

    private Node place() {
        TextField field = TextFields.line(model.placeProperty());
        field.setOnAction(_ -> model.goToTyped());
        return new FieldRow(messages.get("picker.folder"), field);
    }

    private Node shortcuts() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("button-row-left");
        Button up = Buttons.plain(messages.get("picker.up"), Feather.ARROW_UP, model::goUp);
        Button home = Buttons.plain(messages.get("picker.home"), Feather.HOME, model::goHome);
        row.getChildren().addAll(up, home);
        for (Path drive : model.drives()) {
            Path name = drive.getFileName();
            Button button = Buttons.plain(
                    name == null ? messages.get("picker.drive", drive.toString()) : name.toString(),
                    Feather.HARD_DRIVE);
            button.setMnemonicParsing(false);
            button.setOnAction(_ -> model.go(drive));
            row.getChildren().add(button);
        }
        if (model.isWriting()) {
            Button make = Buttons.plain(messages.get("picker.new-folder"), Feather.FOLDER_PLUS, () -> newFolder.open());
            row.getChildren().add(make);
        }
        return row;
    }

    private Node folders() {
        list.itemsProperty().bind(model.rowsProperty());
        list.setCellFactory(_ -> new RowCell());
        list.setPlaceholder(TextLabels.quiet(
                messages.get(model.mode() == Mode.OPEN_NOTEBOOK ? "picker.no-notebook" : "picker.empty")));
        list.setAccessibleText(messages.get("picker.list"));
        model.markedProperty().subscribe(row -> {
            if (row != null) {
                list.getSelectionModel().clearSelection();
                list.getSelectionModel().select(row);
                list.scrollTo(row);
                list.requestFocus();
            }
        });
        list.getStyleClass().add("file-list");
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                enter();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                if (list.getSelectionModel().getSelectedItems().size() > 1) {
                    choose();
                } else {
                    enter();
                }
            } else if (key.getCode() == KeyCode.DOWN && list.getSelectionModel().isEmpty()) {
                // In a folder that was just opened no row is marked to start from.
                key.consume();
                list.getSelectionModel().selectFirst();
            } else if (key.getCode() == KeyCode.BACK_SPACE) {
                key.consume();
                model.goUp();
            }
        });
        return list;
    }

    private TextField name() {
        TextField field = TextFields.line(model.nameProperty());
        field.setOnAction(_ -> choose());
        list.getSelectionModel().selectedItemProperty().subscribe(this::takeName);
        return field;
    }

    private Node everything() {
        CheckBox box = new CheckBox(messages.get("picker.all"));
        box.setAccessibleText(messages.get("picker.all").replace("_", ""));
        box.selectedProperty().bindBidirectional(model.allProperty());
        return box;
    }

    private Label goesInto() {
        Label label = TextLabels.quiet("");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "picker.goes-into",
                                model.target(list.getSelectionModel().getSelectedItem())
                                        .toString()),
                        list.getSelectionModel().selectedItemProperty(),
                        model.placeProperty(),
                        model.rowsProperty()));
        return label;
    }

    private Label problem() {
        Label problem = TextLabels.quiet("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return problem;
    }

    private void takeName(@Nullable Row row) {
        if (row != null && !row.isFolder()) {
            model.nameProperty().set(row.name());
        }
    }

    private void enter() {
        Row selected = list.getSelectionModel().getSelectedItem();
        if (selected != null && selected.isFolder()) {
            model.go(selected.path());
        } else if (selected != null && model.isOpening()) {
            choose();
        }
    }

    private static Feather icon(FolderListing.Kind kind) {
        return switch (kind) {
            case NOTEBOOK -> Feather.BOOK;
            case FOLDER -> Feather.FOLDER;
            case OTHER_FILE -> Feather.FILE;
        };
    }

    private final class RowCell extends ListCell<Row> {
        RowCell() {
            // Beside the rows there is the folder itself.
            setOnMousePressed(_ -> {
                if (isEmpty()) {
                    list.getSelectionModel().clearSelection();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(row.name());
            setGraphic(new IconShape(icon(row.kind())));
            setAccessibleText(messages.get(row.isFolder() ? "picker.folder-row" : "picker.file-row", row.name()));
        }
    }
}
