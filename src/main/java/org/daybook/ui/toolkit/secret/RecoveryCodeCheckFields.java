package org.daybook.ui.toolkit.secret;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;

/** The fields for the words of a {@link RecoveryCodeCheck}. Cleared by whoever shows them. JavaFX thread. */
public final class RecoveryCodeCheckFields extends VBox {
    private final RecoveryCodeCheck check;
    private final Messages messages;
    private final List<TextField> fields;
    private final List<StringProperty> problems;

    /** @param done run when Enter is pressed in the last field */
    public RecoveryCodeCheckFields(RecoveryCodeCheck check, Messages messages, Runnable done) {
        this.check = check;
        this.messages = messages;
        fields = check.numbers().stream().map(_ -> new TextField()).toList();
        problems = fields.stream()
                .map(_ -> (StringProperty) new SimpleStringProperty(""))
                .toList();
        getStyleClass().add("parts");
        for (int i = 0; i < fields.size(); i++) {
            TextField field = fields.get(i);
            StringProperty problem = problems.get(i);
            FieldRow row = new FieldRow(
                    messages.get("unlock.code-check-word", check.numbers().get(i)), field);
            row.problemProperty().bind(problem);
            field.textProperty().subscribe(_ -> problem.set(""));
            Runnable next = i + 1 < fields.size() ? fields.get(i + 1)::requestFocus : done;
            field.setOnAction(_ -> next.run());
            getChildren().add(row);
        }
    }

    /** Whether a field is still empty. */
    public BooleanBinding incomplete() {
        return Bindings.createBooleanBinding(
                () -> fields.stream().anyMatch(field -> field.getText().isBlank()),
                fields.stream().map(TextField::textProperty).toArray(StringProperty[]::new));
    }

    /** The words as typed. If one is wrong, its field says so and receives the focus. */
    public List<String> typed() {
        List<String> typed = fields.stream().map(TextField::getText).toList();
        IntStream.range(0, fields.size()).forEach(i -> problems.get(i).set(""));
        check.firstWrong(typed).ifPresent(wrong -> {
            problems.get(wrong)
                    .set(messages.get(
                            "unlock.code-check-differs", check.numbers().get(wrong)));
            fields.get(wrong).requestFocus();
        });
        return typed;
    }

    /** Accepts nothing while {@code busy}: what is typed then is meant for the next page. The focus stays. */
    public void lockWhile(ObservableValue<Boolean> busy) {
        busy.subscribe(now -> fields.forEach(field -> field.setEditable(!now)));
    }

    /** Removes what was typed. */
    public void clear() {
        fields.forEach(TextField::clear);
    }
}
