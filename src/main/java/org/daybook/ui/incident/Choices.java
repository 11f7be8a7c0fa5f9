package org.daybook.ui.incident;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Texts;

/** A question with one of some answers, 'no answer' among them. */
final class Choices<E extends Enum<E>> extends VBox {
    Choices(
            Messages messages,
            String question,
            ObjectProperty<E> value,
            E none,
            String stem,
            Function<E, String> codeOf) {
        Label label = Texts.paragraph(question);
        label.getStyleClass().add("field-label");
        FlowPane row = new FlowPane();
        row.getStyleClass().add("choice-row");
        ToggleGroup group = new ToggleGroup();
        for (E constant : none.getDeclaringClass().getEnumConstants()) {
            String words = messages.get(constant == none ? "form.no-answer" : stem + codeOf.apply(constant));
            RadioButton button = new RadioButton(words);
            button.setAccessibleText(question + " " + words);
            button.setToggleGroup(group);
            button.setOnAction(_ -> value.set(constant));
            value.subscribe(now -> {
                if (now == constant) {
                    button.setSelected(true);
                }
            });
            row.getChildren().add(button);
        }
        getStyleClass().add("field-row");
        getChildren().addAll(label, row);
    }
}
