package org.daybook.ui.portfolio;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.portfolio.content.PortfolioPart;
import org.daybook.text.Messages;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.portfolio.options.CaseFormOptions;
import org.daybook.ui.portfolio.options.PortfolioOptions;

/** The choice of what else of the case goes in, a tick for each kind of which there is anything; not there if there is not. */
final class CaseSelection extends VBox {
    private final PortfolioOptions wishes;
    private final Messages messages;
    private final VBox checks = new VBox();

    CaseSelection(PortfolioOptions wishes, Messages messages) {
        this.wishes = wishes;
        this.messages = messages;
        getStyleClass().add("section-parts");
        checks.getStyleClass().add("check-column");
        CheckBox incidentsOnly = new CheckBox(messages.get("portfolio.incidents-only"));
        incidentsOnly.setAccessibleText(incidentsOnly.getText());
        incidentsOnly.setWrapText(true);
        incidentsOnly.selectedProperty().bindBidirectional(wishes.particulars().incidentsOnlyProperty());
        getChildren().addAll(TextLabels.quiet(messages.get("portfolio.case-note")), checks, incidentsOnly);
    }

    /** Shows the kinds there are, as soon as they are fetched. */
    void fill() {
        if (checks.getChildren().isEmpty()) {
            checks.getChildren()
                    .setAll(wishes.particulars().kinds().stream()
                            .map(this::check)
                            .toList());
        }
    }

    private CheckBox check(CaseRecordKind kind) {
        CaseFormOptions particulars = wishes.particulars();
        int count = particulars.count(kind);
        int kept = count - particulars.meant(kind);
        String name = messages.get("particular." + kind.code() + "-many");
        CheckBox check = new CheckBox(
                kept == 0
                        ? messages.get("portfolio.case-kind", name, count)
                        : messages.get("portfolio.case-kind-kept", name, count, kept));
        check.setAccessibleText(check.getText());
        check.setWrapText(true);
        check.selectedProperty().bindBidirectional(particulars.wantedProperty(kind));
        // What goes with a part that is left out of every incident cannot be wanted.
        check.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> wishes.discretion().leftOut().stream()
                                .map(PortfolioPart::kinds)
                                .anyMatch(kinds -> kinds.contains(kind)),
                        wishes.discretion().leftOut()));
        check.disableProperty().addListener((_, _, disabled) -> particulars.want(kind, !disabled));
        return check;
    }
}
