package org.daybook.ui.conversations;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DroppedFiles;
import org.daybook.ui.context.DiaryContext;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.IconShape;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.navigation.Screen;
import org.daybook.ui.page.Focus;
import org.daybook.ui.page.ListRows;
import org.daybook.ui.page.OpenRow;
import org.daybook.ui.page.Page;
import org.daybook.ui.page.Panes;
import org.kordamp.ikonli.feather.Feather;

/** The list of imported conversations; Enter opens a row. */
public final class ConversationsView implements Screen {
    private final ConversationsModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final BorderPane root = new BorderPane();
    private final ListView<ConversationRow> list = new ListView<>();
    private final OpenRow<ConversationRow> openRow = new OpenRow<>(list, ConversationRow::id);

    public ConversationsView(ConversationsModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        list.setItems(model.rows);
        list.setCellFactory(_ -> new ConversationCell(model, context));
        context.window().cover().onChange(list, () -> ListRows.remake(list));
        list.setAccessibleText(messages.get("messages.list"));
        list.getStyleClass().add("timeline-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        root.getStyleClass().add("messages-page");
        new DroppedFiles(context, model::importMessages).listenAround(root);
        root.setCenter(page());
        model.conversations.subscribe((_, _) -> ListRows.remake(list));
        model.loaded.subscribe(loaded -> {
            if (loaded) {
                if (model.rows.isEmpty()) {
                    placeEmpty();
                }
                openRow.arrived();
            }
        });
    }

    /** How to begin, in place of the list. */
    private void placeEmpty() {
        boolean focused = Focus.isIn(root);
        root.setCenter(new Page(
                messages.get("messages.title"),
                TextLabels.heading(messages.get("messages.none")),
                TextLabels.paragraph(messages.get("messages.none-text")),
                Panes.buttons(add())));
        if (focused) {
            Focus.first(root);
        }
    }

    private Button add() {
        Button add = Buttons.primary(messages.get("messages.import"), () -> model.importMessages(List.of()));
        add.setGraphic(new IconShape(Feather.DOWNLOAD));
        return add;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void mark(Id<?> opened) {
        openRow.mark(opened);
    }

    @Override
    public void unmark() {
        openRow.clear();
    }

    @Override
    public Optional<Node> overview(ObservableBooleanValue hasRoom) {
        return Optional.of(new ConversationsOverview(model, context));
    }

    @Override
    public void drop() {
        list.setItems(null);
        model.drop();
        root.setCenter(null);
    }

    private Node page() {
        VBox head = new VBox(
                Panes.titleRow(messages.get("messages.title"), add()),
                TextLabels.paragraph(messages.get("messages.lead")));
        head.getStyleClass().addAll("section-parts", "list-head");
        return Page.ofList(head, list);
    }

    private void onListKey(KeyEvent key) {
        ConversationRow row = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && row != null) {
            key.consume();
            model.open(row);
        }
    }
}
