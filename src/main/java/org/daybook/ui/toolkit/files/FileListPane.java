package org.daybook.ui.toolkit.files;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FilePickerModel.Mode;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.picture.Thumbnail;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The folders and files as a list of names with their dates and sizes. JavaFX thread. */
final class FileListPane {
    private final FilePickerModel model;
    private final FileRowText text;
    final ListView<ListingRow> list = new ListView<>();
    private boolean copying;

    /** @param enter opens the folder that is selected, or chooses the files */
    FileListPane(FilePickerModel model, Messages messages, Runnable enter) {
        this.model = model;
        this.text = new FileRowText(messages);
        list.itemsProperty().bind(model.list.rows);
        list.setCellFactory(_ -> new RowCell());
        list.setPlaceholder(new Region());
        list.setAccessibleText(messages.get("picker.list"));
        list.getStyleClass().add("file-list");
        if (model.mode == Mode.OPEN_FILES) {
            selection().setSelectionMode(SelectionMode.MULTIPLE);
        }
        // The arrow keys need a row to start from, but a file would be written into a folder that is selected.
        list.focusedProperty().subscribe(focused -> {
            if (focused && selection().isEmpty() && model.isOpening()) {
                selection().selectFirst();
            }
        });
        selection().getSelectedItems().addListener((ListChangeListener<ListingRow>) _ -> tell());
        model.marked.subscribe(this::mark);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                enter.run();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> onKey(key, enter));
    }

    /** Selects what the model says is selected. */
    void showSelected() {
        copying = true;
        List<ListingRow> wanted = List.copyOf(model.selected);
        selection().clearSelection();
        wanted.forEach(selection()::select);
        copying = false;
        tell();
    }

    private MultipleSelectionModel<ListingRow> selection() {
        return list.getSelectionModel();
    }

    private void tell() {
        if (copying || !list.isVisible()) {
            return;
        }
        List<ListingRow> selected =
                selection().getSelectedItems().stream().filter(Objects::nonNull).toList();
        if (!selected.equals(model.selected)) {
            model.selected.setAll(selected);
        }
    }

    private void mark(@Nullable ListingRow row) {
        if (row != null) {
            selection().clearSelection();
            selection().select(row);
            list.scrollTo(row);
            list.requestFocus();
        }
    }

    private void onKey(KeyEvent key, Runnable enter) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            enter.run();
        } else if (key.getCode() == KeyCode.DOWN && selection().isEmpty()) {
            // In a folder that was just opened no row is marked to start from.
            key.consume();
            selection().selectFirst();
        } else if (key.getCode() == KeyCode.BACK_SPACE) {
            key.consume();
            model.goUp();
        }
    }

    private static Feather icon(ListingRow row) {
        return switch (row.kind()) {
            case NOTEBOOK -> Feather.BOOK;
            case FOLDER -> Feather.FOLDER;
            case OTHER_FILE -> Thumbnail.icon(row.group());
        };
    }

    private final class RowCell extends ListCell<ListingRow> {
        private final Label name = new Label();
        private final Label date = TextLabels.quiet("");
        private final Label size = TextLabels.quiet("");
        private final HBox line = new HBox(name, date, size);

        RowCell() {
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            date.getStyleClass().add("file-date");
            size.getStyleClass().add("file-size");
            List.of(date, size).forEach(words -> words.setWrapText(false));
            line.getStyleClass().add("file-line");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            // A click below the rows means the folder itself.
            setOnMousePressed(_ -> {
                if (isEmpty()) {
                    selection().clearSelection();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ListingRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            setText(row.shownName());
            name.setText(row.shownName());
            name.setGraphic(new IconShape(icon(row)));
            date.setText(text.date(row));
            size.setText(text.size(row));
            setGraphic(line);
            setAccessibleText(text.spoken(row, date.getText()));
        }
    }
}
