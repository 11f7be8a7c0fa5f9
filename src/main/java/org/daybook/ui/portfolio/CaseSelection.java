package org.daybook.ui.portfolio;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.particulars.ParticularKind;
import org.daybook.portfolio.PortfolioPart;
import org.daybook.text.Messages;
import org.daybook.ui.common.Texts;

/** The choice of what else of the case goes in, a tick for each kind of which there is anything; not there if there is not. */
final class CaseSelection extends VBox {
    private final PortfolioModel model;
    private final Messages messages;
    private final VBox checks = new VBox();

    CaseSelection(PortfolioModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("section-parts");
        checks.getStyleClass().add("check-column");
        CheckBox incidentsOnly = new CheckBox(messages.get("portfolio.incidents-only"));
        incidentsOnly.setAccessibleText(incidentsOnly.getText());
        incidentsOnly.setWrapText(true);
        incidentsOnly.selectedProperty().bindBidirectional(model.particulars().incidentsOnlyProperty());
        getChildren()
                .addAll(
                        Texts.heading(messages.get("portfolio.part-case")),
                        Texts.quiet(messages.get("portfolio.case-note")),
                        checks,
                        incidentsOnly);
        visibleProperty().bind(Bindings.isNotEmpty(checks.getChildren()));
        managedProperty().bind(visibleProperty());
    }

    /** Shows the kinds there are, as soon as they are fetched. */
    void fill() {
        if (checks.getChildren().isEmpty()) {
            checks.getChildren()
                    .setAll(model.particulars().kinds().stream()
                            .map(this::check)
                            .toList());
        }
    }

    private CheckBox check(ParticularKind kind) {
        CaseWishes wishes = model.particulars();
        int count = wishes.count(kind);
        int kept = count - wishes.meant(kind);
        String name = messages.get("particular." + kind.code() + "-many");
        CheckBox check = new CheckBox(
                kept == 0
                        ? messages.get("portfolio.case-kind", name, count)
                        : messages.get("portfolio.case-kind-kept", name, count, kept));
        check.setAccessibleText(check.getText());
        check.setWrapText(true);
        check.selectedProperty().bindBidirectional(wishes.wantedProperty(kind));
        // What goes with a part that is left out of every incident cannot be wanted.
        check.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.leftOut().stream()
                                .map(PortfolioPart::kinds)
                                .anyMatch(kinds -> kinds.contains(kind)),
                        model.leftOut()));
        check.disableProperty().addListener((_, _, disabled) -> wishes.want(kind, !disabled));
        return check;
    }
}
