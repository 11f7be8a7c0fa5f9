package org.daybook.ui.patterns;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.pattern.PatternSentence;
import org.daybook.pattern.PatternSentences;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.TwoColumnPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextOrientation;
import org.daybook.ui.toolkit.page.Panes;

/** What the diary shows, in sentences; each number in them opens the incidents that it counts. */
record AnswersSection(PatternSentences sentences, FigureLinks links, Messages messages) {
    /** So many about orders and the police are told at once. */
    private static final int AT_FIRST = 5;

    private static final double SHARE = 0.5;

    /** The most important sentences. */
    Node lead() {
        VBox card = new VBox();
        card.getStyleClass().addAll("figure-card", "lead-card");
        for (PatternSentence sentence : sentences.lead()) {
            TextFlow first = sentence(sentence);
            first.getStyleClass().add("lead");
            card.getChildren().add(first);
        }
        return card;
    }

    /** The other sentences, by what they are about. */
    Node groups() {
        VBox rest = Panes.column("parts");
        group("patterns.group-times", sentences.times(), rest);
        group("patterns.group-ways", sentences.ways(), rest);
        VBox orders = new VBox();
        group("patterns.group-orders", sentences.orders(), orders);
        return orders.getChildren().isEmpty() ? rest : new TwoColumnPane(orders, rest, SHARE);
    }

    /** The sentences about the total alone, for a diary with too few incidents for anything else. */
    List<TextFlow> totals() {
        return sentences.totals().stream().map(this::sentence).toList();
    }

    private void group(String heading, List<PatternSentence> all, VBox into) {
        if (all.isEmpty()) {
            return;
        }
        VBox part = Panes.part(messages.get(heading));
        part.getStyleClass().add("pattern-group");
        // A link to one further sentence would take as much room as the sentence itself.
        int shown = all.size() <= AT_FIRST + 1 ? all.size() : AT_FIRST;
        all.subList(0, shown).forEach(sentence -> part.getChildren().add(sentence(sentence)));
        if (shown < all.size()) {
            part.getChildren().add(more(all.subList(shown, all.size()), part));
        }
        into.getChildren().add(part);
    }

    private Button more(List<PatternSentence> rest, VBox part) {
        Button more = Buttons.quiet(messages.get("patterns.more", rest.size()));
        more.setMnemonicParsing(false);
        more.setOnAction(_ -> {
            int at = part.getChildren().indexOf(more);
            List<TextFlow> all = rest.stream().map(this::sentence).toList();
            part.getChildren().remove(more);
            part.getChildren().addAll(at, all);
            all.getFirst().getChildren().stream()
                    .filter(Button.class::isInstance)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        });
        return more;
    }

    private TextFlow sentence(PatternSentence sentence) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("sentence");
        TextOrientation.follow(flow, new SimpleStringProperty(sentence.words()));
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(sentence.words());
        for (PatternSentence.SentencePart part : sentence.parts()) {
            if (part.figure() == null || part.figure().isNone()) {
                Text words = new Text(part.words());
                words.getStyleClass().add("sentence-text");
                flow.getChildren().add(words);
            } else {
                flow.getChildren().add(links.within(part.figure(), part.words(), sentence.words()));
            }
        }
        return flow;
    }
}
