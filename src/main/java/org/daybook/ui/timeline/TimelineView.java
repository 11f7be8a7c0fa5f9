package org.daybook.ui.timeline;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.Texts;

/** The diary by month. Enter opens a row, Ctrl+N begins a new incident. */
public final class TimelineView implements Screen {
    private final TimelineModel model;
    private final Messages messages;
    private final BorderPane root = new BorderPane();
    private final ListView<TimelineRow> list = new ListView<>();
    private final Button begin;

    public TimelineView(TimelineModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.begin = Buttons.primary(messages.get("timeline.new"));
        RowWords words = new RowWords(messages);
        list.setItems(model.rows());
        list.setCellFactory(_ -> new TimelineCell(words, model));
        list.setAccessibleText(messages.get("timeline.list"));
        list.getStyleClass().add("timeline-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        root.getStyleClass().add("timeline");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.loadedProperty().subscribe(loaded -> {
            if (loaded) {
                show();
            }
        });
        root.setTop(new ProblemNote(messages, model.failureProperty()));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        root.setCenter(null);
        list.setItems(null);
    }

    private void show() {
        if (model.rows().isEmpty()) {
            root.setCenter(empty());
            return;
        }
        VBox column = new VBox(top(), list);
        column.getStyleClass().add("timeline-column");
        VBox.setVgrow(list, Priority.ALWAYS);
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("timeline-middle");
        root.setCenter(middle);
        Platform.runLater(list::requestFocus);
    }

    private Node top() {
        Label title = Texts.title(messages.get("timeline.title"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        begin.setOnAction(_ -> model.newIncident());
        begin.setTooltip(new Tooltip(messages.get("timeline.new-hint")));
        HBox top = new HBox(title, space, begin);
        top.getStyleClass().add("timeline-top");
        return top;
    }

    private Node empty() {
        Button first = Buttons.primary(messages.get("timeline.empty-new"));
        first.setOnAction(_ -> model.newIncident());
        VBox box = new VBox(
                Texts.title(messages.get("timeline.empty-title")),
                Texts.paragraph(messages.get("timeline.empty-text")),
                first);
        box.getStyleClass().add("timeline-empty");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Platform.runLater(first::requestFocus);
        return new StackPane(box);
    }

    private void onListKey(KeyEvent event) {
        TimelineRow row = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            event.consume();
            model.open(row);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.N && event.isShortcutDown()) {
            event.consume();
            model.newIncident();
        }
    }
}
