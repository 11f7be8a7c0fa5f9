package org.daybook.ui.conversations;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.conversation.Message;
import org.daybook.conversation.comparison.ConversationComparison;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two exports of one conversation: each difference with both originals, and the neutral reasons
 * that could explain it.
 */
public final class ComparisonView implements Screen {
    /** More lines of one sort say no more on a screen. */
    private static final int SHOWN = 200;

    private final ComparisonModel model;
    private final Messages messages;
    private final VBox body = new VBox();
    private final Page page;

    /** @param shown what is compared, to which the way back leads */
    public ComparisonView(ComparisonModel model, Destination.CompareConversations shown, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        body.getStyleClass().add("section-parts");
        page = new Page(
                        messages.get("messages.compare-title"),
                        new ProblemNote(messages, model.work().failureProperty()),
                        body)
                .withBack(messages.get("messages.compare-back"), () -> model.back(shown.later()));
        model.comparedProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void drop() {
        model.drop();
        body.getChildren().clear();
    }

    private void show(ComparisonModel.@Nullable Compared compared) {
        body.getChildren().clear();
        if (compared == null) {
            return;
        }
        ConversationComparison found = compared.differences();
        List<Node> parts = new ArrayList<>();
        parts.add(TextLabels.paragraph(messages.get(
                "messages.compare-which",
                messages.formats()
                        .dateTime(compared.earlier().recorded().envelope().recordedAt()),
                messages.formats()
                        .dateTime(compared.later().recorded().envelope().recordedAt()))));
        Label code = TextLabels.quiet("");
        code.textProperty()
                .bind(model.codeProperty()
                        .map(known -> known.isEmpty() ? "" : messages.get("messages.compare-code", known)));
        OptionalNodes.showWhile(code, Bindings.isNotEmpty(model.codeProperty()));
        parts.add(code);
        if (found.isSame()) {
            parts.add(TextLabels.paragraph(messages.get("messages.compare-same")));
        } else {
            parts.add(TextLabels.quiet(messages.get("messages.compare-reasons")));
        }
        if (found.isByMinute()) {
            parts.add(TextLabels.quiet(messages.get("messages.compare-by-minute")));
        }
        found.renamed()
                .forEach((before, after) -> parts.add(TextLabels.paragraph(messages.get(
                        "messages.compare-renamed", VisibleText.onOneLine(before), VisibleText.onOneLine(after)))));
        add(
                parts,
                "messages.compare-missing",
                found.missing(),
                row -> List.of(open(compared.shown().earlier(), row)));
        add(
                parts,
                "messages.compare-changed",
                found.changed(),
                change -> List.of(
                        TextLabels.quiet(messages.get(
                                change.isNowDeleted() ? "messages.compare-now-deleted" : "messages.compare-now-other")),
                        open(compared.shown().earlier(), change.before()),
                        open(compared.shown().later(), change.after())));
        add(
                parts,
                "messages.compare-added",
                found.added(),
                row -> List.of(open(compared.shown().later(), row)));
        if (!found.newer().isEmpty()) {
            parts.add(TextLabels.paragraph(
                    messages.count("messages.compare-newer", found.newer().size())));
        }
        if (!found.notCovered().isEmpty()) {
            parts.add(TextLabels.paragraph(messages.count(
                    "messages.compare-not-covered", found.notCovered().size())));
        }
        body.getChildren().setAll(parts);
    }

    private interface Lines<T> {
        List<Node> of(T one);
    }

    private <T> void add(List<Node> parts, String key, List<T> all, Lines<T> lines) {
        if (all.isEmpty()) {
            return;
        }
        VBox part = Page.part(messages.count(key, all.size()));
        all.stream().limit(SHOWN).forEach(one -> {
            VBox card = new VBox();
            card.getChildren().setAll(lines.of(one));
            card.getStyleClass().add("card-part");
            part.getChildren().add(card);
        });
        if (all.size() > SHOWN) {
            part.getChildren().add(TextLabels.quiet(messages.get("messages.compare-more", SHOWN)));
        }
        parts.add(part);
    }

    private Node open(Destination.ShowConversation conversation, MessageRow row) {
        Message message = row.message();
        OffsetDateTime at = message.time().at();
        String when = at == null ? message.time().written() : messages.formats().dateTime(at);
        String words = message.text().isEmpty() ? messages.get("messages.compare-no-words") : message.text();
        return Buttons.words(
                messages.get("messages.compare-line", message.author(), when, words),
                () -> model.open(conversation, row));
    }
}
