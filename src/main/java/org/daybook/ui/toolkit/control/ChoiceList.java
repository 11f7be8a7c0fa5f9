package org.daybook.ui.toolkit.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/**
 * A question with a few answers, of which one is chosen. The answers are a single tab stop, the arrow keys choose,
 * and a screen reader hears the question with each answer. JavaFX thread only.
 *
 * @param <E> what is chosen
 */
public class ChoiceList<E> extends VBox {
    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param question stands above the answers
     * @param answers in the order in which they are shown
     * @param words gives the words of an answer
     * @param value the chosen answer; changed by the choice, and shown when changed elsewhere
     */
    public ChoiceList(
            Messages messages, String question, List<E> answers, Function<E, String> words, ObjectProperty<E> value) {
        Label label = TextLabels.legend(question);
        FlowPane row = Panes.flow("choice-row");
        // A long answer wraps and does not push the page out of the window.
        row.setMinWidth(0);
        for (E answer : answers) {
            RadioButton button = new AnswerButton(words.apply(answer));
            button.setAccessibleText(messages.get("choice.spoken", question, button.getText()));
            button.setToggleGroup(group);
            button.setUserData(answer);
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    value.set(answer);
                }
            });
            button.setMinWidth(0);
            button.maxWidthProperty().bind(row.widthProperty());
            row.getChildren().add(button);
        }
        getStyleClass().add("field-row");
        getChildren().addAll(label, row);
        value.subscribe(this::show);
    }

    private void show(E value) {
        group.getToggles().stream()
                .filter(toggle -> value.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
    }
}
