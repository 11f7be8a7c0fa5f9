package org.daybook.ui.patterns;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.pattern.PatternSentence;
import org.daybook.pattern.PatternSentences;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;

/** What the diary shows, in sentences; each number in them opens the incidents that it counts. */
final class AnswersSection {
    /** So many days with what came after them are told at once. */
    private static final int AT_FIRST = 5;

    private final PatternSentences sentences;
    private final FigureLinks links;
    private final Messages messages;

    AnswersSection(PatternSentences sentences, FigureLinks links, Messages messages) {
        this.sentences = sentences;
        this.links = links;
        this.messages = messages;
    }

    Node node() {
        VBox card = new VBox();
        card.getStyleClass().add("figure-card");
        add(sentences.totals(), card);
        List<PatternSentence> after = sentences.afterwards();
        // A link to one further sentence would take as much room as the sentence itself.
        int shown = after.size() <= AT_FIRST + 1 ? after.size() : AT_FIRST;
        add(after.subList(0, shown), card);
        if (shown < after.size()) {
            card.getChildren().add(more(after.subList(shown, after.size()), card));
        }
        add(sentences.facts(), card);
        return card;
    }

    /** The sentences about the total alone, for a diary with too few incidents for anything else. */
    List<Node> totals() {
        return sentences.totals().stream().map(this::sentence).toList();
    }

    private Button more(List<PatternSentence> rest, VBox card) {
        Button more = Buttons.link(messages.get("patterns.after-more", rest.size()));
        more.setMnemonicParsing(false);
        more.getStyleClass().add("figure-link");
        more.setOnAction(_ -> {
            int at = card.getChildren().indexOf(more);
            List<Node> all = rest.stream().map(this::sentence).toList();
            card.getChildren().remove(more);
            card.getChildren().addAll(at, all);
            ((TextFlow) all.getFirst())
                    .getChildren().stream()
                            .filter(Button.class::isInstance)
                            .findFirst()
                            .ifPresent(Node::requestFocus);
        });
        return more;
    }

    private void add(List<PatternSentence> all, VBox card) {
        all.forEach(sentence -> card.getChildren().add(sentence(sentence)));
    }

    private Node sentence(PatternSentence sentence) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("sentence");
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(sentence.words());
        for (PatternSentence.Part part : sentence.parts()) {
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
