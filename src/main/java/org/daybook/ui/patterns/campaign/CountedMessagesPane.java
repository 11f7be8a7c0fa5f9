package org.daybook.ui.patterns.campaign;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.campaign.IdentifiedMessage;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.control.WrappingCell;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ListRows;
import org.daybook.ui.toolkit.page.Page;

/** The messages that a number counts; Enter opens one in its conversation. */
final class CountedMessagesPane {
    private final Messages messages;
    private final ListCover cover;
    private final ListView<CountedMessage> list = new ListView<>();
    private final Consumer<IdentifiedMessage> open;

    /** @param open shows a message in its conversation */
    CountedMessagesPane(DiaryContext context, Consumer<IdentifiedMessage> open) {
        this.messages = context.messages();
        this.cover = context.window().cover();
        this.open = open;
        list.setCellFactory(_ -> new CountedMessageCell());
        cover.onChange(list, () -> ListRows.remake(list));
        list.setAccessibleText(messages.get("campaign.list"));
        list.setPlaceholder(TextLabels.quiet(messages.get("campaign.list-none")));
        list.getStyleClass().add("timeline-list");
        list.setOnKeyPressed(key -> {
            CountedMessage chosen = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && chosen != null) {
                key.consume();
                open.accept(chosen.message());
            }
        });
    }

    /**
     * Shows the page, or the list in its place while there is one.
     *
     * @param backWords where Back leads from the list
     */
    void showIn(BorderPane root, Node page, CampaignLoader work, String backWords) {
        work.listed.subscribe(listed -> {
            root.setCenter(listed == null ? page : page(listed, backWords, work::closeList));
            if (listed != null) {
                Focus.first(root);
            }
        });
    }

    private Node page(CampaignLoader.ListedMessages listed, String backWords, Runnable back) {
        list.getItems().setAll(listed.messages());
        Label title = TextLabels.title("");
        Runnable name = () -> title.setText(
                cover.isCovered()
                        ? messages.get("shell.covered")
                        : listed.counted().words());
        name.run();
        cover.onChange(title, name);
        VBox head = new VBox(
                Buttons.back(backWords, back),
                title,
                TextLabels.quiet(ContactLinks.counted(
                        listed.messages().stream().map(CountedMessage::message).toList(), messages)));
        head.getStyleClass().addAll("section-parts", "list-head");
        return Page.ofList(head, list);
    }

    void drop() {
        list.setItems(null);
    }

    private final class CountedMessageCell extends WrappingCell<CountedMessage> {
        private final Label words = TextLabels.row("row-excerpt");
        private final Label details = TextLabels.row("quiet");
        private final VBox entry = new VBox(words, details);
        private final HBox opens = opening(entry, LinkRow.chevron());

        CountedMessageCell() {
            entry.getStyleClass().add("row-middle");
            getStyleClass().add("timeline-cell");
            openOnClick(item -> open.accept(item.message()));
        }

        @Override
        protected void fill(CountedMessage item) {
            boolean covered = cover.isCovered();
            String text = item.words().isEmpty() ? messages.get("campaign.no-words") : item.words();
            words.setText(covered ? messages.get("shell.covered") : text);
            details.setText(covered ? item.when() : messages.get("campaign.line", item.when(), item.sender()));
            setGraphic(opens);
            setAccessibleText(String.join(". ", details.getText(), words.getText()));
        }
    }
}
