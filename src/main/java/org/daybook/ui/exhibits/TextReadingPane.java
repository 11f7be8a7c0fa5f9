package org.daybook.ui.exhibits;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.kordamp.ikonli.feather.Feather;

/** Text to read, select and search. JavaFX thread; {@link #clear} releases the text. */
final class TextReadingPane extends VBox {
    private static final int LINE = 70;
    private static final int FEWEST_ROWS = 4;
    private static final int MOST_ROWS = 20;

    private final Messages messages;
    private final TextArea words = new TextArea();
    private final TextField sought = new TextField();
    private final Label found = TextLabels.quiet("");

    /** @param spoken what a screen reader says of the text */
    TextReadingPane(Messages messages, String spoken) {
        this.messages = messages;
        words.setEditable(false);
        words.setAccessibleText(messages.get("exhibit.look-spoken", spoken));
        sought.setPromptText(messages.get("exhibit.find"));
        sought.setAccessibleText(messages.get("exhibit.find"));
        sought.setOnAction(_ -> find(true));
        Button previous = Buttons.icon(messages.get("exhibit.find-previous"), Feather.CHEVRON_UP, () -> find(false));
        Button next = Buttons.icon(messages.get("exhibit.find-next"), Feather.CHEVRON_DOWN, () -> find(true));
        FlowPane bar = Panes.flow("viewer-bar", sought, previous, next, found);
        getStyleClass().add("viewer");
        getChildren().addAll(bar, words);
    }

    /**
     * Shows a text from its beginning.
     *
     * @param isTable whether its columns stand under each other
     */
    void show(String text, boolean isTable) {
        words.getStyleClass().removeAll("viewer-words", "viewer-prose");
        words.getStyleClass().add(isTable ? "viewer-words" : "viewer-prose");
        words.setWrapText(!isTable || !text.contains("│"));
        long lines = text.lines().mapToLong(line -> 1 + line.length() / LINE).sum();
        words.setPrefRowCount((int) Math.clamp(lines + 1, FEWEST_ROWS, MOST_ROWS));
        words.setText(text);
        words.positionCaret(0);
        found.setText("");
    }

    void clear() {
        words.clear();
        sought.clear();
    }

    private void find(boolean forwards) {
        String text = words.getText().toLowerCase(Locale.ROOT);
        String wanted = sought.getText().strip().toLowerCase(Locale.ROOT);
        // Some letters change their number when they become small ones; then places would be wrong.
        if (wanted.isEmpty() || text.length() != words.getLength()) {
            found.setText("");
            return;
        }
        int at = forwards
                ? text.indexOf(wanted, words.getSelection().getEnd())
                : text.lastIndexOf(wanted, words.getSelection().getStart() - 1);
        if (at < 0) {
            at = forwards ? text.indexOf(wanted) : text.lastIndexOf(wanted);
        }
        if (at < 0) {
            words.deselect();
            found.setText(messages.get("exhibit.find-none"));
            return;
        }
        words.selectRange(at, at + wanted.length());
        found.setText(messages.get("exhibit.find-at", count(text.substring(0, at), wanted) + 1, count(text, wanted)));
    }

    private static int count(String text, String wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return count;
    }
}
