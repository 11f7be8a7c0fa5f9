package org.daybook.ui.conversations;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.conversation.ConversationSummary;
import org.daybook.record.Id;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DroppedFilesImport;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.control.WrappingCell;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ListRows;
import org.daybook.ui.toolkit.page.OpenRowSelection;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.kordamp.ikonli.feather.Feather;

/** The list of imported conversations; Enter opens a row. */
public final class ConversationsView extends ScreenPane {
    private final ConversationsModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final ListView<ConversationRow> list = new ListView<>();
    private final OpenRowSelection<ConversationRow> openRow = new OpenRowSelection<>(list, ConversationRow::id);

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
        getStyleClass().add("messages-page");
        new DroppedFilesImport(context, model::importMessages).listenAround(this);
        setCenter(page());
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
        boolean focused = Focus.isIn(this);
        setCenter(new Page(
                messages.get("messages.title"),
                TextLabels.heading(messages.get("messages.none")),
                TextLabels.paragraph(messages.get("messages.none-text")),
                Panes.buttons(add())));
        if (focused) {
            Focus.first(this);
        }
    }

    private Button add() {
        Button add = Buttons.primary(messages.get("messages.import"), () -> model.importMessages(List.of()));
        add.setGraphic(new IconShape(Feather.DOWNLOAD));
        return add;
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
        setCenter(null);
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

    private static final class ConversationCell extends WrappingCell<ConversationRow> {
        private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
        private static final PseudoClass EARLIER = PseudoClass.getPseudoClass("earlier");

        private final Messages messages;
        private final ConversationsModel model;
        private final ListCover cover;
        private final Label name = TextLabels.row("row-excerpt");
        private final Label details = TextLabels.row("quiet");
        private final Label source = TextLabels.row("quiet");
        private final VBox entry = new VBox(name, details, source);
        private final HBox opens = opening(entry, LinkRow.chevron());

        ConversationCell(ConversationsModel model, DiaryContext context) {
            this.messages = context.messages();
            this.model = model;
            this.cover = context.window().cover();
            entry.getStyleClass().add("row-middle");
            openOnClick(model::open);
            name.getStyleClass().add("row-name");
            getStyleClass().add("timeline-cell");
        }

        @Override
        protected void fill(ConversationRow row) {
            ConversationFormatter conversations = model.conversations.get();
            ConversationSummary summary = row.summary();
            String title = cover.isCovered() ? messages.get("shell.covered") : conversations.titleOrSenders(summary);
            name.setText(row.isEarlierCopy() ? messages.get("messages.row-earlier", title) : title);
            details.setText(messages.get("messages.row", conversations.counted(summary), conversations.days(summary)));
            String format = conversations.format(row.history().messages().format());
            source.setText(
                    row.history().isWithdrawn()
                            ? messages.get("messages.row-withdrawn", format)
                            : messages.get("messages.row-source", format, row.exhibit()));
            entry.pseudoClassStateChanged(EARLIER, row.isEarlierCopy());
            name.pseudoClassStateChanged(FADED, row.history().isWithdrawn());
            setGraphic(opens);
            setAccessibleText(String.join(". ", name.getText(), details.getText(), source.getText()));
        }
    }
}
