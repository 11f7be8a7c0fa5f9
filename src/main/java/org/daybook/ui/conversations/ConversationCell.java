package org.daybook.ui.conversations;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.conversation.ConversationSummary;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.context.Cover;
import org.daybook.ui.context.DiaryContext;
import org.daybook.ui.control.LinkRow;
import org.daybook.ui.control.WrappingCell;
import org.daybook.ui.label.TextLabels;

/** A row of the list of conversations. */
final class ConversationCell extends WrappingCell<ConversationRow> {
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final PseudoClass EARLIER = PseudoClass.getPseudoClass("earlier");

    private final Messages messages;
    private final ConversationsModel model;
    private final Cover cover;
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
