package org.daybook.ui.timeline;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.index.text.Sentence;
import org.daybook.ui.label.TextOrientation;

/** A sentence that matched a search, with the matches in bold. */
final class SentenceFlow extends TextFlow {
    private static final String CUT = "…";

    private final StringProperty words = new SimpleStringProperty("");

    SentenceFlow() {
        getStyleClass().add("sentence");
        TextOrientation.follow(this, words);
    }

    void show(Sentence sentence) {
        getChildren().clear();
        words.set(sentence.text());
        add(sentence.cutBefore() ? CUT : "", false);
        int at = 0;
        for (Sentence.Range match : sentence.matches()) {
            add(sentence.text().substring(at, match.start()), false);
            add(sentence.text().substring(match.start(), match.end()), true);
            at = match.end();
        }
        add(sentence.text().substring(at), false);
        add(sentence.cutAfter() ? CUT : "", false);
    }

    private void add(String text, boolean match) {
        if (!text.isEmpty()) {
            Text part = new Text(text.replaceAll("\\s", " "));
            part.getStyleClass().add(match ? "sentence-match" : "sentence-text");
            getChildren().add(part);
        }
    }
}
