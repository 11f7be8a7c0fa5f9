package org.daybook.ui.incident;

import java.util.function.Function;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Texts;

/** Things to be ticked. */
final class Ticks<E extends Enum<E>> extends VBox {
    Ticks(
            Messages messages,
            String question,
            ObservableSet<E> chosen,
            Class<E> type,
            String stem,
            Function<E, String> codeOf) {
        Label label = Texts.paragraph(question);
        label.getStyleClass().add("field-label");
        getStyleClass().add("field-row");
        getChildren().add(label);
        for (E constant : type.getEnumConstants()) {
            CheckBox box = new CheckBox(messages.get(stem + codeOf.apply(constant)));
            box.setWrapText(true);
            box.setAccessibleText(question + " " + box.getText());
            box.setSelected(chosen.contains(constant));
            box.setOnAction(_ -> {
                if (box.isSelected()) {
                    chosen.add(constant);
                } else {
                    chosen.remove(constant);
                }
            });
            chosen.addListener((SetChangeListener<E>) _ -> box.setSelected(chosen.contains(constant)));
            getChildren().add(box);
        }
    }
}
