package org.daybook.ui.record;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;

/** Asks why a record is to be withdrawn, and explains what that means. JavaFX thread. */
public final class WithdrawalSheet {
    private static final int REASON_ROWS = 3;

    private WithdrawalSheet() {}

    /**
     * Shows the question over the page.
     *
     * @param withdraw given the reason, which is not blank, if she goes on
     */
    public static void ask(Dialogs dialogs, Messages messages, String title, Consumer<String> withdraw) {
        StringProperty reason = new SimpleStringProperty("");
        TextArea field = TextFieldFactory.area(reason, REASON_ROWS);
        VBox content = new VBox(
                TextLabels.paragraph(messages.get("incident.withdraw-text")),
                FieldRow.of(messages, "incident.withdraw-reason", field),
                Panes.buttons(Buttons.quiet(messages.get("incident.withdraw-unsaid"), () -> {
                    reason.set(messages.get("incident.withdraw-unsaid-reason"));
                    field.requestFocus();
                })));
        content.getStyleClass().addAll("section-parts", "question-content");
        Button go = Buttons.primary(messages.get("incident.withdraw-verb"));
        content.getChildren()
                .add(Buttons.waiting(
                        go,
                        Bindings.createBooleanBinding(() -> reason.get().isBlank(), reason),
                        messages.get("common.waits-reason")));
        dialogs.ask(title, content, go, () -> withdraw.accept(reason.get()));
        Focus.whenShown(field, () -> {
            field.requestFocus();
            Focus.reveal(field);
        });
    }
}
