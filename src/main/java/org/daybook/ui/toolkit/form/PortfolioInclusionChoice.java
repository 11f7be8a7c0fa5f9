package org.daybook.ui.toolkit.form;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** Asks whether a record goes into portfolios, and if not, why. JavaFX thread. */
public final class PortfolioInclusionChoice extends VBox {
    /**
     * @param inPortfolio whether it goes in
     * @param leaveOutReason why not, in her words
     */
    public PortfolioInclusionChoice(
            Messages messages, ObjectProperty<Boolean> inPortfolio, StringProperty leaveOutReason) {
        CheckBox choice = new CheckBox(messages.get("form.portfolio-choice"));
        choice.setAccessibleText(choice.getText());
        choice.selectedProperty().bindBidirectional(inPortfolio);
        VBox box = Panes.column("field-row", choice, TextLabels.quiet(messages.get("form.portfolio-help")));
        FieldRow reason = new FieldRow(
                messages.get("form.leave-out-reason"),
                TextFieldFactory.line(leaveOutReason),
                messages.get("form.leave-out-help"));
        OptionalNodes.showWhile(reason, Bindings.createBooleanBinding(() -> !inPortfolio.get(), inPortfolio));
        getStyleClass().add("section-parts");
        getChildren().addAll(box, reason);
    }
}
