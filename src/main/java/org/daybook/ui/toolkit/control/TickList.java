package org.daybook.ui.toolkit.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/**
 * A question with answers of which any number may be ticked. They are a single tab stop, the arrow keys move and
 * Space ticks, and a screen reader hears the question with each answer. JavaFX thread only.
 *
 * @param <E> what is ticked
 */
public final class TickList<E> extends VBox {
    private final Map<E, CheckBox> boxes = new LinkedHashMap<>();
    private final Function<E, String> words;
    private final UnaryOperator<String> spoken;

    /**
     * @param question stands above the answers
     * @param answers in the order in which they are shown; at least one
     * @param words gives the words of an answer
     * @param chosen the ticked answers; changed by the ticks, and shown when changed elsewhere
     */
    public TickList(
            Messages messages, String question, List<E> answers, Function<E, String> words, ObservableSet<E> chosen) {
        Label label = TextLabels.legend(question);
        VBox list = Panes.column("check-column");
        this.words = words;
        this.spoken = answer -> messages.get("choice.spoken", question, answer);
        answers.forEach(answer -> boxes.put(answer, box(answer, chosen)));
        refresh();
        list.getChildren().addAll(boxes.values());
        new RovingTabStop(list, List.copyOf(boxes.values()));
        getStyleClass().add("field-row");
        getChildren().addAll(label, list);
    }

    /** Sets the words of all answers again. */
    public void refresh() {
        boxes.forEach((answer, box) -> {
            box.setText(words.apply(answer));
            box.setAccessibleText(spoken.apply(box.getText()));
        });
    }

    private static <E> CheckBox box(E answer, ObservableSet<E> chosen) {
        CheckBox box = new CheckBox();
        // The words may hold a file's name, in which an underscore is no mnemonic.
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.setMinHeight(CheckBox.USE_PREF_SIZE);
        box.setSelected(chosen.contains(answer));
        box.selectedProperty().subscribe((_, ticked) -> {
            if (ticked) {
                chosen.add(answer);
            } else {
                chosen.remove(answer);
            }
        });
        chosen.addListener((SetChangeListener<E>) _ -> box.setSelected(chosen.contains(answer)));
        return box;
    }
}
