package org.daybook.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Texts;

/**
 * A question with answers of which any number may be ticked. They are one stop of the Tab key, the arrow keys move and
 * Space ticks, and a screen reader hears the question with each answer. JavaFX thread only.
 *
 * @param <E> what is ticked
 */
public final class TickList<E> extends VBox {
    /**
     * @param question stands above the answers
     * @param answers in the order in which they are shown; at least one
     * @param words an answer as it is read
     * @param chosen the ticked answers; changed by the ticks, and shown when changed elsewhere
     */
    public TickList(
            Messages messages, String question, List<E> answers, Function<E, String> words, ObservableSet<E> chosen) {
        Label label = Texts.paragraph(question);
        label.getStyleClass().add("field-label");
        VBox list = new VBox();
        list.getStyleClass().add("check-column");
        List<CheckBox> boxes = answers.stream()
                .map(answer -> box(answer, messages, question, words.apply(answer), chosen))
                .toList();
        list.getChildren().addAll(boxes);
        new OneTabStop(list, boxes);
        getStyleClass().add("field-row");
        getChildren().addAll(label, list);
    }

    private static <E> CheckBox box(
            E answer, Messages messages, String question, String words, ObservableSet<E> chosen) {
        CheckBox box = new CheckBox(words);
        box.setWrapText(true);
        box.setMinHeight(CheckBox.USE_PREF_SIZE);
        box.setAccessibleText(messages.get("choice.spoken", question, words));
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
