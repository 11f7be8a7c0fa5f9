package org.daybook.ui.conversations;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.conversation.comparison.ConversationComparison;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.index.text.Sentence;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.text.WordDifference;
import org.daybook.text.WordDifference.DifferenceKind;
import org.daybook.text.WordDifference.DifferencePiece;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
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
    private final VBox body = Panes.column("section-parts");
    private final Page page;

    /** @param shown what is compared, to which the way back leads */
    public ComparisonView(ComparisonModel model, Destination.CompareConversations shown, DiaryContext context) {
        this.model = model;
        this.messages = context.messages();
        page = new Page(
                        messages.get("messages.compare-title"),
                        new ProblemNote(messages, model.work.failureProperty()),
                        body)
                .withBack(messages.get("messages.compare-back"), () -> model.back(shown.later()));
        model.compared.subscribe(this::show);
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
        parts.add(TextLabels.paragraph(side(
                "messages.compare-before",
                compared.earlier(),
                compared.earlierExhibit(),
                compared.shown().earlier())));
        parts.add(TextLabels.paragraph(side(
                "messages.compare-now",
                compared.later(),
                compared.laterExhibit(),
                compared.shown().later())));
        if (found.isSame()) {
            parts.add(TextLabels.paragraph(messages.get("messages.compare-same")));
        }
        addResults(parts, compared);
        if (!found.isSame()) {
            parts.add(TextLabels.quiet(messages.get("messages.compare-reasons")));
        }
        if (found.isByMinute()) {
            parts.add(TextLabels.quiet(messages.get("messages.compare-by-minute")));
        }
        parts.add(dating());
        body.getChildren().setAll(parts);
    }

    /** One of the two: its exhibit, the days it covers, and when it was imported. */
    private String side(String key, ImportHistory of, String exhibit, Destination.ShowConversation shown) {
        ConversationSummary summary = of.messages().conversations().get(shown.conversation());
        List<String> said = new ArrayList<>();
        if (!exhibit.isEmpty()) {
            said.add(exhibit);
        }
        OffsetDateTime first = summary.first();
        OffsetDateTime last = summary.last();
        if (first != null && last != null) {
            said.add(messages.get(
                    "messages.compare-span",
                    messages.formats().date(first.toLocalDate()),
                    messages.formats().date(last.toLocalDate())));
        }
        said.add(messages.get(
                "messages.compare-imported",
                messages.formats().dateTime(of.recorded().envelope().recordedAt())));
        return messages.get("messages.compare-side", messages.get(key), String.join(", ", said));
    }

    /** How the first import can be dated, folded until it is known and asked for. */
    private Node dating() {
        Label code = TextLabels.quiet("");
        code.textProperty().bind(model.code.map(known -> messages.get("messages.compare-code", known)));
        FoldingPane fold = new FoldingPane();
        fold.name(messages.get("messages.compare-dating"));
        fold.setContent(code);
        OptionalNodes.showWhile(fold, Bindings.isNotEmpty(model.code));
        return fold;
    }

    private void addResults(List<Node> parts, ComparisonModel.Compared compared) {
        ConversationComparison found = compared.differences();
        found.renamed()
                .forEach((before, after) -> parts.add(TextLabels.paragraph(messages.get(
                        "messages.compare-renamed", VisibleText.onOneLine(before), VisibleText.onOneLine(after)))));
        add(
                parts,
                "messages.compare-missing",
                found.missing(),
                row -> List.of(open(compared.shown().earlier(), row)));
        add(parts, "messages.compare-changed", found.changed(), change -> changed(compared.shown(), change));
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
    }

    /** Both originals, with the words marked that only one of them has. */
    private List<Node> changed(Destination.CompareConversations shown, ConversationComparison.RowChange change) {
        List<DifferencePiece> pieces = WordDifference.between(
                change.before().message().text(), change.after().message().text());
        return List.of(
                TextLabels.quiet(messages.get("messages.compare-before")),
                marked(change.before(), pieces, DifferenceKind.TAKEN_OUT),
                TextLabels.quiet(
                        messages.get(change.isNowDeleted() ? "messages.compare-now-deleted" : "messages.compare-now")),
                marked(change.after(), pieces, DifferenceKind.PUT_IN),
                Panes.buttons(
                        Buttons.link(
                                messages.get("messages.compare-open-before"),
                                () -> model.open(shown.earlier(), change.before())),
                        Buttons.link(
                                messages.get("messages.compare-open-now"),
                                () -> model.open(shown.later(), change.after()))));
    }

    private Node marked(MessageRow row, List<DifferencePiece> pieces, DifferenceKind ofThis) {
        String line = line(row);
        int at = line.length() - row.message().text().length();
        List<Sentence.SentenceRange> ranges = new ArrayList<>();
        for (DifferencePiece piece : pieces) {
            if (piece.kind() == ofThis) {
                ranges.add(new Sentence.SentenceRange(
                        at, at + piece.text().stripTrailing().length()));
            }
            at += piece.kind() == ofThis || piece.kind() == DifferenceKind.SAME
                    ? piece.text().length()
                    : 0;
        }
        Label paragraph = TextLabels.paragraph(line);
        if (!row.message().text().isEmpty()) {
            TextLabels.mark(paragraph, _ -> ranges);
        }
        return paragraph;
    }

    private interface LineBuilder<T> {
        List<Node> of(T one);
    }

    private <T> void add(List<Node> parts, String key, List<T> all, LineBuilder<T> lines) {
        if (all.isEmpty()) {
            return;
        }
        VBox part = Panes.part(messages.count(key, all.size()));
        all.stream().limit(SHOWN).forEach(one -> {
            VBox card = Panes.column("card-part", lines.of(one));
            part.getChildren().add(card);
        });
        if (all.size() > SHOWN) {
            part.getChildren().add(TextLabels.quiet(messages.get("messages.compare-more", SHOWN)));
        }
        parts.add(part);
    }

    private Node open(Destination.ShowConversation conversation, MessageRow row) {
        return Buttons.words(line(row), () -> model.open(conversation, row));
    }

    private String line(MessageRow row) {
        Message message = row.message();
        OffsetDateTime at = message.time().at();
        String when = at == null ? message.time().written() : messages.formats().dateTime(at);
        String words = message.text().isEmpty() ? messages.get("messages.compare-no-words") : message.text();
        return messages.get("messages.compare-line", message.author(), when, words);
    }
}
