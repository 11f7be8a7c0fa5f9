package org.daybook.ui.incident;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;

/** Whether the record goes into portfolios, and if not, why. */
final class PortfolioChoice extends VBox {
    PortfolioChoice(Messages messages, RecordFields record) {
        CheckBox choice = new CheckBox(messages.get("form.portfolio-choice"));
        choice.setAccessibleText(choice.getText());
        choice.selectedProperty().bindBidirectional(record.inPortfolio);
        VBox box = new VBox(choice, Texts.quiet(messages.get("form.portfolio-help")));
        box.getStyleClass().add("field-row");
        FieldRow reason = new FieldRow(
                messages.get("form.leave-out-reason"),
                TextFields.line(record.leaveOutReason),
                messages.get("form.leave-out-help"));
        reason.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !record.inPortfolio.get(), record.inPortfolio));
        reason.managedProperty().bind(reason.visibleProperty());
        getStyleClass().add("section-parts");
        getChildren().addAll(box, reason);
    }
}
